/** Brings a database back from a backup, to its end or to any later instant that the kept changes reach. */
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '@yhdella/kernel'
import pg from 'pg'
import { passwordFileOf, startEmbeddedPostgres } from '../embedded-postgres.ts'
import { readNote } from './backup-note.ts'

export type RestoreOptions = {
  readonly backup: string
  /** A data folder that has no database yet. */
  readonly dataFolder: string
  /** Folders with kept changes, looked through in order; the last may be the lost database's own pg_wal. */
  readonly changes: readonly string[]
  /** Undefined: as far as the kept changes reach. */
  readonly to: Instant | undefined
  /** Where bin/postgres of the backup's version is; undefined is the embedded one. */
  readonly home?: string | undefined
}

export type Restored = {
  /** The last change that is there, by the clock of the lost database; null where there was none after the backup. */
  readonly lastChangeAt: string | null
  readonly folder: string
}

const settingsFile = 'postgresql.auto.conf'

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** This one setting takes a numeric zone only, for it is read before time zones' names are known. */
const targetOf = (to: Instant): string => to.replace('T', ' ').replace('Z', '+00')

const recoverySettings = ({ changes, to }: RestoreOptions): string => {
  const copies = changes.map(folder => `cp "${path.resolve(folder)}/%f" "%p" 2>/dev/null`)
  const lines = [
    `restore_command = ${quoted(copies.length === 0 ? 'false' : copies.join(' || '))}`,
    "recovery_target_action = 'promote'",
    // Like every standby: what was lost after the instant stays a branch that is not followed.
    "recovery_target_timeline = 'latest'",
    ...(to === undefined ? [] : [`recovery_target_time = ${quoted(targetOf(to))}`]),
  ]
  return `${lines.join('\n')}\n`
}

const copyBackup = ({ backup, dataFolder }: RestoreOptions): string => {
  const folder = path.join(dataFolder, 'postgres')
  if (existsSync(folder))
    throw new Error(`${folder} already holds a database. Write a data folder that has none.`)
  mkdirSync(dataFolder, { recursive: true })
  cpSync(path.join(backup, 'postgres'), folder, { recursive: true })
  chmodSync(folder, 0o700)
  const password = path.join(backup, 'password')
  if (existsSync(password)) {
    cpSync(password, passwordFileOf(folder))
    chmodSync(passwordFileOf(folder), 0o600)
  }
  return folder
}

const lastChange = async (url: string): Promise<string | null> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ at: Date | null }>('select pg_last_xact_replay_timestamp() as at')
    return rows[0]?.at?.toISOString() ?? null
  } finally {
    await client.end()
  }
}

const tooShort = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('before configured recovery target was reached')

/** What the backup itself told of recovery must not be obeyed again at the next start. */
const forgetRecovery = (folder: string, before: string): void => {
  writeFileSync(path.join(folder, settingsFile), before)
  rmSync(path.join(folder, 'recovery.signal'), { force: true })
}

const requireReachable = ({ backup, to, changes }: RestoreOptions): void => {
  const note = readNote(backup)
  if (to !== undefined && to < note.endedAt)
    throw new Error(
      `This backup begins at ${note.endedAt}: write that instant or a later one, or take an earlier backup.`,
    )
  if (to !== undefined && to > note.endedAt && changes.length === 0)
    throw new Error('To reach an instant after the backup, tell with --changes where the kept changes are.')
}

/** Gives the folder of a database that stands at the asked instant and can be started as it is. */
export const restoreBackup = async (options: RestoreOptions): Promise<Restored> => {
  requireReachable(options)
  const folder = copyBackup(options)
  const before = existsSync(path.join(folder, settingsFile))
    ? readFileSync(path.join(folder, settingsFile), 'utf8')
    : ''
  writeFileSync(path.join(folder, settingsFile), `${before}${recoverySettings(options)}`)
  writeFileSync(path.join(folder, 'recovery.signal'), '')
  try {
    // It takes connections once everything up to the asked instant has been replayed.
    const postgres = await startEmbeddedPostgres({ folder, home: options.home })
    const lastChangeAt = await lastChange(postgres.url)
    forgetRecovery(folder, before)
    await postgres.stop()
    return { lastChangeAt, folder }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    if (tooShort(error))
      throw new Error(
        `The kept changes end before ${options.to}. Write an earlier instant, or leave --to out.`,
      )
    throw error
  }
}
