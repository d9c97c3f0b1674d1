/** Starts and stops the database that lives in the data folder, for an instance that was given none. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { freePort } from './free-port.ts'
import { dyingWithParent, nativeHome, type Unprivileged, unprivileged } from './native-postgres.ts'
import { markLines, runsHere, stopOrphan } from './postgres-mark.ts'

export type EmbeddedPostgres = {
  readonly url: string
  readonly pid: number | undefined
  readonly stop: () => Promise<void>
  /** Resolves when the database is gone, asked or not. */
  readonly gone: Promise<void>
}

export type EmbeddedPostgresOptions = {
  readonly folder: string
  readonly home?: string | undefined
  /** Where every change is kept, segment by segment, so that the database can be brought back to any instant. */
  readonly archive?: string | undefined
  readonly settings?: Readonly<Record<string, string>>
}

const userName = 'yhdella'
const environment = { PATH: process.env.PATH, HOME: '/tmp', LC_ALL: 'C.UTF-8', TZ: 'UTC' }

const owned = (file: string, user: Unprivileged['user']): void => {
  if (user !== undefined) chownSync(file, user.uid, user.gid)
}

/** The folders above get ordinary rights: 0700 on them would shut PostgreSQL's own account out. */
const makeFolder = (folder: string, user: Unprivileged['user']): void => {
  mkdirSync(path.dirname(folder), { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  owned(folder, user)
}

/** Beside the folder: PostgreSQL wants its own folder for itself. */
export const passwordFileOf = (folder: string): string => `${folder}.password`

const initialise = (folder: string, home: string, as: Unprivileged): void => {
  const passwordFile = passwordFileOf(folder)
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  owned(passwordFile, as.user)
  const command = [
    ...as.prefix,
    path.join(home, 'bin', 'initdb'),
    ...['-D', folder, '-U', userName, '--pwfile', passwordFile, '--auth=scram-sha-256'],
    ...['-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
  ]
  const [program = '', ...rest] = command
  const made = spawnSync(program, rest, { encoding: 'utf8', env: environment, cwd: '/', ...as.user })
  if (made.status === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`The database could not be made in ${folder}: ${made.stderr || made.error?.message}`)
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8000)
      if (said.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.once('exit', code => reject(new Error(`The database stopped at once (${code}):\n${said}`)))
  })

const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
}

/** A segment is in the archive whole or not at all, and on the disk before the database forgets its own. */
const archiveCommand = (archive: string): string => {
  const [part, whole] = [`'${archive}/%f.part'`, `'${archive}/%f'`]
  return `test ! -f ${whole} && cp %p ${part} && sync ${part} && mv ${part} ${whole}`
}

/** Seconds after which even a quiet database hands over what it has: the most that a lost disk can cost. */
const archiveSeconds = 60

const archiving = (archive: string | undefined): Record<string, string> =>
  archive === undefined
    ? {}
    : {
        archive_mode: 'on',
        archive_command: archiveCommand(archive),
        archive_timeout: String(archiveSeconds),
      }

/** A fixed port may be taken by the time it is bound, so each try asks for another. */
const launch = async (folder: string, home: string, as: Unprivileged, settings: Record<string, string>) => {
  const port = await freePort()
  const death = dyingWithParent(as.user)
  const [program = '', ...rest] = [
    ...as.prefix,
    ...death,
    path.join(home, 'bin', 'postgres'),
    ...['-D', folder, '-p', String(port)],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
  const child = spawn(program, rest, {
    env: environment,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(death.length === 0 ? as.user : {}),
  })
  await ready(child)
  return { child, port }
}

const urlOf = (folder: string, port: number): string => {
  const password = readFileSync(passwordFileOf(folder), 'utf8').trim()
  return `postgres://${userName}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

/** The address of the folder's database where another program has it running; undefined where none does. */
export const runningUrl = (options: Pick<EmbeddedPostgresOptions, 'folder'>): string | undefined => {
  const folder = path.resolve(options.folder)
  const [pid, , , port] = markLines(folder)
  return runsHere(Number(pid), folder) && Number(port) > 0 ? urlOf(folder, Number(port)) : undefined
}

/** Starts the database of `folder`, made first if the folder is new. Throws when it can't be started. */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const folder = path.resolve(options.folder)
  const home = options.home ?? nativeHome()
  const as = unprivileged()
  makeFolder(folder, as.user)
  if (!existsSync(path.join(folder, 'PG_VERSION'))) initialise(folder, home, as)
  await stopOrphan(folder)
  if (options.archive !== undefined) makeFolder(options.archive, as.user)
  const settings = { ...defaults, ...archiving(options.archive), ...options.settings }
  const { child, port } = await launch(folder, home, as, settings)
  const gone = new Promise<void>(resolve => {
    child.once('exit', () => resolve())
  })
  return {
    url: urlOf(folder, port),
    pid: child.pid,
    gone,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
      await gone
    },
  }
}
