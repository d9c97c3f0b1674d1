import { randomUUID } from 'node:crypto'
import { ruleById } from '@yhdella/access-law'
import { type Id, id, instant, plainDate } from '@yhdella/kernel'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { addPerson } from '../resident/index.ts'
import { type Entry, lockEntry, openEntries, record, redate } from './index.ts'
import type { RedatingRun } from './redate.ts'

const instance = testInstance({ now: '2023-08-10T08:00:00.000Z' })

const ruleOf = (name: string) => ruleById(name) ?? expect.unreachable()
const fortnight: RedatingRun = {
  rule: ruleOf('HT-PTH-GP14-V2'),
  reason: 'The law of 1.9.2023 is applied to waits under way',
  allowLater: false,
  dryRun: false,
  // Long enough that a busy machine does not break a write off.
  mostLockMs: 10_000,
}

serve()

const aDoctorsWait = async (tx: Transaction, on: string): Promise<Entry> => {
  const person = await addPerson(tx, {
    name: 'Testilä, Anna',
    phone: '040 000 0101',
    birthYear: 1980,
    municipalityCode: '205',
    language: 'fi',
    interpreter: null,
    placeProtected: false,
  })
  const at = instant(`${on}T07:00:00.000Z`)
  const [entry] = await openEntries(tx, [
    {
      kind: 'wait',
      caseId: id(randomUUID()),
      personId: person.id,
      birthDate: plainDate('1980-03-15'),
      municipalityCode: '205',
      serviceId: 'reception-doctor',
      unitId: 'kajaani-health-station',
      urgency: 4,
      redFlag: false,
      summary: 'Selkäkipu',
      channel: 'web',
      language: 'fi',
      replyBy: 'message',
      contactedAt: at,
      assessedAt: at,
      openedBy: null,
    },
  ])
  return entry ?? expect.unreachable()
}

type Row = { rule: string; due_on: string | null; reason: string; decided_by: string }

const lawRows = async (entryId: Id<'Entry'>): Promise<readonly Row[]> => {
  const { rows } = await sql<Row>`select rule, due_on, reason, decided_by from queue.due_decision
    where entry_id = ${entryId} and family = 'law' and rule like 'HT-PTH-%' order by id`.execute(
    instance.database.db,
  )
  return rows
}
const entryRow = async (entryId: Id<'Entry'>) =>
  instance.database.db
    .selectFrom('queue.entry')
    .select(['due_at', 'due_family'])
    .where('id', '=', entryId)
    .executeTakeFirstOrThrow()

