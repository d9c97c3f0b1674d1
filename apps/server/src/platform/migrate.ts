/** Brings a database to the newest form: the SQL files of migrations/, in order, forwards only. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

const migrationsFolder = path.resolve(import.meta.dirname, '../../migrations')

/** Any number that nothing else locks: one migrates at a time, the others wait and find it done. */
const lockNumber = 7_032_023

export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }

const checksumOf = (sql: string): string =>
  createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex')

export const readMigrations = (folder: string = migrationsFolder): Migration[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
    .map(name => {
      const sql = readFileSync(path.join(folder, name), 'utf8')
      return { name, sql, checksum: checksumOf(sql) }
    })

const ledger = `
  create schema if not exists migration;
  create table if not exists migration.applied (
    name text primary key, checksum text not null, at timestamptz not null default now()
  );
  comment on table migration.applied is 'Which migrations this database has had, and what they said then.'`

type Applied = { readonly name: string; readonly checksum: string }

const appliedTo = async (client: pg.ClientBase): Promise<Map<string, string>> => {
  const { rows } = await client.query<Applied>('select name, checksum from migration.applied')
  return new Map(rows.map(row => [row.name, row.checksum]))
}

const apply = async (client: pg.ClientBase, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migration.applied (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

const applyMissing = async (client: pg.ClientBase, migrations: readonly Migration[]): Promise<string[]> => {
  await client.query(ledger)
  const applied = await appliedTo(client)
  const added: string[] = []
  for (const migration of migrations) {
    const before = applied.get(migration.name)
    if (before !== undefined && before !== migration.checksum)
      throw new Error(
        `Migration ${migration.name} was changed after it was applied. Leave it as it was and write a new file.`,
      )
    if (before !== undefined) continue
    await apply(client, migration)
    added.push(migration.name)
  }
  return added
}

/** Applies what is missing, each file in a transaction of its own. Gives the names of those applied now. */
export const migrate = async (url: string, migrations = readMigrations()): Promise<string[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockNumber])
    return await applyMissing(client, migrations)
  } finally {
    await client.end()
  }
}

/** The migrations that `pool`'s database lacks. */
export const missingMigrations = async (pool: pg.Pool, migrations = readMigrations()): Promise<string[]> => {
  const { rows } = await pool.query<Applied>('select name, checksum from migration.applied')
  const names = new Set(rows.map(row => row.name))
  return migrations.filter(({ name }) => !names.has(name)).map(({ name }) => name)
}
