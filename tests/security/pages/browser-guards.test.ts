/** What keeps a browser's visit from being turned against its owner: cookies, sessions, redirects, headers, limits. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createOpenDoorLimit } from '../../../apps/server/src/platform/rate-limit.ts'
import { serve } from '../../../apps/server/test/counties.ts'
import { httpInstance } from '../../../apps/server/test/http-instance.ts'

const origin = 'https://yhdella.example'
const limit = createOpenDoorLimit()
const http = httpInstance({ pages: true, origin, limit })
const plain = httpInstance({ pages: true })
const { host } = new URL(origin)

const get = (url: string, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') =>
  http.app.inject({ url, headers: { host, ...headers }, remoteAddress })

const cookiesOf = (answer: { readonly headers: Readonly<Record<string, unknown>> }): readonly string[] =>
  [answer.headers['set-cookie'] ?? []].flat().map(String)

describe('The cookies of a county that is served over https', () => {
  test('are bound to this very host and hidden from scripts, and go with no other site’s form', async () => {
    const cookie = await http.signIn('aada-testila')
    expect(cookie).toContain('__Host-yhdella=')
    const set = cookiesOf(await get('/sign-in?to=/work'))
    expect(set.length).toBeGreaterThan(0)
    for (const line of set) {
      expect(line).toMatch(/^__Host-yhdella/)
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(line).toContain(`; ${flag}`)
      expect(line).not.toMatch(/domain=/i)
    }
  })

  test('are not taken under the name that any host could have set', async () => {
    const cookie = await http.signIn('aada-testila')
    const key = /__Host-yhdella=([^;]+)/.exec(cookie)?.[1] ?? ''
    expect((await get('/api/session', { cookie: `__Host-yhdella=${key}` })).statusCode).toBe(200)
    expect((await get('/api/session', { cookie: `yhdella=${key}` })).statusCode).toBe(401)
  })

  test('make the browser ask by https for two years', async () => {
    for (const url of ['/', '/api/county', '/nothing-here', '/sign-in'])
      expect((await get(url)).headers['strict-transport-security']).toBe(
        'max-age=63072000; includeSubDomains',
      )
  })
})

const keyOf = (cookie: string): string => /(?:^|; )yhdella=([^;]+)/.exec(cookie)?.[1] ?? ''
const asked = (key: string) =>
  plain.app.inject({ url: '/api/session', headers: { host: '127.0.0.1:8080', cookie: `yhdella=${key}` } })

describe('A session', () => {
  test('gets a new key at each sign-in, never one that was brought along', async () => {
    const [one, other] = [await plain.signIn('aada-testila'), await plain.signIn('aada-testila')].map(keyOf)
    expect(one).toMatch(/^[\w-]{43}$/)
    expect(one).not.toBe(other)
    const planted = 'a'.repeat(43)
    expect((await asked(planted)).statusCode).toBe(401)
  })

  test('that the browser had before is over when it signs in anew', async () => {
    const before = keyOf(await plain.signIn('aada-testila'))
    const after = keyOf(await plain.signIn('otso-mallila', `yhdella=${before}`))
    expect((await asked(before)).statusCode).toBe(401)
    expect((await asked(after)).json()).toMatchObject({ name: 'Otso Mallila' })
  })

  test('tells its browser to forget what it kept, when it is signed out of', async () => {
    const answer = await plain.app.inject({
      method: 'POST',
      url: '/sign-out',
      headers: { host: '127.0.0.1:8080', 'content-type': 'application/x-www-form-urlencoded' },
      payload: '',
    })
    expect(answer.headers['clear-site-data']).toBe('"cache"')
    expect(cookiesOf(answer).join()).toMatch(/yhdella=;.*Expires=Thu, 01 Jan 1970/)
  })
})

const elsewhere = [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/%5cevil.example',
  '/\t/evil.example',
  '/%09/evil.example',
  'javascript:alert(1)',
  '/work\r\nset-cookie: yhdella=stolen',
  '/work%0d%0alocation:%20https://evil.example',
  '/work?to=https://evil.example',
  '/@evil.example',
  '.evil.example',
]

describe('Nobody is led to another site', () => {
  test.each(elsewhere)('by signing in with to=%j', async to => {
    const first = await plain.app.inject({
      url: `/sign-in?${new URLSearchParams({ to })}`,
      headers: { host: '127.0.0.1:8080' },
    })
    expect(new URL(String(first.headers.location), plain.config.origin).origin).toBe(plain.config.origin)
    const cookie = await plain.signIn('aada-testila', '', to)
    expect(keyOf(cookie)).toMatch(/^[\w-]{43}$/)
  })

  test.each([
    '//evil.example/',
    '/\\evil.example',
    '/%2f%2fevil.example',
    '/work//evil.example',
    '/.//evil.example',
  ])('by the address %j', async url => {
    const answer = await plain.app.inject({ url, headers: { host: '127.0.0.1:8080' } })
    const { location = '/' } = answer.headers
    expect(new URL(String(location), plain.config.origin).origin).toBe(plain.config.origin)
    expect(answer.statusCode).toBeLessThan(500)
  })

  test('by a Host that is not ours: what leads on names the public address', async () => {
    const answer = await get('/sign-in', { host: 'evil.example' })
    expect(new URL(String(answer.headers.location), origin).origin).toBe(origin)
  })
})

const splitting = [
  '%0d%0aset-cookie:%20stolen=1',
  '%E5%98%8A%E5%98%8Dset-cookie:stolen=1',
  '%0aset-cookie:stolen=1',
]

describe('No header is written by an address', () => {
  test.each(splitting)('that holds %s', async text => {
    for (const url of [
      `/sign-in?to=/work${text}`,
      `/${text}`,
      `/contact?lang=fi${text}`,
      `/board?lang=${text}`,
    ]) {
      const answer = await plain.app.inject({ url, headers: { host: '127.0.0.1:8080' } })
      expect(answer.headers).not.toHaveProperty('stolen')
      expect(cookiesOf(answer).filter(line => line.includes('stolen'))).toEqual([])
      expect(answer.statusCode).toBeLessThan(500)
    }
  })
})

const open = [
  '/',
  '/contact',
  '/board/law',
  '/nothing-here',
  '/work',
  '/matter/made-up-key',
  '/demo-components',
]

describe('Every page', () => {
  test.each(open)('of %s runs its own scripts only and says what it is', async url => {
    const { headers, body } = await plain.app.inject({ url, headers: { host: '127.0.0.1:8080' } })
    const policy = String(headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers['content-type'] ?? 'text/html; charset=utf-8').toMatch(/; charset=utf-8$/i)
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    const scripts = [...body.matchAll(/<script([^>]*)>/g)].map(([, inside = '']) => inside)
    expect(scripts.filter(inside => !inside.includes(`nonce="${nonce}"`))).toEqual([])
    expect(body).not.toMatch(/<[^>]+\son[a-z]+="/)
    expect(cookiesOf({ headers })).toEqual([])
  })

  test('answers a method that pages do not have, and none repeats what it was sent', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'TRACE'] as const) {
      const answer = await plain.app.inject({
        method,
        url: '/work',
        headers: { host: '127.0.0.1:8080', secret: 'x-42' },
      })
      expect([404, 405]).toContain(answer.statusCode)
      expect(answer.body).not.toContain('x-42')
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    }
  })

  test.each([
    '/assets/',
    '/assets',
    '/.git/config',
    '/.env',
    '/../package.json',
    '/assets/..%2f..%2fserver/index.js',
  ])('is no way into the folders of the program: %s', async url => {
    const answer = await plain.app.inject({ url, headers: { host: '127.0.0.1:8080' } })
    expect([400, 403, 404]).toContain(answer.statusCode)
  })
})

describe('Who asks too much from one address', () => {
  // The buckets fill again while time goes on; on a slow machine they would before they are empty.
  beforeAll(() => vi.spyOn(performance, 'now').mockReturnValue(performance.now()))
  afterAll(() => vi.restoreAllMocks())

  const county = (remoteAddress: string, headers: Record<string, string> = {}) =>
    get('/api/county', headers, remoteAddress)

  test('is told to wait, while others are served', async () => {
    serve()
    const answers = await Promise.all(Array.from({ length: 130 }, () => county('192.0.2.10')))
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers['retry-after']).toBe('15')
    expect((await county('192.0.2.11')).statusCode).toBe(200)
  })

  test('cannot pass for another by a header, unless a proxy of this machine says so', async () => {
    const behind = { 'x-forwarded-for': '192.0.2.77' }
    const many = (from: string) => Promise.all(Array.from({ length: 130 }, () => county(from, behind)))
    const fromOutside = await many('192.0.2.12')
    expect(fromOutside.some(({ statusCode }) => statusCode === 429)).toBe(true)
    expect((await county('192.0.2.77')).statusCode).toBe(200)
    await many('127.0.0.1')
    expect((await county('192.0.2.77')).statusCode).toBe(429)
  })

  test('is stopped at writing sooner than at reading', async () => {
    const write = () =>
      http.app.inject({
        method: 'POST',
        url: '/api/contact-drafts',
        headers: { host, 'content-type': 'application/json' },
        remoteAddress: '192.0.2.13',
        payload: '{}',
      })
    const answers = await Promise.all(Array.from({ length: 60 }, write))
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThanOrEqual(19)
  })

  test('is stopped at the door of signing in too', async () => {
    const answers = await Promise.all(Array.from({ length: 70 }, () => get('/sign-in', {}, '192.0.2.14')))
    expect(answers.some(({ statusCode }) => statusCode === 429)).toBe(true)
  })
})
