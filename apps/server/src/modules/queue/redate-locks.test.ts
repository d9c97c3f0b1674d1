import { randomUUID } from 'node:crypto'
import { ruleById } from '@yhdella/access-law'
import { type Id, id, instant, plainDate } from '@yhdella/kernel'
import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { addPerson } from '../resident/index.ts'
import { openEntries, redate } from './index.ts'
import { selectRedatable, writeNewDates } from './redate.queries.ts'
import type { RedatingRun } from './redate.ts'

/** Nobody is held up by a redating: which locks it takes, of how many rows at once, and what happens when one is slow. */
const instance = testInstance({ now: '2023-08-22T08:00:00.000Z' })

const fortnight: RedatingRun = {
  rule: ruleById('HT-PTH-GP14-V2') ?? expect.unreachable(),
  reason: 'The law of 1.9.2023 is applied to waits under way',
  allowLater: false,
  dryRun: false,
  // Long enough that a busy machine does not break a write off.
  mostLockMs: 10_000,
}

serve()

const openWaits = async (tx: Transaction, count: number): Promise<readonly Id<'Entry'>[]> => {
  const person = await addPerson(tx, {
    ...{ name: 'Testilä, Anna', phone: '040 000 0101', birthYear: 1980, municipalityCode: '205' },
    ...{ language: 'fi', interpreter: null, placeProtected: false },
  })
  const entries = await openEntries(
    tx,
    Array.from({ length: count }, () => ({
      ...{
        kind: 'wait' as const,
        caseId: id<'Case'>(randomUUID()),
        personId: person.id,
        urgency: 4 as const,
      },
      ...{ birthDate: plainDate('1980-03-15'), municipalityCode: '205', serviceId: 'reception-doctor' },
      ...{ unitId: 'kajaani-health-station', redFlag: false, summary: 'Selkäkipu', channel: 'web' as const },
      ...{ language: 'fi' as const, replyBy: 'message' as const, openedBy: null },
      ...{ contactedAt: tx.now, assessedAt: tx.now },
    })),
  )
  return entries.map(entry => entry.id)
}

let entryIds: readonly Id<'Entry'>[] = []

beforeEach(async () => {
  instance.clock.set(instant('2023-08-22T08:00:00.000Z'))
  await instance.database.pool.query('truncate queue.entry, resident.person cascade')
  entryIds = await instance.asSystem('given', tx => openWaits(tx, 450))
  instance.clock.set(instant('2023-09-02T06:00:00.000Z'))
})

const newDays = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) from queue.due_decision
    where rule = 'HT-PTH-GP14-V2' and due_on is not null`.execute(instance.database.db)
  return Number(rows[0]?.count)
}

const writeThree = async (tx: Transaction) => {
  const entries = await selectRedatable(tx, ['primary-care.general'], null, 3)
  const nearest = { dueAt: tx.now, dueFamily: 'law' as const }
  return writeNewDates(
    tx,
    entries.map(entry => ({ ...entry, decisions: [], nearest })),
    'reason',
    'redate',
    10_000,
  )
}

test('A write locks its own rows and no table: others read, write and take on beside it', async () => {
  const { rows, written } = await instance.asSystem('redate', async tx => {
    const own = await writeThree(tx)
    const { rows: locks } = await sql<{ table: string; mode: string }>`
      select relation::regclass::text as "table", mode from pg_locks
      where pid = pg_backend_pid() and locktype = 'relation' and granted`.execute(tx.db)
    return { rows: locks, written: [...own.keys()] }
  })
  expect(written).toHaveLength(3)
  // The modes that reading rows, locking rows and writing rows take; none keeps anyone from doing the same to other rows.
  const ofRows = ['AccessShareLock', 'RowShareLock', 'RowExclusiveLock']
  expect(rows.map(({ mode }) => mode).filter(mode => !ofRows.includes(mode))).toEqual([])
  expect(rows.some(({ table, mode }) => table === 'queue.entry' && mode === 'RowExclusiveLock')).toBe(true)
})

test('While it writes, every other entry can be had at once, and its own by nobody', async () => {
  await instance.asSystem('redate', async tx => {
    const own = await writeThree(tx)
    const { rows } = await instance.database.pool.query<{ id: string }>(
      'select id from queue.entry for no key update skip locked',
    )
    expect(rows).toHaveLength(entryIds.length - own.size)
    expect(rows.filter(row => own.has(id<'Entry'>(row.id)))).toEqual([])
  })
})

test('Each transaction writes at most four hundred entries, however many there are', async () => {
  const batches: number[] = []
  await redate(instance.asSystem, { ...fortnight, onBatch: looked => batches.push(looked) })
  // Rows of one transaction bear its number.
  const { rows } = await sql<{ entries: number }>`select count(distinct entry_id)::int as entries
    from queue.due_decision where rule = 'HT-PTH-GP14-V2' group by xmin::text`.execute(instance.database.db)
  expect(rows.reduce((sum, { entries }) => sum + entries, 0)).toBe(450)
  expect(Math.max(...rows.map(({ entries }) => entries))).toBeLessThanOrEqual(400)
  expect(rows.length).toBe(batches.length)
})

test('A write that can’t go on is broken off by the database, tried in halves, and told; run again it is done', async () => {
  const holder = await instance.database.pool.connect()
  try {
    await holder.query('begin')
    // Something heavy that makes every write wait, such as an index being built.
    await holder.query('lock table queue.due_decision in share mode')
    const few = entryIds.slice(4)
    await instance.database.pool.query(`update queue.entry set service_class = 'oral' where id = any($1)`, [
      few,
    ])
    const counts = await redate(instance.asSystem, { ...fortnight, mostLockMs: 20 })
    expect(counts.passedBy).toBe(4)
    // Four entries whole, two, one; then each alone, as often as is tried again.
    expect(counts.brokenOff).toBeGreaterThanOrEqual(3)
    expect(await newDays()).toBe(0)
  } finally {
    await holder.query('rollback')
    holder.release()
  }
  expect(await redate(instance.asSystem, fortnight)).toMatchObject({ passedBy: 0 })
  expect(await newDays()).toBe(4)
})
