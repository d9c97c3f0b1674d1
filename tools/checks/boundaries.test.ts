/** Plants one forbidden line at a time in a copy of the tree's shape and expects the rule meant for it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const server = 'apps/server/src'
let tree = ''

const tsx = "import { Button } from './Button.ts'\nexport const b = Button\n"

/** The smallest tree in which every rule has something to say. */
const files: Record<string, string> = {
  'packages/kernel/src/plain-date.ts': 'export const today = 1\n',
  'packages/access-law/src/index.ts': 'export const rules = []\n',
  'packages/queue-flow/src/index.ts': 'export const simulate = 1\n',
  'packages/contract/src/index.ts': 'export const route = 1\n',
  'packages/ui/src/Button.ts': 'export const Button = 1\n',
  [`${server}/platform/db.ts`]: 'export type Transaction = { now: string }\nexport const open = 1\n',
  [`${server}/modules/queue/index.ts`]: "export { enqueue } from './enqueue.ts'\n",
  [`${server}/modules/queue/enqueue.ts`]: 'export const enqueue = 1\n',
  [`${server}/modules/queue/queue.routes.ts`]: 'export const routes = 1\n',
  [`${server}/modules/queue/queue-entry.queries.ts`]: 'export const insertEntry = 1\n',
  [`${server}/modules/queue/queue-entry.rules.ts`]: 'export const open = 1\n',
  [`${server}/modules/queue/queue-entry.fixtures.ts`]: 'export const anEntry = 1\n',
  [`${server}/modules/case/index.ts`]: "export { openCase } from './open-case.ts'\n",
  [`${server}/modules/case/open-case.ts`]: 'export const openCase = 1\n',
  [`${server}/modules/case/case.queries.ts`]: 'export const insertCase = 1\n',
  'apps/web/app/features/queue/WorkList.ts': 'export const WorkList = 1\n',
  'apps/web/app/features/contact/ContactForm.ts': 'export const ContactForm = 1\n',
  'apps/web/app/doors/resident/Home.ts': tsx
    .replace('./Button.ts', '../../features/contact/ContactForm.ts')
    .replaceAll('Button', 'ContactForm'),
}

const up = (from: string, to: string): string => {
  const steps = dirname(from)
    .split('/')
    .map(() => '..')
  return `${steps.join('/')}/${to}`
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'yhdella-boundaries-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), text)
  }
  cpSync(join(root, '.dependency-cruiser.cjs'), join(tree, '.dependency-cruiser.cjs'))
  writeFileSync(
    join(tree, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        module: 'nodenext',
        moduleResolution: 'nodenext',
        allowImportingTsExtensions: true,
        noEmit: true,
      },
    }),
  )
  writeFileSync(join(tree, 'package.json'), '{ "type": "module" }')
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

const brokenRules = (): string[] => {
  const cruise = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      'packages',
      'apps',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
    ],
    { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  const report = JSON.parse(cruise.stdout)
  return [...new Set<string>(report.summary.violations.map((v: { rule: { name: string } }) => v.rule.name))]
}

