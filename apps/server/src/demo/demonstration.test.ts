import { createHash } from 'node:crypto'
import path from 'node:path'
import { helsinkiDate, instant, isWeekday, type PlainDate, plainDate, weekdayOf } from '@yhdella/kernel'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testInstance } from '../../test/test-instance.ts'
import { readBoard } from '../modules/measure/index.ts'
import { county, keepProfessionals, loadCounty, useCounty } from '../modules/organisation/index.ts'
import { clockOptions, type Opening, type PastHappening, startedClocks } from '../modules/queue/index.ts'
import type { AsSystem } from '../platform/jobs.ts'
import { historyOf, worldOf } from './history.ts'
import { prepareDemonstration } from './prepare-demonstration.ts'
import type { Rows } from './rows.ts'

useCounty(loadCounty(path.resolve(import.meta.dirname, '../../../../counties/kainuu')))

/** A Monday morning a year and a bit after the records begin: the telling is shorter, its ways are the same. */
const morning = instant('2024-02-05T06:35:00.000Z')
const twoDaysLater = instant('2024-02-07T09:00:00.000Z')

const instance = testInstance({ now: morning })
/** Telling and writing a year takes some seconds, and more on a machine that does other things too. */
const patience = 300_000

const rowsOf = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await query.execute(instance.database.db)).rows

const countOf = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> =>
  (await rowsOf(query))[0]?.n ?? -1

