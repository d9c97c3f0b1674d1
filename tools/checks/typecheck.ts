/** Checks every project's types; says which one failed. Two compilers at once would only wait for each other. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const compiler = path.join(root, 'node_modules/typescript7/bin/tsc')
const projects = ['tsconfig.json', 'packages/ui/tsconfig.json', 'apps/web/tsconfig.json']

const generateRouteTypes = (): number =>
  spawnSync(process.execPath, [path.join(root, 'node_modules/@react-router/dev/bin.cjs'), 'typegen'], {
    cwd: path.join(root, 'apps/web'),
    stdio: 'inherit',
  }).status ?? 1

const check = (project: string): number =>
  spawnSync(process.execPath, [compiler, '-p', path.join(root, project), '--noEmit'], { stdio: 'inherit' })
    .status ?? 1

const failed = generateRouteTypes() === 0 ? projects.filter(project => check(project) !== 0) : projects
for (const project of failed) console.error(`Types do not hold in ${project}`)
process.exitCode = failed.length === 0 ? 0 : 1
