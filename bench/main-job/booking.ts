/** Many want the same times at the same moment; and how many times a second can be given when each wants her own. */
import { randomUUID } from 'node:crypto'
import { exactly, type Figure, percentile, spread } from './figures.ts'
import { type Ground, residentFrom } from './ground.ts'
import { idOf, openContacts, openWaits, statusKeyOf } from './history.ts'
import { openLines, type Sent } from './http-line.ts'
import type { Rounds } from './intake.ts'
import { makeRawTable, rawLimit } from './raw-inserts.ts'

const clients = 200
const wanted = 50
/** Connections of the bare inserts. */
const rawConnections = 8
/** Residents who book at the same moment, each her own time. */
const atOnce = 32

/** The waits that were made with the history: each has a key that opens her matter. */
const waitNumber = (at: number): number => openContacts + 1 + (at % openWaits)

const wishOf = (at: number, slotId: string): Sent => {
  const number = waitNumber(at)
  return {
    method: 'POST',
    address: `/api/matters/${statusKeyOf(number)}/bookings`,
    body: JSON.stringify({ entryId: idOf('wait', number), slotId, mode: 'onSite', commandKey: randomUUID() }),
    headers: residentFrom(at),
  }
}

/** Opens so many times, an hour each, in turns among all who work here; gives their ids. */
const openTimes = async ({ pool }: Ground, count: number): Promise<readonly string[]> => {
  await pool.query('truncate appointment.slot cascade')
  await pool.query(
    "update queue.entry set booked_at = null, state = 'waiting' where booked_at is not null and state <> 'ended'",
  )
  const { rows } = await pool.query<{ id: string }>(
    `with staff as (select id, row_number() over (order by id) - 1 as at, count(*) over () as all
       from organisation.professional)
     insert into appointment.slot
       (id, professional_id, profession, unit_id, service_ids, modes, starts_at, ends_at, opened_at)
     select gen_random_uuid(), staff.id, 'physiotherapist', 'kajaani-health-station',
       '{direct-physiotherapy}', '{onSite,phone}', starts_at, starts_at + interval '45 minutes', now()
     from generate_series(0, $1::int - 1) as n join staff on staff.at = n % staff.all,
       lateral (select date_trunc('hour', now()) + interval '1 day' + (n / staff.all) * interval '1 hour'
         as starts_at) as told
     returning id`,
    [count],
  )
  return rows.map(({ id }) => id)
}

type Race = { readonly given: number; readonly told: number; readonly losers: number; readonly twice: number }

const race = async (ground: Ground): Promise<Race> => {
  const times = await openTimes(ground, wanted)
  const lines = await openLines(ground.origin, clients)
  const answers = await Promise.all(
    lines.map(async (line, at) => {
      const from = performance.now()
      const { status, body } = await line.send(wishOf(at, times[at % wanted] ?? ''))
      if (status !== 200 && !body.includes('TimeTaken')) throw new Error(`${status} ${body.slice(0, 300)}`)
      return { won: status === 200, ms: performance.now() - from }
    }),
  )
  for (const line of lines) line.close()
  const { rows } = await ground.pool.query<{ given: number; twice: number }>(
    `select count(*)::int as given, (count(*) - count(distinct slot_id))::int as twice
     from appointment.booking where state = 'booked'`,
  )
  const lost = answers.filter(({ won }) => !won).map(({ ms }) => ms)
  return {
    given: rows[0]?.given ?? 0,
    twice: rows[0]?.twice ?? 0,
    told: answers.length - lost.length,
    losers: percentile(lost, 0.99),
  }
}

type Rate = { readonly ours: number; readonly raw: number; readonly cpu: number }

const rate = async (ground: Ground, seconds: number): Promise<Rate> => {
  await makeRawTable(ground.pool)
  const raw = await rawLimit(ground.url).perSecond(rawConnections, seconds)
  const times = await openTimes(ground, openWaits)
  const lines = await openLines(ground.origin, atOnce)
  let at = 0
  const from = { at: performance.now(), cpu: ground.cpu().all }
  const end = from.at + seconds * 1000
  await Promise.all(
    lines.map(async line => {
      for (let mine = at++; mine < times.length && performance.now() < end; mine = at++) {
        const { status, body } = await line.send(wishOf(mine, times[mine] ?? ''))
        if (status !== 200) throw new Error(`${status} ${body.slice(0, 300)}`)
      }
    }),
  )
  const taken = (performance.now() - from.at) / 1000
  for (const line of lines) line.close()
  const { rows } = await ground.pool.query<{ given: number }>(
    "select count(*)::int as given from appointment.booking where state = 'booked'",
  )
  const given = rows[0]?.given ?? 0
  return { ours: given / taken, raw, cpu: ((ground.cpu().all - from.cpu) * 1000) / given }
}

export const measureBooking = async (
  ground: Ground,
  { rounds, seconds, cases }: Rounds,
): Promise<Figure[]> => {
  const [races, rates]: [Race[], Rate[]] = [[], []]
  await race(ground)
  for (let round = 0; round < rounds; round++) {
    races.push(await race(ground))
    rates.push(await rate(ground, seconds))
  }
  await openTimes(ground, wanted)
  const told = { part: 'booking', cases }
  const wrong = races.filter(({ given, told: answered }) => given !== wanted || answered !== wanted).length
  return [
    {
      ...told,
      what: `races of ${clients} for ${wanted} times that gave other than ${wanted}`,
      unit: '',
      value: exactly(wrong),
      goal: { atMost: 0 },
    },
    {
      ...told,
      what: 'times given twice',
      unit: '',
      value: exactly(races.reduce((sum, { twice }) => sum + twice, 0)),
      goal: { atMost: 0 },
    },
    {
      ...told,
      what: `p99 of a loser's answer, ${clients} at once`,
      unit: 'ms',
      value: spread(races.map(({ losers }) => losers)),
      // The goal of docs/performance.md.
      goal: { atMost: 50 },
    },
    { ...told, what: 'times given, each her own', unit: '/s', value: spread(rates.map(({ ours }) => ours)) },
    {
      ...told,
      what: `bare inserts, ${rawLimit(ground.url).name}`,
      unit: '/s',
      value: spread(rates.map(({ raw }) => raw)),
    },
    {
      ...told,
      what: 'of bare inserts',
      unit: 'ratio',
      value: spread(rates.map(({ ours, raw }) => ours / raw)),
      goal: { atLeast: 0.9 },
    },
    {
      ...told,
      what: 'CPU a time given, server and database',
      unit: 'ms',
      value: spread(rates.map(({ cpu }) => cpu)),
    },
  ]
}
