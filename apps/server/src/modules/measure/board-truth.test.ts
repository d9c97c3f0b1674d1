import { addDays, endOfDay, type Instant, instant, plainDate, startOfDay } from '@yhdella/kernel'
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testInstance } from '../../../test/test-instance.ts'
import { selectDayCells, selectSeries } from './board.queries.ts'
import { putParts } from './counted-parts.rules.ts'
import { countAll } from './figures.queries.ts'
import { placeSums, totalsOf } from './place-sums.rules.ts'
import { RunningFigures } from './running-figures.rules.ts'

const instance = testInstance()
const first = plainDate('2026-01-01')
const days = 60

type Decision = {
  readonly family: 'law' | 'promise'
  readonly rule: string
  readonly on: number
  readonly due: number | null
}
type Wait = { readonly from: number; readonly to: number | null; readonly decisions: readonly Decision[] }

const decision = fc.record({
  family: fc.constantFrom('law' as const, 'promise' as const),
  rule: fc.constantFrom('A', 'B'),
  on: fc.integer({ min: 0, max: days }),
  due: fc.option(fc.integer({ min: 0, max: days })),
})
const wait = fc.record({
  from: fc.integer({ min: 0, max: days - 1 }),
  to: fc.option(fc.integer({ min: 1, max: days })),
  decisions: fc.array(decision, { maxLength: 6 }),
})

/** Noon of the numbered day: no evening is at the same moment. */
const noon = (day: number): Instant => instant(`${addDays(first, day)}T10:00:00.000Z`)

/** Told in the order of time, as they would have come to be; nothing is decided before the wait began. */
const inOrder = ({ from, decisions }: Wait): readonly Decision[] =>
  decisions.map(each => ({ ...each, on: Math.max(from, each.on) })).toSorted((a, b) => a.on - b.on)

const write = async (waits: readonly Wait[]): Promise<void> => {
  await instance.database.pool.query('truncate resident.person cascade')
  const entries = waits.map((each, at) => ({
    ...each,
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
  }))
  const rows = entries.map(({ id, from, to }) => {
    const ended = to === null ? null : noon(Math.max(from, to))
    return {
      id,
      opened_at: noon(from),
      start_on: addDays(first, from),
      ended_at: ended,
      state: ended === null ? 'waiting' : 'ended',
      disposition: ended === null ? null : 'served',
    }
  })
  const decided = entries.flatMap(entry =>
    inOrder(entry).map(({ family, rule, on, due }) => {
      return {
        entry_id: entry.id,
        family,
        rule,
        decided_at: noon(on),
        due_on: due === null ? null : addDays(first, due),
      }
    }),
  )
  await sql`
    with person as (
      insert into resident.person (id, family_name, given_names, created_at)
      values (gen_random_uuid(), 'Testilä', 'Anna', now()) returning id
    )
    insert into queue.entry (id, kind, case_id, person_id, service_id, service_class, unit_id, municipality_code,
      summary, channel, language, reply_by, state, opened_at, start_on, ended_at, disposition)
    select told.id, 'wait', gen_random_uuid(), person.id, 'pharmacy', 'primary-care.other', 'unit', '205', 'x', 'web',
      'fi', 'message', told.state, told.opened_at, told.start_on, told.ended_at, told.disposition
    from person, jsonb_populate_recordset(null::queue.entry, ${JSON.stringify(rows)}::jsonb) as told`.execute(
    instance.database.db,
  )
  await sql`
    insert into queue.due_decision (entry_id, family, rule, start_on, due_on, explanation, reason, decided_by, decided_at)
    select entry_id, family, rule, ${first}::date, due_on, '{}', 'test', 'test', decided_at
    from jsonb_populate_recordset(null::queue.due_decision, ${JSON.stringify(decided)}::jsonb)`.execute(
    instance.database.db,
  )
}

/** What was in force that evening, told slowly and plainly: the last word of each rule, then the nearest day. */
const dueThen = (told: Wait, evening: number, family: Decision['family']): number | null => {
  const word = new Map<string, number | null>()
  for (const each of inOrder(told))
    if (each.family === family && each.on <= evening) word.set(each.rule, each.due)
  const dues = [...word.values()].filter(due => due !== null)
  return dues.length === 0 ? null : Math.min(...dues)
}

const truthOf = (waits: readonly Wait[], evening: number) => {
  const open = waits.filter(
    ({ from, to }) => from <= evening && (to === null || Math.max(from, to) > evening),
  )
  const late = (family: Decision['family']): number =>
    open.filter(each => (dueThen(each, evening, family) ?? evening) < evening).length
  return { waiting: open.length, lateByLaw: late('law'), lateByTarget: 0, lateByPromise: late('promise') }
}

beforeAll(async () => {
  await sql`analyze queue.entry`.execute(instance.database.db)
})

test('whatever has happened and been decided, each evening shows what was so then', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wait, { maxLength: 12 }), async waits => {
      await write(waits)
      const evenings = [0, 7, 20, 33, 46, 59]
      const seen = await instance.asSystem('read', async tx => ({
        totals: await Promise.all(
          evenings.map(async evening => {
            const on = addDays(first, evening)
            return totalsOf(placeSums(await selectDayCells(tx, endOfDay(on)), on))
          }),
        ),
        series: await selectSeries(
          tx,
          evenings.map(evening => ({ on: addDays(first, evening), at: endOfDay(addDays(first, evening)) })),
        ),
      }))
      const truth = evenings.map(evening => truthOf(waits, evening))
      expect(seen.totals).toEqual(truth)
      expect(seen.series.map(({ waiting, lateByLaw }) => ({ waiting, lateByLaw }))).toEqual(
        truth.map(({ waiting, lateByLaw }) => ({ waiting, lateByLaw })),
      )
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('what is open now is the same by either way to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wait, { maxLength: 12 }), async waits => {
      await write(waits)
      const now = noon(days + 1)
      const on = addDays(first, days + 1)
      const figures = new RunningFigures()
      const past = await instance.asSystem('read', async tx => {
        putParts(figures, (await countAll(tx, { now, dayBegan: startOfDay(on) })).counted)
        return placeSums(await selectDayCells(tx, now), on)
      })
      expect(figures.sums(on)).toEqual(past)
    }),
    { numRuns: 30 },
  )
}, 60_000)
