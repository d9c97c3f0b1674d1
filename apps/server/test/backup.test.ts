import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Instant, instant } from '@yhdella/kernel'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup } from '../src/platform/backup/restore-backup.ts'
import { takeBackup } from '../src/platform/backup/take-backup.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts'

const base = mkdtempSync(path.join(tmpdir(), 'yhdella-backup-'))
const archive = path.join(base, 'archive')
const lost = path.join(base, 'lost', 'postgres')
const backup = path.join(base, 'backup')

type Written = { readonly number: number; readonly at: Instant }
/** What was acknowledged, and when: the restored database must hold exactly this. */
const ledger: Written[] = []
let endedAt: Instant

const query = async <Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** One commit after another until told to stop; each is in the ledger only after the database acknowledged it. */
const writeUntil = async (url: string, stopped: () => boolean): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  while (!stopped()) {
    const number = ledger.length
    await client.query('insert into contact (number) values ($1)', [number])
    // An instant has whole milliseconds: this one is the first that is surely not before the commit.
    const { rows } = await client.query<{ at: Date }>(
      "select date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' as at",
    )
    ledger.push({ number, at: instant((rows[0]?.at ?? new Date(0)).toISOString()) })
    // Long enough that the next commit is after that instant.
    await pause(4)
  }
  await client.end()
}

const killAll = async (postgres: EmbeddedPostgres): Promise<void> => {
  process.kill(postgres.pid ?? 0, 'SIGKILL')
  await postgres.gone
}

beforeAll(async () => {
  const postgres = await startEmbeddedPostgres({ folder: lost, archive })
  await query(postgres.url, 'create table contact (number integer primary key)')
  let stopped = false
  const writing = writeUntil(postgres.url, () => stopped)
  await pause(200)
  const note = await takeBackup({ url: postgres.url, folder: backup, embedded: true })
  endedAt = instant(note.endedAt)
  await pause(300)
  await query(postgres.url, 'select pg_switch_wal()')
  await pause(300)
  stopped = true
  await writing
  await killAll(postgres)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

const numbersAt = async (to: Instant | undefined, changes: readonly string[], name: string) => {
  const dataFolder = path.join(base, name)
  const { folder } = await restoreBackup({ backup, dataFolder, changes, to })
  const postgres = await startEmbeddedPostgres({ folder })
  const rows = await query<{ number: number }>(postgres.url, 'select number from contact order by number')
  // It is a database like any other again: it takes new rows.
  await query(postgres.url, 'insert into contact values (-1)')
  await postgres.stop()
  return rows.map(({ number }) => number)
}

const laterThanBackup = () => ledger.filter(({ at }) => at > endedAt)

describe('A database that was lost comes back', () => {
  test.each([0.1, 0.35, 0.6])(
    'to an instant %f of the way after the backup, exactly as it was then',
    async part => {
      const after = laterThanBackup()
      const last = after[Math.floor(after.length * part)]
      if (last === undefined) throw new Error('Nothing was written after the backup')
      const walsOfTheLost = path.join(lost, 'pg_wal')
      const numbers = await numbersAt(last.at, [archive, walsOfTheLost], `instant-${part}`)
      expect(numbers).toEqual(
        ledger.filter(({ number }) => number <= last.number).map(({ number }) => number),
      )
    },
  )

  test('to its very last acknowledged change, with what the killed one left behind', async () => {
    const numbers = await numbersAt(undefined, [archive, path.join(lost, 'pg_wal')], 'end')
    expect(numbers).toEqual(ledger.map(({ number }) => number))
  })

  test('to the backup itself when nothing else is left', async () => {
    const numbers = await numbersAt(undefined, [], 'backup-only')
    const before = ledger.filter(({ at }) => at < endedAt)
    expect(numbers.length).toBeGreaterThan(0)
    expect(numbers).toEqual(ledger.slice(0, numbers.length).map(({ number }) => number))
    expect(numbers.length).toBeLessThanOrEqual(before.length + 1)
  })
})

describe('What cannot be done is said, and nothing is written over', () => {
  const attempt = (options: Partial<Parameters<typeof restoreBackup>[0]>) =>
    restoreBackup({
      backup,
      dataFolder: path.join(base, 'refused'),
      changes: [archive],
      to: undefined,
      ...options,
    })

  test('an instant before the backup', async () => {
    await expect(attempt({ to: instant('2020-01-01T00:00:00Z') })).rejects.toThrow(/This backup begins at/)
  })
  test('an instant that the changes do not reach', async () => {
    await expect(attempt({ to: instant('2090-01-01T00:00:00Z') })).rejects.toThrow(
      /The kept changes end before/,
    )
  })
  test('an instant without changes', async () => {
    await expect(attempt({ to: instant('2090-01-01T00:00:00Z'), changes: [] })).rejects.toThrow(/--changes/)
  })
  test('a data folder that has a database', async () => {
    await expect(attempt({ dataFolder: path.join(base, 'lost') })).rejects.toThrow(/already holds a database/)
  })
  test('a folder that is no backup', async () => {
    await expect(attempt({ backup: base })).rejects.toThrow(/holds no whole backup/)
  })
  test('a backup folder that is in use', async () => {
    const full = mkdtempSync(path.join(base, 'full-'))
    writeFileSync(path.join(full, 'something'), '')
    await expect(takeBackup({ url: 'postgres://nowhere', folder: full, embedded: true })).rejects.toThrow(
      /is not empty/,
    )
  })
})
