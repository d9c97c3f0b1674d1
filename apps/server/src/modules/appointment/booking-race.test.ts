import { randomUUID } from 'node:crypto'
import { appointmentRoutes } from '@yhdella/contract'
import { addMinutes, type Instant, instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { anonymous } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import { aWaitingCase, staffOf } from '../case/case.fixtures.ts'
import { issueMatterKey } from '../resident/index.ts'
import { aSlot } from './appointment.fixtures.ts'
import { appointmentBound } from './index.ts'

const instance = testInstance({ composition: { routes: appointmentBound } })
const subjects = ['otso-mallila', 'venla-kokeilija', 'eetu-esimerkkila', 'saimi-testinen'] as const
let staff: readonly Professional[]

beforeAll(async () => {
  serve()
  const known = await instance.asSystem('given', tx => staffOf(tx, ...subjects))
  staff = subjects.map(subject => known[subject])
})
beforeEach(() =>
  instance.database.pool.query('truncate resident.person, appointment.slot, "case".matter cascade'),
)

type Client = { readonly statusKey: string; readonly entryId: string }

const clients = (count: number): Promise<readonly Client[]> =>
  instance.asSystem('given', async tx => {
    const made: Client[] = []
    for (let number = 0; number < count; number++) {
      const { caseId, person, wait } = await aWaitingCase(tx)
      made.push({ statusKey: await issueMatterKey(tx, { caseId, personId: person.id }), entryId: wait.id })
    }
    return made
  })

const morning = instant('2026-11-24T06:00:00.000Z')

const slots = (count: number): Promise<readonly string[]> =>
  instance.asSystem('given', async tx => {
    const made: string[] = []
    for (let number = 0; number < count; number++) {
      const who = staff[number % staff.length]
      if (who === undefined) throw new Error('Nobody works here')
      const startsAt: Instant = addMinutes(morning, Math.floor(number / staff.length) * 45)
      made.push((await aSlot(tx, { professionalId: who.id, startsAt })).id)
    }
    return made
  })

const book = async ({ statusKey, entryId }: Client, slotId: string): Promise<string> => {
  const input = { statusKey, entryId, slotId, mode: 'onSite', commandKey: randomUUID() } as const
  const answer = await instance.call(anonymous(), appointmentRoutes.bookMyTime, input)
  return answer.ok ? 'booked' : answer.code
}

/** How many of each answer. */
const tally = (answers: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(answers, answer => answer)].map(([code, all]) => [code, all.length]))

const deadlocks = async (): Promise<number> => {
  const { rows } = await instance.database.pool.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  )
  return rows[0].deadlocks
}

const held = async (): Promise<number> => {
  const { rows } = await instance.database.pool.query(
    "select count(*)::int as count, count(distinct slot_id)::int as slots, count(distinct entry_id)::int as entries from appointment.booking where state = 'booked'",
  )
  expect(rows[0].slots).toBe(rows[0].count)
  expect(rows[0].entries).toBe(rows[0].count)
  return rows[0].count
}

test('200 people at once for 50 times: each time is given once, and every other is told so', async () => {
  const [people, times] = [await clients(200), await slots(50)]
  const answers = await Promise.all(people.map((client, at) => book(client, times[at % 50] ?? '')))
  expect(tally(answers)).toEqual({ booked: 50, TimeTaken: 150 })
  expect(await held()).toBe(50)
  expect(await deadlocks()).toBe(0)
  const { rows } = await instance.database.pool.query(
    'select count(*)::int as count from appointment.free_time',
  )
  expect(rows[0].count).toBe(0)
}, 60_000)

test('one person in 20 windows at once gets one time', async () => {
  const [[client], times] = [await clients(1), await slots(20)]
  if (client === undefined) throw new Error('Nobody waits')
  const answers = await Promise.all(times.map(slotId => book(client, slotId)))
  expect(tally(answers)).toEqual({ booked: 1, AlreadyBooked: 19 })
  expect(await held()).toBe(1)
})

test('while some cancel and others take, no time is ever held twice and none is lost', async () => {
  const [people, times] = [await clients(30), await slots(6)]
  const cancelAll = async (client: Client): Promise<void> => {
    const seen = await instance.call(anonymous(), appointmentRoutes.listMyBookings, client)
    for (const booking of seen.ok ? seen.data.bookings : [])
      if (booking.canChange)
        await instance.call(anonymous(), appointmentRoutes.cancelMyTime, {
          ...{ statusKey: client.statusKey, bookingId: booking.bookingId },
          commandKey: randomUUID(),
        })
  }
  const codes = await Promise.all(
    people.map(async (client, at) => {
      const answers = []
      for (let round = 0; round < 4; round++) {
        answers.push(await book(client, times[(at + round) % 6] ?? ''))
        await cancelAll(client)
      }
      return answers
    }),
  )
  expect(new Set(codes.flat())).toEqual(new Set(['booked', 'TimeTaken']))
  expect(await held()).toBe(0)
  const { rows } = await instance.database.pool.query(
    'select count(*)::int as count from appointment.free_time',
  )
  expect(rows[0].count).toBe(6)
}, 60_000)