const boardOn = async (on: PlainDate | undefined) => {
  const answer = await instance.asSystem('test', tx =>
    readBoard(tx, { on, language: 'fi', audience: 'me' }, 'exact'),
  )
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

const fingerprint = (rows: Rows): string => createHash('sha256').update(JSON.stringify(rows)).digest('hex')

const failing: AsSystem = (name, work) =>
  instance.asSystem(name, async tx => {
    const result = await work(tx)
    if (name === 'tell demonstration') throw new Error('the plug was pulled')
    return result
  })

beforeAll(async () => {
  await instance.asSystem('test', keepProfessionals)
  await expect(prepareDemonstration(failing, { mode: 'demo' })).rejects.toThrow('the plug was pulled')
  expect(await countOf(sql<{ n: number }>`select count(*)::int as n from queue.entry`)).toBe(0)
  await prepareDemonstration(instance.asSystem, { mode: 'demo' })
}, patience)

describe('The reported evenings', () => {
  for (const reported of county().history?.reported ?? [])
    test(`show what the source tells of ${reported.on}, queue by queue`, async () => {
      const board = await boardOn(reported.on)
      expect(board.origin).toBe('reported')
      const told = new Map(
        reported.queues.map(queue => [`${queue.serviceId} ${queue.municipalityCode}`, queue]),
      )
      const shown = board.cells.filter(
        cell => reported.allOthers || told.has(`${cell.serviceId} ${cell.municipalityCode}`),
      )
      expect(
        shown.map(cell => [cell.serviceId, cell.municipalityCode, cell.waiting, cell.lateByLaw]),
      ).toEqual(
        shown.map(({ serviceId, municipalityCode }) => {
          const queue = told.get(`${serviceId} ${municipalityCode}`)
          return [serviceId, municipalityCode, queue?.waiting ?? 0, queue?.late ?? 0]
        }),
      )
    })

  test('have 128 and 65 people in direct-access physiotherapy, nobody past the guarantee', async () => {
    const sums = await Promise.all(
      (['2023-09-01', '2023-09-14'] as const).map(async on => {
        const { cells } = await boardOn(plainDate(on))
        const queue = cells.filter(({ serviceId }) => serviceId === 'direct-physiotherapy')
        return queue.reduce(
          (sum, { waiting, lateByLaw }) => [sum[0]! + waiting!, sum[1]! + lateByLaw!],
          [0, 0],
        )
      }),
    )
    expect(sums).toEqual([
      [128, 0],
      [65, 0],
    ])
  })

  test('are of the day alone: the day after the last of them is simulated', async () => {
    expect((await boardOn(plainDate('2023-09-15'))).origin).toBe('simulated')
  })
})

describe('What is told hangs together', () => {
  test('no row refers to one that is not there', async () => {
    const keys = await rowsOf(sql<{ child: string; column: string; parent: string; key: string }>`
      select conrelid::regclass::text as child, confrelid::regclass::text as parent,
        (select quote_ident(attname) from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as column,
        (select quote_ident(attname) from pg_attribute where attrelid = confrelid and attnum = confkey[1]) as key
      from pg_constraint where contype = 'f'
        and connamespace::regnamespace::text not in ('pgboss', 'public')`)
    expect(keys.length).toBeGreaterThan(15)
    for (const { child, column, parent, key } of keys) {
      const orphans = await countOf(sql<{ n: number }>`select count(*)::int as n
        from ${sql.raw(child)} as child left join ${sql.raw(parent)} as parent on parent.${sql.raw(key)} = child.${sql.raw(column)}
        where child.${sql.raw(column)} is not null and parent.${sql.raw(key)} is null`)
      expect(orphans, `${child}.${column}`).toBe(0)
    }
    expect(
      await countOf(sql<{ n: number }>`select count(*)::int as n from queue.entry as entry
        where not exists (select from "case".matter where id = entry.case_id)`),
    ).toBe(0)
  })

  test('nobody is in two places at once', async () => {
    expect(
      await countOf(sql<{ n: number }>`select count(*)::int as n
        from appointment.booking a join appointment.booking b on a.id < b.id
          and (a.professional_id = b.professional_id or a.person_id = b.person_id)
          and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
        where a.state in ('booked', 'kept') and b.state in ('booked', 'kept')`),
    ).toBe(0)
  })

  test('what has ended has its reason, and a matter is open as long as something of it is', async () => {
    expect(
      await countOf(sql<{ n: number }>`select count(*)::int as n from queue.entry
        where (state = 'ended') <> (disposition is not null and ended_at is not null)`),
    ).toBe(0)
    expect(
      await countOf(sql<{ n: number }>`select count(*)::int as n from "case".matter as matter
        where (closed_at is null) <> exists (
          select from queue.entry where case_id = matter.id and state <> 'ended')`),
    ).toBe(0)
  })

  test('everyone is seen by whom the book says, on her own day and unit, and on working days only', async () => {
    const visits = await rowsOf(sql<{ name: string; unit: string; at: string }>`
      select who.name, slot.unit_id as unit, booking.starts_at as at
      from appointment.booking join appointment.slot on slot.id = booking.slot_id
      join organisation.professional who on who.id = booking.professional_id`)
    expect(visits.length).toBeGreaterThan(1000)
    for (const { name, unit, at } of visits) {
      const on = helsinkiDate(instant(at))
      const staff = county().people.professionals.find(each => each.name === name)
      expect(staff?.week[unit]?.includes(weekdayOf(on)) && isWeekday(on), `${name} ${unit} ${on}`).toBe(true)
    }
  })

  test('a free time is offered exactly where nobody has it', async () => {
    expect(
      await countOf(sql<{ n: number }>`select count(*)::int as n from appointment.slot
        where exists (select from appointment.free_time where slot_id = slot.id)
          = exists (select from appointment.booking where slot_id = slot.id and state in ('booked', 'kept', 'noShow'))`),
    ).toBe(0)
  })
})

test('Due decisions are those that the law and the clocks give: 500 entries, open and ended', async () => {
  const entries = await rowsOf(sql<{
    id: string
    serviceId: string
    opening: Opening
    past: readonly PastHappening[]
    decided: readonly { rule: string; due: string | null }[]
  }>`
    select entry.id, entry.service_id as "serviceId",
      (select detail from queue.entry_event where entry_id = entry.id and kind = 'opened') as opening,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'disposition', detail ->> 'disposition', 'at',
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by id), '[]')
        from queue.entry_event where entry_id = entry.id and kind <> 'opened') as past,
      (select jsonb_agg(jsonb_build_object('rule', rule, 'due', due_on) order by rule) from (
        select distinct on (rule) rule, due_on from queue.due_decision where entry_id = entry.id
        order by rule, id desc) as newest) as decided
    from queue.entry as entry order by md5(entry.id::text) limit 500`)
  expect(entries).toHaveLength(500)
  for (const { id, serviceId, opening, past, decided } of entries) {
    const at = past.at(-1)?.at ?? morning
    const clocks = startedClocks(opening, past, at, clockOptions(serviceId))
    const counted = clocks.map(({ rule, due, state }) => ({
      rule,
      due: state === 'waived' || state === 'outside' ? null : due,
    }))
    const bound = decided.filter(({ rule }) => counted.some(clock => clock.rule === rule))
    expect(bound, id).toEqual(counted.toSorted((a, b) => (a.rule < b.rule ? -1 : 1)))
  }
})

test('A protected place is in no row that tells of the person', async () => {
  const places = sql<{ n: number }>`select count(*)::int as n from resident.person
    where place_protected and municipality_code is not null`
  expect(await countOf(places)).toBe(0)
  for (const table of ['queue.entry', 'case.matter'])
    expect(
      await countOf(sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} as told
        join resident.person as person on person.id = told.person_id
        where place_protected and told.municipality_code is not null`),
    ).toBe(0)
  expect(
    await countOf(sql<{ n: number }>`select count(*)::int as n from resident.person where place_protected`),
  ).toBeGreaterThan(0)
})

test('The nurse has a real morning: contacts to assess, due at different times', async () => {
  const open = await rowsOf(sql<{ due: string }>`select due_at as due from queue.entry
    where kind = 'contact' and state <> 'ended' order by due_at`)
  expect(open.length).toBeGreaterThanOrEqual(4)
  const board = await boardOn(undefined)
  expect(board.origin).toBe('simulated')
  expect(board.totals.waiting).toBeGreaterThan(100)
  expect(board.today.freeTimesIn14Days).toBeGreaterThan(10)
})

const same = 'The same seed tells the same history, another seed another'
test(same, { timeout: patience }, () => {
  const until = instant('2023-03-01T10:00:00.000Z')
  const [once, again, other] = [undefined, undefined, 7].map(seed => worldOf(county(), until, seed))
  if (!once || !again || !other) throw new Error('The county asks for no history')
  expect(fingerprint(historyOf(again))).toBe(fingerprint(historyOf(once)))
  expect(fingerprint(historyOf(other))).not.toBe(fingerprint(historyOf(once)))
})

test('Production refuses it', async () => {
  await expect(prepareDemonstration(instance.asSystem, { mode: 'production' })).rejects.toThrow(/production/)
})

describe('A start on a later day', () => {
  const untouched = sql<{ n: number }>`select count(*)::int as n from queue.entry_event`
  let hers = ''
  let hersCase = ''

  beforeAll(async () => {
    const before = await countOf(untouched)
    await prepareDemonstration(instance.asSystem, { mode: 'demo' })
    expect(await countOf(untouched), 'the same day again tells nothing').toBe(before)
    const [entry] = await rowsOf(sql<{ id: string }>`
      insert into queue.entry_event (entry_id, at, kind, detail)
      select id, ${morning}, 'joined', '{"redFlag": false, "urgency": null}' from queue.entry
      where kind = 'contact' and state <> 'ended' order by due_at limit 1 returning entry_id as id`)
    hers = entry?.id ?? ''
    const [row] = await rowsOf(
      sql<{ caseId: string }>`select case_id as "caseId" from queue.entry where id = ${hers}`,
    )
    hersCase = row?.caseId ?? ''
    instance.clock.set(twoDaysLater)
    await prepareDemonstration(instance.asSystem, { mode: 'demo' })
  }, patience)

  test('goes on from where it was: what waited has been assessed, and new contacts have come', async () => {
    const old = sql<{ n: number }>`select count(*)::int as n from queue.entry
      where kind = 'contact' and state <> 'ended' and asked_at is null and opened_at < ${morning}`
    expect(await countOf(old)).toBe(1)
    const fresh = sql<{ n: number }>`select count(*)::int as n from queue.entry
      where kind = 'contact' and opened_at > ${morning}`
    expect(await countOf(fresh)).toBeGreaterThan(20)
  })

  test('leaves alone what people have touched', async () => {
    const [entry] = await rowsOf(sql<{ state: string }>`select state from queue.entry where id = ${hers}`)
    expect(entry?.state).toBe('waiting')
  })

  test('tells the rest as if it had been told at once', { timeout: patience }, async () => {
    const world = worldOf(county(), twoDaysLater)
    if (world === undefined) throw new Error('The county asks for no history')
    const told = historyOf(world)
    const ofHers = new Set(
      told['queue.entry'].filter(row => row.case_id === hersCase).map(({ id }) => String(id)),
    )
    const others = (table: 'appointment.booking' | 'appointment.visit') =>
      told[table].filter(({ entry_id }) => !ofHers.has(String(entry_id))).length
    const [known] = await rowsOf(sql<{ bookings: number; visits: number; slots: number }>`select
      (select count(*)::int from appointment.booking) as bookings,
      (select count(*)::int from appointment.visit) as visits,
      (select count(*)::int from appointment.slot) as slots`)
    expect(known).toEqual({
      bookings: others('appointment.booking'),
      visits: others('appointment.visit'),
      slots: told['appointment.slot'].length,
    })
  })

  test('keeps the reported evenings', async () => {
    const { cells } = await boardOn(plainDate('2023-09-14'))
    const queue = cells.filter(({ serviceId }) => serviceId === 'direct-physiotherapy')
    expect(queue.reduce((sum, { waiting }) => sum + (waiting ?? 0), 0)).toBe(65)
  })
})
