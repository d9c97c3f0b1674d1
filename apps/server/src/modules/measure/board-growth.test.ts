import { addDays, endOfDay, instant, plainDate, startOfDay } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { testInstance } from '../../../test/test-instance.ts'
import { dayCellsQuery, seriesQuery } from './board.queries.ts'
import { countQuery, newsQuery } from './figures.queries.ts'

const instance = testInstance({ now: '2026-11-23T08:00:00.000Z' })
const now = instant('2026-11-23T08:00:00.000Z')

/** So many waits have ended over ten years, each open for a month or less, and so many are open. */
const add = (ended: number, open: number) => sql`
  with person as (
    insert into resident.person (id, family_name, given_names, created_at)
    values (gen_random_uuid(), 'Testilä', 'Anna', ${now}) returning id
  ), wait as (
    insert into queue.entry (id, kind, case_id, person_id, service_id, service_class, unit_id, municipality_code,
      summary, channel, language, reply_by, state, opened_at, start_on, ended_at, disposition)
    select gen_random_uuid(), 'wait', gen_random_uuid(), person.id, 'direct-physiotherapy', 'primary-care.other',
      'kajaani-health-station', (array['205', '765', '290', '777', '105', '578', '620', '697'])[1 + n % 8],
      'Selkäkipu', 'web', 'fi', 'message', case when n <= ${ended} then 'ended' else 'waiting' end,
      began, (began at time zone 'Europe/Helsinki')::date,
      case when n <= ${ended} then began + (1 + n % 30) * interval '1 day' end,
      case when n <= ${ended} then 'served' end
    from person, generate_series(1, ${ended + open}) as n,
      lateral (select case when n <= ${ended}
        then ${now}::timestamptz - interval '31 days' - n * interval '3600 days' / ${ended}
        else ${now}::timestamptz - (n % 80) * interval '1 day' end as began) as told
    returning id, opened_at, start_on
  )
  insert into queue.due_decision (entry_id, family, rule, start_on, due_on, due_at, explanation, reason, decided_by, decided_at)
  select id, family, family, start_on, start_on + days, null, '{}', 'opened', 'system', opened_at
  from wait, (values ('law', 90), ('promise', 14)) as rule (family, days)`

const plan = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: z.unknown() })) }))
const node: z.ZodType<{
  readonly 'Node Type': string
  readonly 'Relation Name'?: string | undefined
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly unknown[] | undefined
}> = z.object({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Shared Hit Blocks': z.number(),
  'Shared Read Blocks': z.number(),
  Plans: z.array(z.unknown()).optional(),
})

type Work = { readonly blocks: number; readonly scanned: readonly string[] }

/** The tables that are filled here: an empty one is read as quickly from end to end. */
const filled = ['entry', 'due_decision']

const scannedIn = (of: unknown): readonly string[] => {
  const { 'Node Type': type, 'Relation Name': relation, Plans } = node.parse(of)
  return [
    ...(type === 'Seq Scan' ? filled.filter(name => name === relation) : []),
    ...(Plans ?? []).flatMap(scannedIn),
  ]
}

/** The pages of the database that a query touches, and the tables that it reads from end to end. */
const workOf = async (query: RawBuilder<unknown>): Promise<Work> => {
  const explained = await sql`explain (analyze, buffers, format json) ${query}`.execute(instance.database.db)
  const top = plan.parse(explained.rows)[0]?.['QUERY PLAN'][0]?.Plan
  const { 'Shared Hit Blocks': hit, 'Shared Read Blocks': read } = node.parse(top)
  return { blocks: hit + read, scanned: scannedIn(top) }
}

const live = countQuery({ now, dayBegan: startOfDay(plainDate('2026-11-23')) })
const pastOn = plainDate('2020-03-16')
const past = dayCellsQuery(endOfDay(pastOn))
const mondays = seriesQuery(
  Array.from({ length: 26 }, (_, back) => addDays(plainDate('2026-11-16'), -7 * (25 - back))).map(on => {
    return { on, at: endOfDay(on) }
  }),
)

describe('with 10 000 people waiting', () => {
  let young: Work
  beforeAll(async () => {
    await add(20_000, 10_000).execute(instance.database.db)
    await sql`vacuum (analyze) queue.entry, queue.due_decision`.execute(instance.database.db)
    young = await workOf(live)
    await add(180_000, 0).execute(instance.database.db)
    await sql`vacuum (analyze) queue.entry, queue.due_decision`.execute(instance.database.db)
  }, 120_000)

  test('the live board reads no more after 200 000 ended waits than after 20 000', async () => {
    const old = await workOf(live)
    expect(old.scanned).toEqual([])
    expect(old.blocks).toBeLessThan(young.blocks * 1.3)
  })

  test('after ten cases have changed the live board reads those ten, not the 10 000 who wait', async () => {
    const { pool } = instance.database
    const { rows } = await pool.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot')
    await pool.query(`insert into platform.event (topic, at, about)
      select 'board', now(), array_agg(case_id) from (select case_id from queue.entry order by id limit 10) as changed`)
    const since = { snapshot: rows[0]?.snapshot ?? '' }
    const work = await workOf(newsQuery(since, { now, dayBegan: startOfDay(plainDate('2026-11-23')) }))
    expect(work.scanned).toEqual([])
    expect(work.blocks).toBeLessThan(200)
  })

  test('the board of a past evening reads the waits of that evening only', async () => {
    const work = await workOf(past)
    expect(work.scanned).toEqual([])
    // About 850 people waited that evening; each one's decisions are looked up in three pages of an index.
    expect(work.blocks).toBeLessThan(5_000)
    const rows = await sql<{ waiting: number }>`${past}`.execute(instance.database.db)
    const { rows: truth } = await sql<{ count: number }>`select count(*)::int as count from queue.entry
      where opened_at <= ${endOfDay(pastOn)} and (ended_at is null or ended_at > ${endOfDay(pastOn)})`.execute(
      instance.database.db,
    )
    expect(rows.rows.reduce((sum, row) => sum + row.waiting, 0)).toBe(truth[0]?.count)
  })

  test('the Mondays are counted without reading a table from end to end', async () => {
    expect((await workOf(mondays)).scanned).toEqual([])
  })
})
