import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/platform/config.ts'

const sentences = (environment: NodeJS.ProcessEnv): readonly string[] => {
  const reading = readConfig(environment)
  return reading.ok ? [] : reading.sentences
}

test('Nothing set is a demonstration of Kainuu on this machine', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    config: {
      port: 8080,
      host: '127.0.0.1',
      county: 'kainuu',
      mode: 'demo',
      origin: 'http://127.0.0.1:8080',
      identity: { kind: 'demo' },
      databaseUrl: undefined,
      clockStart: undefined,
    },
  })
})

test('An empty value is the same as none', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ ok: true, config: { port: 8080 } })
})

describe('A wrong value gives a sentence that names the variable and says what to write', () => {
  test.each([
    [{ PORT: '0' }, /^PORT: write a number/],
    [{ PORT: '70000' }, /^PORT: /],
    [{ PORT: 'eighty' }, /^PORT: /],
    [{ PORT: '8080; rm -rf' }, /^PORT: /],
    [{ YHDELLA_HOST: 'any where' }, /^YHDELLA_HOST: write the address/],
    [{ YHDELLA_COUNTY: 'atlantis' }, /^YHDELLA_COUNTY: write the name of a folder in counties\/: .*kainuu/],
    [{ YHDELLA_COUNTY: '../../etc' }, /^YHDELLA_COUNTY: /],
    [{ DATABASE_URL: 'mysql://x' }, /^DATABASE_URL: write postgres:/],
    [{ DATABASE_URL: 'not an address' }, /^DATABASE_URL: /],
    [{ YHDELLA_MODE: 'test' }, /^YHDELLA_MODE: write demo or production/],
    [{ YHDELLA_CLOCK: 'yesterday' }, /^YHDELLA_CLOCK: write a moment/],
    [{ YHDELLA_CLOCK: '2026-02-30T00:00:00Z' }, /^YHDELLA_CLOCK: /],
    [{ YHDELLA_ORIGIN: 'yhdella.example' }, /^YHDELLA_ORIGIN: write the public address/],
    [{ YHDELLA_ORIGIN: 'https://yhdella.example/path' }, /^YHDELLA_ORIGIN: /],
    [{ YHDELLA_OIDC_ISSUER: 'https://id.example' }, /write all three, or none/],
    [{ YHDELLA_LOG: 'loud' }, /^YHDELLA_LOG: write one of/],
    [{ YHDELLA_PROT: '8080' }, /^YHDELLA_PROT: there is no such setting/],
  ])('%j', (environment, sentence) => {
    expect(sentences(environment).join('\n')).toMatch(sentence)
  })

  test('all of them are told at once', () => {
    expect(sentences({ PORT: 'x', YHDELLA_MODE: 'y', YHDELLA_CLOCK: 'z' })).toHaveLength(3)
  })
})

describe('Production', () => {
  const real = {
    YHDELLA_MODE: 'production',
    YHDELLA_ORIGIN: 'https://yhdella.example',
    YHDELLA_OIDC_ISSUER: 'https://id.example',
    YHDELLA_OIDC_CLIENT_ID: 'yhdella',
    YHDELLA_OIDC_CLIENT_SECRET: 'not-a-real-secret',
  }
  test('starts with a provider and a public https address', () => {
    expect(readConfig(real)).toMatchObject({ ok: true, config: { identity: { kind: 'provider' } } })
  })
  test.each([
    [{ ...real, YHDELLA_CLOCK: '2026-11-23T06:00:00Z' }, /YHDELLA_CLOCK: leave it out/],
    [{ ...real, YHDELLA_ORIGIN: 'http://yhdella.example' }, /YHDELLA_ORIGIN: write the public https address/],
    [{ ...real, YHDELLA_OIDC_ISSUER: 'http://id.example' }, /YHDELLA_OIDC_ISSUER: write an https address/],
    [{ YHDELLA_MODE: 'production', YHDELLA_ORIGIN: 'https://yhdella.example' }, /demonstration sign-in/],
  ])('refuses %j', (environment, sentence) => {
    expect(sentences(environment).join('\n')).toMatch(sentence)
  })
})
