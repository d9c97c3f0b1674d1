/** A whole copy of a running database's files, from which it can be brought back. Nobody is stopped or slowed for it. */
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { passwordFileOf } from '../embedded-postgres.ts'
import { type BackupNote, noteFile } from './backup-note.ts'

/** Made anew at every start, or belonging to the running process only (PostgreSQL 18, 25.3.3.2). */
const leftOut =
  /^(postmaster\.(pid|opts)|pg_wal\/.+|pg_replslot\/.+|pg_dynshmem\/.+|pg_notify\/.+|pg_serial\/.+|pg_snapshots\/.+|pg_stat_tmp\/.+|pg_subtrans\/.+|.*pgsql_tmp.*)$/

const vanished = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Files come and go while the database works: what is gone by now, the kept changes tell. */
const copyTree = (from: string, to: string, inner = ''): void => {
  mkdirSync(path.join(to, inner), { recursive: true, mode: 0o700 })
  for (const name of readdirSync(path.join(from, inner))) {
    const file = inner === '' ? name : `${inner}/${name}`
    if (leftOut.test(file)) continue
    try {
      if (statSync(path.join(from, file)).isDirectory()) copyTree(from, to, file)
      else cpSync(path.join(from, file), path.join(to, file))
    } catch (error) {
      if (!vanished(error)) throw error
    }
  }
}

/** The changes that were made while the copy was taken; without them its files do not fit together. */
const copySegments = (from: string, to: string, first: string, last: string): void => {
  for (const name of readdirSync(path.join(from, 'pg_wal')))
    if (/^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
      cpSync(path.join(from, 'pg_wal', name), path.join(to, 'pg_wal', name))
}

type Stopped = { readonly labelfile: string; readonly spcmapfile: string; readonly last: string }

const textOf = async (client: pg.Client, sql: string): Promise<string> => {
  const { rows } = await client.query<{ text: string }>(sql)
  return rows[0]?.text ?? ''
}

const copyWhileRunning = async (client: pg.Client, data: string, to: string): Promise<void> => {
  const first = await textOf(client, "select pg_walfile_name(pg_backup_start('yhdella', true)) as text")
  copyTree(data, to)
  const { rows } = await client.query<Stopped>(
    'select labelfile, spcmapfile, pg_walfile_name(lsn) as last from pg_backup_stop(true)',
  )
  const [stopped] = rows
  if (stopped === undefined) throw new Error('The database did not say where the copy ends')
  writeFileSync(path.join(to, 'backup_label'), stopped.labelfile)
  if (stopped.spcmapfile.trim() !== '') writeFileSync(path.join(to, 'tablespace_map'), stopped.spcmapfile)
  copySegments(data, to, first, stopped.last)
}

const copyPassword = (data: string, folder: string): void => {
  const password = passwordFileOf(data)
  if (!existsSync(password)) return
  const copy = path.join(folder, 'password')
  cpSync(password, copy)
  chmodSync(copy, 0o600)
}

/** PostgreSQL's own tool copies over the connection, so it reaches a database on another machine too. */
const copyOverConnection = (url: string, to: string): void => {
  const result = spawnSync('pg_basebackup', ['-d', url, '-D', to, '-X', 'stream', '--checkpoint=fast'], {
    encoding: 'utf8',
  })
  if (result.error)
    throw new Error(
      'pg_basebackup was not found: install the client tools of the same PostgreSQL version as the server.',
    )
  if (result.status !== 0) throw new Error(`pg_basebackup did not succeed: ${result.stderr.trim()}`)
}

export type BackupOptions = {
  readonly url: string
  /** A folder that does not exist yet, or is empty. */
  readonly folder: string
  /** The running database's own files are on this machine and ours to read. */
  readonly embedded: boolean
}

const requireEmpty = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty. Write a new folder for each backup.`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** Takes a backup and says what it is. When it returns, everything is on the disk. */
export const takeBackup = async ({ url, folder, embedded }: BackupOptions): Promise<BackupNote> => {
  requireEmpty(folder)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const begunAt = await textOf(client, 'select clock_timestamp()::text as text')
    const to = path.join(folder, 'postgres')
    if (embedded) {
      const data = await textOf(
        client,
        "select setting as text from pg_settings where name = 'data_directory'",
      )
      await copyWhileRunning(client, data, to)
      copyPassword(data, folder)
    } else copyOverConnection(url, to)
    const note: BackupNote = {
      begunAt: new Date(begunAt).toISOString(),
      endedAt: new Date(await textOf(client, 'select clock_timestamp()::text as text')).toISOString(),
      postgres: readFileSync(path.join(to, 'PG_VERSION'), 'utf8').trim(),
      archived: (await textOf(client, "select current_setting('archive_mode') as text")) !== 'off',
      embedded,
    }
    writeFileSync(path.join(folder, noteFile), `${JSON.stringify(note, null, 2)}\n`)
    spawnSync('sync', ['-f', folder])
    return note
  } finally {
    await client.end()
  }
}
