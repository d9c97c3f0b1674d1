/** The list must cost what is open, never what has ended: counted in pages read, which no busy machine changes. */
import { id, instant } from '@yhdella/kernel'
import { CompiledQuery } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { newsQuery } from './open-work.queries.ts'
import { type Asked, countsQuery, workQuery } from './work-list.queries.ts'
import type { WorkView } from './work-view.rules.ts'

const instance = testInstance({ composition: { routes: [] } })
const now = instant('2026-11-23T08:00:00.000Z')

const asked: Asked = {
  sight: {
    me: id('00000000-0000-4000-8000-000000000001'),
    unitIds: ['digital-centre', 'kajaani-health-station'],
    contactUnitId: 'digital-centre',
  },
  serviceId: undefined,
  unitId: undefined,
  words: [],
}

/** Persons with one entry each, open or ended, spread over units. */
const fill = (from: number, count: number, state: 'waiting' | 'ended') =>
  instance.database.pool.query(
    `with made as (
      select number, ('00000000-0000-4000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as id
      from generate_series($1::int, $1::int + $2::int - 1) as number
    ), persons as (
      insert into resident.person (id, family_name, given_names, created_at)
      select id, 'Testilä' || number, 'Anna', now() from made
    )
    insert into queue.entry (id, kind, case_id, person_id, service_id, service_class, unit_id, summary, channel,
      language, reply_by, state, opened_at, start_on, ended_at, disposition, due_at, due_family)
    select id, case when number % 30 = 0 then 'wait' else 'contact' end, id, id, 'direct-physiotherapy',
      'primary-care.other', (array['kajaani-health-station', 'kuhmo-health-station', 'digital-centre'])[1 + number % 3],
      'Selkä on kipeä ' || number, 'web', 'fi', 'message', $3,
      timestamptz '2026-11-01' - number * interval '1 minute', date '2026-11-01',
      case $3 when 'ended' then timestamptz '2026-11-02' end, case $3 when 'ended' then 'served' end,
      timestamptz '2026-11-23' + number * interval '1 minute', 'law'
    from made`,
    [from, count, state],
  )

type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Shared Hit Blocks': number
  readonly 'Shared Read Blocks': number
  readonly Plans?: readonly Plan[]
}

const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

const cost = async (
  compiled: CompiledQuery,
): Promise<{ readonly pages: number; readonly scans: readonly string[] }> => {
  const explained = CompiledQuery.raw(`explain (analyze, buffers, format json) ${compiled.sql}`, [
    ...compiled.parameters,
  ])
  const { rows } = await instance.database.db.executeQuery<{ 'QUERY PLAN': readonly [{ Plan: Plan }] }>(
    explained,
  )
  const plan = rows[0]?.['QUERY PLAN'][0].Plan
  if (plan === undefined) throw new Error('There is no plan')
  const whole = nodes(plan).filter(node => node['Node Type'].includes('Seq Scan'))
  return {
    pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'],
    scans: whole.map(node => node['Relation Name'] ?? ''),
  }
}

const page = (view: WorkView, traits: Partial<Asked> = {}) =>
  workQuery({ ...asked, ...traits }, { view, after: null, rows: 51 }, now).compile(instance.database.db)

const further = () =>
  workQuery(
    asked,
    {
      view: 'all',
      after: { dueMs: Date.parse('2026-11-27T00:00:00Z'), redFlag: false, entryId: asked.sight.me },
      rows: 51,
    },
    now,
  ).compile(instance.database.db)

/** What a look reads after ten cases have changed, however many are open. */
const news = async () => {
  const { pool, db } = instance.database
  const { rows } = await pool.query<{ snapshot: string }>('select pg_current_snapshot()::text as snapshot')
  await pool.query(`insert into platform.event (topic, at, about)
    select 'board', now(), array_agg(case_id) from (select case_id from queue.entry order by id limit 10) as changed`)
  return cost(newsQuery({ snapshot: rows[0]?.snapshot ?? '' }).compile(db))
}

const costs = async () => ({
  untaken: await cost(page('untaken')),
  mine: await cost(page('mine')),
  oneUnit: await cost(page('all', { unitId: 'kajaani-health-station' })),
  further: await cost(further()),
  byName: await cost(page('all', { words: ['testilä99'] })),
  counts: await cost(countsQuery(asked, now).compile(instance.database.db)),
  news: await news(),
})

beforeAll(() => {
  serve()
})

test('With 10 000 open, 190 000 ended entries cost the list nothing', { timeout: 120_000 }, async () => {
  const settle = () => instance.database.pool.query('vacuum analyze queue.entry, resident.person')
  await fill(1, 10_000, 'waiting')
  await fill(10_001, 10_000, 'ended')
  await settle()
  const young = await costs()
  await fill(20_001, 180_000, 'ended')
  await settle()
  const old = await costs()
  for (const [name, { pages, scans }] of Object.entries(old)) {
    // The list of databases has a row or three.
    const grown = scans.filter(scan => scan !== '' && scan !== 'pg_database')
    expect({ name, scans: grown }).toEqual({ name, scans: [] })
    const before = young[name as keyof typeof young].pages
    // A deeper index and other rows on the same pages may cost a little; ten times the history may not.
    expect({ name, grows: pages > before * 1.5 + 20 }).toEqual({ name, grows: false })
  }
  // A page of the list is found by walking the order, not by sorting what is open.
  expect(old.untaken.pages).toBeLessThan(500)
  expect(old.further.pages).toBeLessThan(500)
  // Ten cases by their keys, and the newest of the event log: not the 10 000 that are open.
  expect(old.news.pages).toBeLessThan(100)
})
