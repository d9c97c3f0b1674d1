/** The limit: one prepared insert a transaction into a bare table of the same database, waiting for the disk. */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'

/** Bytes beside the key: about what a resident writes. */
const words = 'x'.repeat(200)
const pgbench = '/usr/bin/pgbench'

export type RawLimit = {
  readonly name: string
  /** Inserts a second, with so many connections for so many seconds. */
  readonly perSecond: (connections: number, seconds: number) => Promise<number>
}

export const makeRawTable = (client: pg.Client | pg.Pool) =>
  client.query(`create schema if not exists bench;
    create table if not exists bench.raw (id uuid primary key, words text not null);
    truncate bench.raw`)

/** The same client library as the program's own. */
export const driverInserts = (url: string): RawLimit => ({
  name: 'node-postgres',
  perSecond: async (connections, seconds) => {
    const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }))
    await Promise.all(clients.map(client => client.connect()))
    const begun = performance.now()
    const end = begun + seconds * 1000
    let count = 0
    const work = async (client: pg.Client): Promise<void> => {
      while (performance.now() < end) {
        const values = [randomUUID(), words]
        await client.query({ name: 'raw', text: 'insert into bench.raw values ($1, $2)', values })
        count += 1
      }
    }
    await Promise.all(clients.map(work))
    const taken = (performance.now() - begun) / 1000
    await Promise.all(clients.map(client => client.end()))
    return count / taken
  },
})

const runPgbench = (url: string, script: string, connections: number, seconds: number): number => {
  const { username, password, hostname, port, pathname } = new URL(url)
  const run = spawnSync(
    pgbench,
    [
      ...['-n', '-f', script, '-M', 'prepared', '-c', String(connections), '-j', '1'],
      ...['-T', String(Math.max(1, Math.round(seconds))), '-h', hostname, '-p', port, '-U', username],
      pathname.slice(1),
    ],
    { encoding: 'utf8', env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
  )
  const perSecond = Number(/tps = ([\d.]+)/.exec(run.stdout)?.[1])
  if (!Number.isFinite(perSecond)) throw new Error(`pgbench gave no figure: ${run.stderr.slice(-500)}`)
  return perSecond
}

/** Written in C: nearer to what the database itself can do. */
const pgbenchInserts = (url: string): RawLimit => ({
  name: 'pgbench',
  perSecond: async (connections, seconds) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'yhdella-pgbench-'))
    const script = path.join(folder, 'insert.sql')
    writeFileSync(script, `insert into bench.raw values (gen_random_uuid(), '${words}');\n`)
    try {
      return runPgbench(url, script, connections, seconds)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** pgbench where it is installed, since it is the harder one to come near to. */
export const rawLimit = (url: string): RawLimit =>
  existsSync(pgbench) ? pgbenchInserts(url) : driverInserts(url)
