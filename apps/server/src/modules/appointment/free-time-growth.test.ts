import { instant } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import { staffOf } from '../case/case.fixtures.ts'
import { type FreeTimeSearch, freeTimesQuery } from './free-time.queries.ts'

const instance = testInstance()
const now = instant('2026-11-23T08:00:00.000Z')

/**
 * 500 000 times of a thousand professionals, nine in ten in the past. A tenth are of another service.
 */
const fill = sql`
  with person as (
    insert into organisation.professional (id, subject, name, profession, title, roles, unit_ids, language)
    select gen_random_uuid(), 'growth-' || n, 'Testilä ' || n, 'physiotherapist', '{}', '{professional}', '{}', 'fi'
    from generate_series(1, 1000) as n returning id
  ), numbered as (select id, row_number() over () as number from person)
  insert into appointment.slot
    (id, professional_id, profession, unit_id, service_ids, modes, starts_at, ends_at, opened_at)
  select gen_random_uuid(), id, 'physiotherapist', 'unit-' || number % 25,
    array[case when number % 10 = 0 then 'pharmacy' else 'direct-physiotherapy' end], '{onSite,phone}',
    starts_at, starts_at + interval '45 minutes', ${now}
  from numbered, generate_series(1, 500) as time,
    lateral (select ${now}::timestamptz + (time - 450) * interval '1 hour' + number * interval '1 second' as starts_at) as told`

/** One in ten is free, before now as after it: as the triggers would leave it, without bookings for the others. */
const offerSome = sql`select appointment.offer_slots(array(
  select id from appointment.slot where abs(hashtext(id::text)) % 10 = 0))`

const planned = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: z.unknown() })) }))
const top = z.object({ 'Shared Hit Blocks': z.number(), 'Shared Read Blocks': z.number() })

const explained = async (query: RawBuilder<unknown>) => {
  const { rows } = await sql`explain (analyze, buffers, format json) ${query}`.execute(instance.database.db)
  const plan = planned.parse(rows)[0]?.['QUERY PLAN'][0]?.Plan
  const { 'Shared Hit Blocks': hit, 'Shared Read Blocks': read } = top.parse(plan)
  return { blocks: hit + read, plan: JSON.stringify(plan) }
}

const search: FreeTimeSearch = {
  serviceId: 'direct-physiotherapy',
  unitId: null,
  mode: null,
  after: { startsAt: now, slotId: null },
  count: 6,
}

describe('among 500 000 times', () => {
  beforeAll(async () => {
    serve()
    await instance.asSystem('given', tx => staffOf(tx))
    // Checking half a million times against each other takes minutes, and the search looks at none of it.
    await sql`alter table appointment.slot drop constraint slot_of_professional_once, disable trigger all`.execute(
      instance.database.db,
    )
    await fill.execute(instance.database.db)
    await offerSome.execute(instance.database.db)
    await sql`vacuum (analyze) appointment.slot, appointment.free_time`.execute(instance.database.db)
  }, 180_000)

  test.each([
    ['anywhere', search],
    ['at one unit', { ...search, unitId: 'unit-7' }],
    ['by telephone', { ...search, mode: 'phone' as const }],
    [
      'on a later page',
      { ...search, after: { startsAt: instant('2026-11-24T09:00:00.000Z'), slotId: null } },
    ],
    ['where there is none', { ...search, serviceId: 'oral-health' }],
  ])('the next times %s are found from the index, in a few pages', async (_, asked) => {
    const { blocks, plan } = await explained(freeTimesQuery(asked))
    expect(plan).toContain('free_time_of_')
    expect(plan).not.toContain('Seq Scan')
    expect(plan).not.toContain('"Sort Key":["free')
    // Six times, each with its slot: three or four pages a look-up in an index of this size.
    expect(blocks).toBeLessThan(60)
  })
})