const planted: Array<[rule: string, file: string, target: string, line: (path: string) => string]> = [
  [
    'no-circles',
    `${server}/modules/queue/enqueue.ts`,
    `${server}/modules/queue/index.ts`,
    p => `import * as q from '${p}'; export const r = q`,
  ],
  [
    'modules-by-their-door',
    `${server}/modules/case/open-case.ts`,
    `${server}/modules/queue/enqueue.ts`,
    p => `import { enqueue } from '${p}'; export const e = enqueue`,
  ],
  [
    'modules-by-their-door',
    `${server}/modules/case/open-case.ts`,
    `${server}/modules/queue/queue-entry.rules.ts`,
    p => `import type * as r from '${p}'; export type R = typeof r`,
  ],
  [
    'arrows-of-queue',
    `${server}/modules/queue/enqueue.ts`,
    `${server}/modules/case/index.ts`,
    p => `import { openCase } from '${p}'; export const o = openCase`,
  ],
  [
    'platform-knows-no-module',
    `${server}/platform/db.ts`,
    `${server}/modules/queue/index.ts`,
    p => `export { enqueue } from '${p}'`,
  ],
  [
    'only-routes-know-the-contract',
    `${server}/modules/queue/enqueue.ts`,
    'packages/contract/src/index.ts',
    p => `import { route } from '${p}'; export const x = route`,
  ],
  [
    'only-queries-touch-the-driver',
    `${server}/modules/queue/enqueue.ts`,
    '',
    () => "import { sql } from 'kysely'; export const s = sql",
  ],
  [
    'queries-hold-no-decisions',
    `${server}/modules/queue/queue-entry.queries.ts`,
    `${server}/modules/queue/queue-entry.rules.ts`,
    p => `import { open } from '${p}'; export const o = open`,
  ],
  [
    'rules-are-pure',
    `${server}/modules/queue/queue-entry.rules.ts`,
    `${server}/platform/db.ts`,
    p => `import type { Transaction } from '${p}'; export type T = Transaction`,
  ],
  [
    'rules-are-pure',
    `${server}/modules/queue/queue-entry.rules.ts`,
    `${server}/modules/queue/queue-entry.queries.ts`,
    p => `import { insertEntry } from '${p}'; export const f = insertEntry`,
  ],
  [
    'rules-are-pure',
    `${server}/modules/queue/queue-entry.rules.ts`,
    '',
    () => "import { z } from 'zod'; export const f = z",
  ],
  [
    'rules-are-pure',
    `${server}/modules/queue/queue-entry.rules.ts`,
    '',
    () => "import { readFileSync } from 'node:fs'; export const f = readFileSync",
  ],
  [
    'kernel-stands-alone',
    'packages/kernel/src/plain-date.ts',
    '',
    () => "import { readFileSync } from 'node:fs'; export const f = readFileSync",
  ],
  [
    'cores-are-pure',
    'packages/access-law/src/index.ts',
    'packages/contract/src/index.ts',
    p => `export { route } from '${p}'`,
  ],
  [
    'cores-do-not-meet',
    'packages/access-law/src/index.ts',
    'packages/queue-flow/src/index.ts',
    p => `export { simulate } from '${p}'`,
  ],
  [
    'web-never-reaches-server',
    'apps/web/app/features/queue/WorkList.ts',
    `${server}/platform/db.ts`,
    p => `import type { Transaction } from '${p}'; export type T = Transaction`,
  ],
  [
    'server-never-reaches-web',
    `${server}/modules/queue/enqueue.ts`,
    'apps/web/app/features/queue/WorkList.ts',
    p => `export { WorkList } from '${p}'`,
  ],
  [
    'features-meet-in-doors',
    'apps/web/app/features/queue/WorkList.ts',
    'apps/web/app/features/contact/ContactForm.ts',
    p => `import { ContactForm } from '${p}'; export const c = ContactForm`,
  ],
  [
    'fixtures-are-for-tests',
    `${server}/modules/queue/enqueue.ts`,
    `${server}/modules/queue/queue-entry.fixtures.ts`,
    p => `export { anEntry } from '${p}'`,
  ],
  [
    'ui-knows-no-feature',
    'packages/ui/src/Button.ts',
    'packages/contract/src/index.ts',
    p => `export { route } from '${p}'`,
  ],
]

describe('import rules', () => {
  it('find nothing in a clean tree', () => {
    expect(brokenRules()).toEqual([])
  })

  it.each(planted)('%s stops a planted line in %s', (rule, file, target, line) => {
    const path = join(tree, file)
    const clean = readFileSync(path, 'utf8')
    writeFileSync(path, `${clean}${line(up(file, target))}\n`)
    try {
      expect(brokenRules()).toContain(rule)
    } finally {
      writeFileSync(path, clean)
    }
  })

  it('are each proved by at least one planted line', () => {
    const config = execFileSync(
      process.execPath,
      [
        '-p',
        `JSON.stringify(require('${join(root, '.dependency-cruiser.cjs')}').forbidden.map(r => r.name))`,
      ],
      { encoding: 'utf8' },
    )
    const names: string[] = JSON.parse(config)
    const proved = new Set(planted.map(([rule]) => rule))
    expect(names.filter(name => !name.startsWith('arrows-of-') && !proved.has(name))).toEqual([])
  })
})
