/**
 * Makes a fresh copy ready to run: installs the packages and builds the pages, each only when something changed.
 * Plain JavaScript that any Node since 20 runs, for it runs before the pinned one is installed.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const at = (...parts) => path.join(root, ...parts)

const fail = sentence => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

const filesOf = folder =>
  readdirSync(at(folder), { withFileTypes: true }).flatMap(entry => {
    const name = path.join(folder, entry.name)
    if (entry.name === 'node_modules' || entry.name === 'build' || entry.name.startsWith('.')) return []
    return entry.isDirectory() ? filesOf(name) : [name]
  })

/** What the files say, not when they were written: a fresh clone of the same commit is the same. */
const hashOf = files => {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(at(file)))
      .update('\0')
  return hash.digest('hex')
}

const noteOf = file => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const run = (command, args, options = {}) => {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options })
  if (result.error) fail(`${command} could not be run: ${result.error.message}`)
  return result.status ?? 1
}

const install = () => {
  const note = at('node_modules/.yhdella-installed')
  // The lock file repeats what every workspace asks for, so it alone tells whether something is missing.
  const wanted = `${hashOf(['package-lock.json'])} ${process.platform} ${process.arch}`
  if (noteOf(note) === wanted) return
  process.stdout.write('Installing the packages (about a minute the first time)\n')
  rmSync(note, { force: true })
  // The warnings that remain are of npm's own older Node; what is installed runs on the pinned one.
  if (run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    fail('npm ci did not succeed: the lines above tell why. Mend it and start again; nothing is half-done.')
  writeFileSync(note, wanted)
}

const pinned = () => {
  const own = at('node_modules/.bin/node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return fail(
    `This machine (${process.platform} ${process.arch}) has no pinned Node package. Install Node 26 or newer and start again.`,
  )
}

const builtFrom = [
  'apps/web',
  'packages/ui',
  'packages/contract',
  'packages/kernel',
  'packages/programme/src',
]

const build = node => {
  const note = at('apps/web/build/.yhdella-built')
  const wanted = hashOf([...builtFrom.flatMap(filesOf), 'package-lock.json'])
  if (noteOf(note) === wanted && existsSync(at('apps/web/build/server/index.js'))) return
  process.stdout.write('Building the pages\n')
  const cli = at('node_modules/@react-router/dev/bin.cjs')
  const env = { ...process.env, NODE_ENV: 'production' }
  if (run(node, [cli, 'build'], { cwd: at('apps/web'), env, stdio: ['ignore', 'ignore', 'inherit'] }) !== 0)
    fail('The pages could not be built: the lines above tell why.')
  mkdirSync(path.dirname(note), { recursive: true })
  writeFileSync(note, wanted)
}

install()
const node = pinned()
if (process.argv.includes('--build')) build(node)