const decisionCount = async (): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*) from queue.due_decision`.execute(
    instance.database.db,
  )
  return Number(rows[0]?.count)
}

test('A dry run lists who would be late and writes nothing', async () => {
  const entry = await instance.asSystem('given', tx => aDoctorsWait(tx, '2023-08-10'))
  instance.clock.set(instant('2023-09-01T06:00:00.000Z'))
  const before = await decisionCount()
  const sides: unknown[] = []
  const counts = await redate(instance.asSystem, {
    ...fortnight,
    dryRun: true,
    onSideChange: each => sides.push(each),
  })
  expect(counts).toMatchObject({ toLate: 1, passedBy: 0 })
  expect(sides).toEqual([{ entryId: entry.id, change: 'toLate' }])
  expect(await decisionCount()).toBe(before)
})

test('A redating adds decisions with its reason, overwrites none, and says the same when run again', async () => {
  instance.clock.set(instant('2023-08-25T08:00:00.000Z'))
  const entry = await instance.asSystem('given', tx => aDoctorsWait(tx, '2023-08-25'))
  instance.clock.set(instant('2023-09-01T06:00:00.000Z'))
  await redate(instance.asSystem, fortnight)
  expect(await lawRows(entry.id)).toEqual([
    { rule: 'HT-PTH-V1', due_on: '2023-11-25', reason: 'opened', decided_by: 'system' },
    { rule: 'HT-PTH-V1', due_on: null, reason: fortnight.reason, decided_by: 'redate' },
    { rule: 'HT-PTH-GP14-V2', due_on: '2023-09-08', reason: fortnight.reason, decided_by: 'redate' },
  ])
  expect((await entryRow(entry.id)).due_at).toBe('2023-09-08T20:59:59.999Z')
  const before = await decisionCount()
  const again = await redate(instance.asSystem, fortnight)
  expect(again).toMatchObject({ toLate: 0, sooner: 0 })
  expect(await decisionCount()).toBe(before)
})

test('Nobody who waits gets a later day unless it is ordered', async () => {
  instance.clock.set(instant('2023-09-15T08:00:00.000Z'))
  const entry = await instance.asSystem('given', tx => aDoctorsWait(tx, '2023-09-15'))
  const longer = { ...fortnight, rule: ruleOf('HT-PTH-3M-V4'), reason: 'The longer limit' }
  expect((await redate(instance.asSystem, longer)).keptShorter).toBeGreaterThan(0)
  expect(await lawRows(entry.id)).toHaveLength(1)
  await redate(instance.asSystem, { ...longer, allowLater: true })
  expect((await lawRows(entry.id)).at(-1)).toMatchObject({ rule: 'HT-PTH-3M-V4', due_on: '2023-12-15' })
})

test('A wait that has ended, or that another has in hand, is not touched', async () => {
  instance.clock.set(instant('2023-08-20T08:00:00.000Z'))
  const [ended, held] = await instance.asSystem('given', async tx => [
    await aDoctorsWait(tx, '2023-08-20'),
    await aDoctorsWait(tx, '2023-08-20'),
  ])
  await instance.asSystem('given', async tx => {
    const entry = (await lockEntry(tx, ended?.id ?? expect.unreachable())) ?? expect.unreachable()
    await record(tx, entry, { kind: 'ended', disposition: 'served' }, { by: null })
  })
  instance.clock.set(instant('2023-09-02T06:00:00.000Z'))
  const heldId = held?.id ?? expect.unreachable()
  const counts = await instance.asSystem('another', async tx => {
    await lockEntry(tx, heldId)
    return redate(instance.asSystem, fortnight)
  })
  expect(counts.passedBy).toBe(1)
  expect(await lawRows(heldId)).toHaveLength(1)
  expect((await lawRows(ended?.id ?? expect.unreachable())).every(row => row.decided_by === 'system')).toBe(
    true,
  )
  expect((await redate(instance.asSystem, fortnight)).passedBy).toBe(0)
  expect((await lawRows(heldId)).at(-1)).toMatchObject({ rule: 'HT-PTH-GP14-V2', due_on: '2023-09-03' })
})

test('Stopped after any batch, the same order goes on to the same end', async () => {
  instance.clock.set(instant('2023-08-22T08:00:00.000Z'))
  const entries = await instance.asSystem('given', async tx => {
    const all: Entry[] = []
    for (let count = 0; count < 450; count++) all.push(await aDoctorsWait(tx, '2023-08-22'))
    return all
  })
  instance.clock.set(instant('2023-09-02T06:00:00.000Z'))
  const stop = new Error('stopped')
  const half = redate(instance.asSystem, {
    ...fortnight,
    onBatch: () => {
      throw stop
    },
  })
  await expect(half).rejects.toBe(stop)
  const counts = await redate(instance.asSystem, fortnight)
  expect(counts.toLate + counts.sooner).toBeLessThan(450)
  const { rows } = await sql<{ entries: number; rows: number }>`
    select count(distinct entry_id)::int as entries, count(*)::int as rows from queue.due_decision
    where rule = 'HT-PTH-GP14-V2' and entry_id = any(${entries.map(each => each.id)}::uuid[])`.execute(
    instance.database.db,
  )
  expect(rows).toEqual([{ entries: 450, rows: 450 }])
})
