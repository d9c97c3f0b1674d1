/** The pure cores and the rules may not read a clock, the environment or chance: each such line is planted once. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const impure = {
  'the clock': 'export const now = () => new Date()',
  'the clock by Temporal': 'export const now = () => Temporal.Now.instant()',
  'the environment': 'export const home = () => process.env',
  printing: "export const say = () => console.log('a')",
  'the network': "export const get = () => fetch('http://127.0.0.1')",
  'a timer': 'export const wait = () => setTimeout(() => undefined, 1)',
  'a random key': 'export const key = () => crypto.randomUUID()',
  chance: 'export const draw = () => Math.random()',
} as const
const places = {
  'packages/kernel/src': '.ts',
  'packages/access-law/src': '.ts',
  'packages/queue-flow/src': '.ts',
  'packages/programme/src': '.ts',
  'apps/server/src/modules/queue': '.rules.ts',
} as const

type Finding = { location: { path: string } }
let tree = ''
let stopped: ReadonlySet<string> = new Set()

const fileOf = (place: string, what: string): string =>
  `${place}/planted-${what.replaceAll(' ', '-').toLowerCase()}${places[place as keyof typeof places]}`

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(tree, path)), { recursive: true })
  writeFileSync(join(tree, path), `${text}\n`)
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'yhdella-purity-'))
  const config = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'))
  writeFileSync(join(tree, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }))
  cpSync(join(root, 'tools/checks/no-chance.grit'), join(tree, 'tools/checks/no-chance.grit'))
  for (const place of Object.keys(places))
    for (const [what, line] of Object.entries(impure)) write(fileOf(place, what), line)
  for (const [what, line] of Object.entries(impure))
    write(`apps/server/src/platform/allowed-${what.replaceAll(' ', '-')}.ts`, line)
  const run = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '.', '--reporter=json', '--max-diagnostics=none'],
    {
      cwd: tree,
      encoding: 'utf8',
    },
  )
  const report: { diagnostics: Finding[] } = JSON.parse(run.stdout)
  stopped = new Set(report.diagnostics.map(found => found.location.path))
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('purity lint', () => {
  for (const place of Object.keys(places))
    it.each(Object.keys(impure))(`stops %s in ${place}`, what => {
      expect(stopped).toContain(fileOf(place, what).toLowerCase())
    })

  it('lets the same lines stand in the platform', () => {
    expect([...stopped].filter(path => path.includes('allowed-'))).toEqual([])
  })
})
