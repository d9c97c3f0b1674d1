/**
 * Spoils one file or several, line by line, and tells what the tests nearest to them did not notice:
 *
 *   npm run mutate -- packages/access-law/src/due-day.ts
 *   npm run mutate -- apps/server/src/modules/queue/queue-entry.rules.ts apps/server/src/modules/queue/take-entry.test.ts
 *
 * Nearest are the tests of a package, and of a module those of its rules; test files that are named come in their place.
 */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

const nearest = (file: string): readonly string[] => {
  const packageFolder = /^packages\/[^/]+/.exec(file)?.[0]
  if (packageFolder !== undefined) return [`${packageFolder}/{src,test}/**/*.test.ts`]
  return [`${path.dirname(file)}/*.rules.test.ts`]
}

const named = process.argv.slice(2).map(file => path.relative(root, path.resolve(file)))
const files = named.filter(file => !file.endsWith('.test.ts'))
const tests = named.filter(file => file.endsWith('.test.ts'))
if (files.length === 0) {
  process.stderr.write('Name a file to spoil, such as packages/access-law/src/due-day.ts.\n')
  process.exit(2)
}
const tried = tests.length > 0 ? tests : [...new Set(files.flatMap(nearest))]
const { status } = spawnSync(
  path.join(root, 'node_modules/.bin/stryker'),
  ['run', 'tools/mutation/stryker.config.json', '--mutate', files.join(',')],
  { cwd: root, stdio: 'inherit', env: { ...process.env, MUTATION_TESTS: tried.join('\n') } },
)
process.exit(status ?? 1)
