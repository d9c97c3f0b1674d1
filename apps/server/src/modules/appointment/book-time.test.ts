import { randomUUID } from 'node:crypto'
import { appointmentRoutes, type Output } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anonymous, professional, resident } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Actor, Professional } from '../../platform/actor.ts'
import { aWaitingCase, staffOf, type WaitTraits } from '../case/case.fixtures.ts'
import { issueMatterKey } from '../resident/index.ts'
import { aSlot, type SlotTraits } from './appointment.fixtures.ts'
import { appointmentBound } from './index.ts'

const instance = testInstance({ composition: { routes: appointmentBound } })
let otso: Professional
let venla: Professional

beforeAll(async () => {
  serve()
  const staff = await instance.asSystem('given', tx => staffOf(tx, 'otso-mallila', 'venla-kokeilija'))
  otso = staff['otso-mallila']
  venla = staff['venla-kokeilija']
})
beforeEach(async () => {
  instance.clock.set(instant('2026-11-23T08:00:00.000Z'))
  await instance.database.pool.query(
    'truncate resident.person, appointment.slot, "case".matter, platform.audit_entry cascade',
  )
})

const aResident = (traits: WaitTraits = {}) =>
  instance.asSystem('given', async tx => {
    const { caseId, person, wait } = await aWaitingCase(tx, traits)
    const statusKey = await issueMatterKey(tx, { caseId, personId: person.id })
    return { caseId, personId: person.id, entryId: wait.id, statusKey }
  })

const slot = (startsAt: string, traits: Partial<SlotTraits> = {}) =>
  instance.asSystem('given', tx => aSlot(tx, { professionalId: otso.id, startsAt, ...traits }))

type Own = { readonly statusKey: string; readonly entryId: string }
const me = anonymous()

const bookMine = ({ statusKey, entryId }: Own, slotId: string, mode: 'onSite' | 'video' = 'onSite') =>
  instance.call(me, appointmentRoutes.bookMyTime, {
    ...{ statusKey, entryId, slotId, mode },
    commandKey: randomUUID(),
  })

const mine = async ({ statusKey }: Own): Promise<Output<typeof appointmentRoutes.listMyBookings>> => {
  const answer = await instance.call(me, appointmentRoutes.listMyBookings, { statusKey })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

const freeFor = async ({ statusKey, entryId }: Own, filter: Record<string, string> = {}) => {
  const answer = await instance.callUnknown(me, appointmentRoutes.listMyFreeTimes, {
    ...{ statusKey, entryId },
    ...filter,
  })
  if (!answer.ok) throw new Error(answer.code)
  return appointmentRoutes.listMyFreeTimes.output.parse(answer.data)
}

const booked = async (own: Own, slotId: string): Promise<string> => {
  const answer = await bookMine(own, slotId)
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.bookingId
}

const happenings = async (entryId: string): Promise<string[]> => {
  const rows = await instance.database.db
    .selectFrom('queue.entry_event')
    .select('kind')
    .where('entry_id', '=', entryId)
    .orderBy('id')
    .execute()
  return rows.map(row => row.kind)
}

describe('free times', () => {
  test('the next five of her own service, from the soonest on, and the rest page by page', async () => {
    const anna = await aResident()
    const starts = ['06', '07', '08', '09', '10', '11', '12'].map(hour => `2026-11-24T${hour}:00:00.000Z`)
    for (const start of starts) await slot(start)
    await slot('2026-11-23T12:00:00.000Z', { serviceIds: ['reception-nurse'] })
    const first = await freeFor(anna)
    expect(first.times.map(time => time.startsAt)).toEqual(starts.slice(0, 5))
    expect(first).toMatchObject({ more: true })
    expect(first.times[0]).toMatchObject({
      minutes: 45,
      unitId: 'kajaani-health-station',
      professional: 'Otso Mallila',
      profession: 'physiotherapist',
      modes: ['onSite', 'phone'],
    })
    const second = await freeFor(anna, { after: first.after ?? '' })
    expect(second.times.map(time => time.startsAt)).toEqual(starts.slice(5))
    expect(second).toMatchObject({ more: false, after: null })
  })

  test('times of the same moment are each shown once, whichever page they fall on', async () => {
    const anna = await aResident()
    for (const hour of ['06', '07', '08', '09']) await slot(`2026-11-24T${hour}:00:00.000Z`)
    for (const professionalId of [otso.id, venla.id])
      await slot('2026-11-24T10:00:00.000Z', { professionalId })
    const first = await freeFor(anna)
    const second = await freeFor(anna, { after: first.after ?? '' })
    expect([...first.times, ...second.times].map(time => time.slotId)).toHaveLength(6)
    expect(new Set([...first.times, ...second.times].map(time => time.slotId)).size).toBe(6)
  })

  test('by unit and by way of meeting', async () => {
    const anna = await aResident()
    await slot('2026-11-24T06:00:00.000Z')
    const sotkamo = { professionalId: venla.id, unitId: 'sotkamo-health-station' }
    await slot('2026-11-24T07:00:00.000Z', { ...sotkamo, modes: ['video'] })
    expect((await freeFor(anna)).times).toHaveLength(2)
    expect((await freeFor(anna, { unitId: 'sotkamo-health-station' })).times).toMatchObject([
      { professional: 'Venla Kokeilija' },
    ])
    expect((await freeFor(anna, { mode: 'video' })).times).toMatchObject([{ modes: ['video'] }])
    expect((await freeFor(anna, { unitId: 'kajaani-health-station', mode: 'video' })).times).toEqual([])
  })

  test('never one that has begun, that someone has or that was taken back', async () => {
    const anna = await aResident()
    const beda = await aResident()
    await slot('2026-11-23T08:00:00.000Z')
    const taken = await slot('2026-11-24T06:00:00.000Z')
    const withdrawn = await slot('2026-11-24T07:00:00.000Z')
    await booked(beda, taken.id)
    await instance.database.db
      .updateTable('appointment.slot')
      .set({ withdrawn_at: instance.clock.now() })
      .where('id', '=', withdrawn.id)
      .execute()
    expect((await freeFor(anna)).times).toEqual([])
  })

  test('a place in the list that nobody gave is the beginning', async () => {
    const anna = await aResident()
    await slot('2026-11-24T06:00:00.000Z')
    for (const after of [
      'x',
      '2026-11-24T06:00:00.000Z',
      '2026-11-24T06:00:00.000Z_------------------------------------',
    ])
      expect((await freeFor(anna, { after })).times).toHaveLength(1)
  })

  test('another key, another matter, another entry and an ended wait are refused', async () => {
    const anna = await aResident()
    const beda = await aResident()
    const ask = (own: Own) => instance.call(me, appointmentRoutes.listMyFreeTimes, own)
    expect(await ask({ ...anna, statusKey: 'x'.repeat(43) })).toEqual({ ok: false, code: 'MatterNotFound' })
    expect(await ask({ ...anna, entryId: beda.entryId })).toEqual({ ok: false, code: 'WaitNotOpen' })
    expect(await ask({ ...anna, entryId: randomUUID() })).toEqual({ ok: false, code: 'WaitNotOpen' })
  })
})

describe('a resident books', () => {
  test('she has the time, the work list knows it, and the matter tells it', async () => {
    const anna = await aResident()
    const { id: slotId } = await slot('2026-11-24T07:00:00.000Z')
    const bookingId = await booked(anna, slotId)
    expect(await mine(anna)).toEqual({
      bookings: [
        {
          ...{ bookingId, entryId: anna.entryId, serviceId: 'direct-physiotherapy' },
          ...{ startsAt: '2026-11-24T07:00:00.000Z', endsAt: '2026-11-24T07:45:00.000Z', mode: 'onSite' },
          ...{
            unitId: 'kajaani-health-station',
            professional: 'Otso Mallila',
            profession: 'physiotherapist',
          },
          ...{ state: 'booked', canChange: true },
        },
      ],
      askFeedback: false,
    })
    const [entry] = await instance.database.db
      .selectFrom('queue.entry')
      .select('booked_at')
      .where('id', '=', anna.entryId)
      .execute()
    expect(entry?.booked_at).toBe('2026-11-24T07:00:00.000Z')
    const course = await instance.database.db
      .selectFrom('case.event')
      .select(['kind', 'by_name', 'by_id'])
      .where('case_id', '=', anna.caseId)
      .where('kind', '=', 'booked')
      .execute()
    expect(course).toEqual([{ kind: 'booked', by_name: 'Testilä Anna', by_id: null }])
  })

  test('the use log tells that the key was used, of whose matter', async () => {
    const anna = await aResident()
    await booked(anna, (await slot('2026-11-24T07:00:00.000Z')).id)
    const log = await instance.database.db
      .selectFrom('platform.audit_entry')
      .select(['event', 'actor_kind', 'subject_ids', 'object_id', 'outcome'])
      .where('event', '=', 'TimeBooked')
      .execute()
    expect(log).toEqual([
      {
        ...{ event: 'TimeBooked', actor_kind: 'keyHolder', outcome: 'done' },
        ...{ subject_ids: [anna.personId], object_id: anna.caseId },
      },
    ])
  })

  test('the same command sent twice books once', async () => {
    const anna = await aResident()
    const { id: slotId } = await slot('2026-11-24T07:00:00.000Z')
    const input = { ...anna, slotId, mode: 'onSite', commandKey: randomUUID() } as const
    const [first, second] = [
      await instance.call(me, appointmentRoutes.bookMyTime, input),
      await instance.call(me, appointmentRoutes.bookMyTime, input),
    ]
    expect(second).toEqual(first)
    expect((await mine(anna)).bookings).toHaveLength(1)
  })

  test.each([
    ['a time that another has', 'TimeTaken'],
    ['a second time for the same wait', 'AlreadyBooked'],
    ['a time when she is elsewhere', 'AlreadyBooked'],
    ['a time of another service', 'TimeNotOfService'],
    ['a way that is not offered', 'ModeNotOffered'],
    ['a time that is not there', 'TimeTaken'],
    ['a time that has begun', 'TimeTaken'],
    ['her professional meanwhile with another', 'TimeTaken'],
  ] as const)('%s is refused: %s', async (what, code) => {
    const anna = await aResident()
    const beda = await aResident()
    const { id: slotId } = await slot('2026-11-24T07:00:00.000Z')
    const attempts: Record<typeof what, () => ReturnType<typeof bookMine>> = {
      'a time that another has': async () => {
        await booked(beda, slotId)
        return bookMine(anna, slotId)
      },
      'a second time for the same wait': async () => {
        await booked(anna, slotId)
        return bookMine(anna, (await slot('2026-11-25T07:00:00.000Z')).id)
      },
      'a time when she is elsewhere': async () => {
        await booked(anna, slotId)
        const other = await instance.asSystem('given', async tx => {
          const { wait } = await aWaitingCase(tx)
          await tx.db
            .updateTable('queue.entry')
            .set({ person_id: anna.personId, case_id: anna.caseId })
            .where('id', '=', wait.id)
            .execute()
          return { statusKey: anna.statusKey, entryId: wait.id }
        })
        const overlapping = await slot('2026-11-24T07:30:00.000Z', { professionalId: venla.id })
        return bookMine(other, overlapping.id)
      },
      'a time of another service': async () =>
        bookMine(anna, (await slot('2026-11-25T07:00:00.000Z', { serviceIds: ['reception-nurse'] })).id),
      'a way that is not offered': () => bookMine(anna, slotId, 'video'),
      'a time that is not there': () => bookMine(anna, randomUUID()),
      'a time that has begun': () => {
        instance.clock.set(instant('2026-11-24T07:00:00.000Z'))
        return bookMine(anna, slotId)
      },
      'her professional meanwhile with another': async () => {
        await booked(beda, slotId)
        await instance.database.db
          .updateTable('appointment.slot')
          .set({ withdrawn_at: instance.clock.now() })
          .where('id', '=', slotId)
          .execute()
        return bookMine(anna, (await slot('2026-11-24T07:15:00.000Z')).id)
      },
    }
    expect(await attempts[what]()).toEqual({ ok: false, code })
  })

  test('where her place is protected she is told the time, never the unit', async () => {
    const anna = await aResident({ placeProtected: true })
    await booked(anna, (await slot('2026-11-24T07:00:00.000Z')).id)
    expect((await mine(anna)).bookings).toMatchObject([
      { startsAt: '2026-11-24T07:00:00.000Z', unitId: null },
    ])
    const { rows } = await instance.database.pool.query('select detail::text from "case".event')
    expect(JSON.stringify(rows)).not.toContain('kajaani-health-station')
  })
})

describe('a time is moved', () => {
  test('to a later one by the resident: it was she who postponed, and the law counts on as before', async () => {
    const anna = await aResident()
    const dues = async () =>
      (await instance.database.db.selectFrom('queue.due_decision').select(['rule', 'due_on']).execute())
        .length
    const before = await dues()
    const bookingId = await booked(anna, (await slot('2026-11-24T07:00:00.000Z')).id)
    const later = await slot('2026-12-01T07:00:00.000Z')
    const move = { ...anna, bookingId, slotId: later.id, mode: 'phone', commandKey: randomUUID() } as const
    expect(await instance.call(me, appointmentRoutes.moveMyTime, move)).toMatchObject({ ok: true })
    expect((await mine(anna)).bookings.map(each => [each.startsAt, each.state, each.mode])).toEqual([
      ['2026-12-01T07:00:00.000Z', 'booked', 'phone'],
      ['2026-11-24T07:00:00.000Z', 'moved', 'onSite'],
    ])
    expect(await happenings(anna.entryId)).toEqual(['opened', 'booked', 'patientPostponed', 'booked'])
    expect(await dues()).toBe(before)
    expect((await freeFor(await aResident())).times.map(time => time.startsAt)).toEqual([
      '2026-11-24T07:00:00.000Z',
    ])
  })

  test('to an earlier one by the resident: nothing was postponed', async () => {
    const anna = await aResident()
    const bookingId = await booked(anna, (await slot('2026-12-01T07:00:00.000Z')).id)
    const slotId = (await slot('2026-11-24T07:00:00.000Z')).id
    const move = { ...anna, bookingId, slotId, mode: 'onSite', commandKey: randomUUID() } as const
    await instance.call(me, appointmentRoutes.moveMyTime, move)
    expect(await happenings(anna.entryId)).toEqual(['opened', 'booked', 'booked'])
  })

  test('by a professional: whose doing it was is told', async () => {
    const anna = await aResident()
    const bookingId = await booked(anna, (await slot('2026-11-24T07:00:00.000Z')).id)
    const slotId = (await slot('2026-12-01T07:00:00.000Z')).id
    const move = { bookingId, slotId, mode: 'onSite', by: 'provider', commandKey: randomUUID() } as const
    expect(await instance.call(otso, appointmentRoutes.moveTime, move)).toMatchObject({ ok: true })
    expect(await happenings(anna.entryId)).toEqual(['opened', 'booked', 'providerMoved', 'booked'])
  })

  test('a refused move leaves her the time that she had', async () => {
    const anna = await aResident()
    const beda = await aResident()
    const bookingId = await booked(anna, (await slot('2026-11-24T07:00:00.000Z')).id)
    const taken = await slot('2026-11-25T07:00:00.000Z')
    await booked(beda, taken.id)
    const move = { ...anna, bookingId, slotId: taken.id, mode: 'onSite', commandKey: randomUUID() } as const
    expect(await instance.call(me, appointmentRoutes.moveMyTime, move)).toEqual({
      ok: false,
      code: 'TimeTaken',
    })
    expect((await mine(anna)).bookings).toMatchObject([{ bookingId, state: 'booked' }])
    expect(await happenings(anna.entryId)).toEqual(['opened', 'booked'])
  })

  test('not once it has begun, not by another, not one that is not there', async () => {
    const anna = await aResident()
    const beda = await aResident()
    const bookingId = await booked(anna, (await slot('2026-11-24T07:00:00.000Z')).id)
    const slotId = (await slot('2026-12-01T07:00:00.000Z')).id
    const move = (own: Own, id: string) =>
      instance.call(me, appointmentRoutes.moveMyTime, {
        ...{ statusKey: own.statusKey, bookingId: id, slotId, mode: 'onSite' as const },
        commandKey: randomUUID(),
      })
    expect(await move(beda, bookingId)).toEqual({ ok: false, code: 'BookingNotFound' })
    expect(await move(anna, randomUUID())).toEqual({ ok: false, code: 'BookingNotFound' })
    expect(await move({ ...anna, statusKey: 'x'.repeat(43) }, bookingId)).toEqual({
      ok: false,
      code: 'MatterNotFound',
    })
    instance.clock.set(instant('2026-11-24T07:00:00.000Z'))
    expect(await move(anna, bookingId)).toEqual({ ok: false, code: 'BookingNotOpen' })
  })
})

describe('a time is cancelled', () => {
  const cancelMine = (own: Own, bookingId: string) =>
    instance.call(me, appointmentRoutes.cancelMyTime, {
      ...{ statusKey: own.statusKey, bookingId },
      commandKey: randomUUID(),
    })

  test('by the resident: the time is free again, and she may take it back', async () => {
    const anna = await aResident()
    const { id: slotId } = await slot('2026-11-24T07:00:00.000Z')
    const bookingId = await booked(anna, slotId)
    expect((await freeFor(anna)).times).toEqual([])
    expect(await cancelMine(anna, bookingId)).toEqual({ ok: true, data: { bookingId } })
    expect((await freeFor(anna)).times).toMatchObject([{ slotId }])
    expect(await happenings(anna.entryId)).toEqual([
      'opened',
      'booked',
      'bookingEnded',
      'patientDeclinedTime',
    ])
    expect(await cancelMine(anna, bookingId)).toEqual({ ok: false, code: 'BookingNotOpen' })
    await booked(anna, slotId)
    expect((await mine(anna)).bookings.map(each => each.state)).toEqual(
      expect.arrayContaining(['booked', 'cancelled']),
    )
  })

  test('by the provider, with the reason for colleagues only', async () => {
    const anna = await aResident()
    const bookingId = await booked(anna, (await slot('2026-11-24T07:00:00.000Z')).id)
    const input = { bookingId, by: 'provider', reason: 'Sairastui', commandKey: randomUUID() } as const
    expect(await instance.call(otso, appointmentRoutes.cancelTime, input)).toMatchObject({ ok: true })
    expect(await happenings(anna.entryId)).toEqual(['opened', 'booked', 'bookingEnded', 'providerCancelled'])
    expect(JSON.stringify(await mine(anna))).not.toContain('Sairastui')
  })

  test('not by one who holds another key', async () => {
    const anna = await aResident()
    const beda = await aResident()
    const bookingId = await booked(anna, (await slot('2026-11-24T07:00:00.000Z')).id)
    expect(await cancelMine(beda, bookingId)).toEqual({ ok: false, code: 'BookingNotFound' })
    expect(await cancelMine({ ...anna, statusKey: 'x'.repeat(43) }, bookingId)).toEqual({
      ok: false,
      code: 'MatterNotFound',
    })
  })
})

describe('a professional books', () => {
  const book = (who: Actor, entryId: string, slotId: string) =>
    instance.call(who, appointmentRoutes.bookTime, {
      ...{ entryId, slotId, mode: 'onSite' as const },
      commandKey: randomUUID(),
    })
  const free = (who: Actor, entryId: string) =>
    instance.call(who, appointmentRoutes.listFreeTimes, { entryId })

  test('for someone who waits at her unit, and so enters the care relation', async () => {
    const anna = await aResident()
    const { id: slotId } = await slot('2026-11-24T07:00:00.000Z')
    expect(await free(otso, anna.entryId)).toMatchObject({ data: { times: [{ slotId }] } })
    expect(await book(otso, anna.entryId, slotId)).toMatchObject({ ok: true })
    const relations = await instance.database.db.selectFrom('case.care_relation').selectAll().execute()
    expect(relations).toMatchObject([{ case_id: anna.caseId, professional_id: otso.id, ground: 'booked' }])
    const seen = await instance.call(otso, appointmentRoutes.listCaseBookings, { caseId: anna.caseId })
    expect(seen).toMatchObject({
      data: { bookings: [{ unitId: 'kajaani-health-station', canChange: true }] },
    })
  })

  test('not for one who waits elsewhere, nor sees her times', async () => {
    const anna = await aResident()
    const { id: slotId } = await slot('2026-11-24T07:00:00.000Z')
    const refused = { ok: false, code: 'NoCareRelation' }
    expect(await free(venla, anna.entryId)).toEqual(refused)
    expect(await book(venla, anna.entryId, slotId)).toEqual(refused)
    expect(await instance.call(venla, appointmentRoutes.listCaseBookings, { caseId: anna.caseId })).toEqual(
      refused,
    )
    const bookingId = await booked(anna, slotId)
    const change = { bookingId, by: 'provider', commandKey: randomUUID() } as const
    expect(await instance.call(venla, appointmentRoutes.cancelTime, change)).toEqual(refused)
    expect(
      await instance.call(venla, appointmentRoutes.moveTime, { ...change, slotId, mode: 'onSite' }),
    ).toEqual(refused)
    const log = await instance.database.db
      .selectFrom('platform.audit_entry')
      .select(['outcome', 'subject_ids'])
      .where('actor_id', '=', venla.id)
      .execute()
    expect(log).toHaveLength(5)
    for (const use of log) expect(use).toEqual({ outcome: 'NoCareRelation', subject_ids: [anna.personId] })
  })

  test('an entry, a matter and a booking that are not there', async () => {
    const missing = randomUUID()
    expect(await free(otso, missing)).toEqual({ ok: false, code: 'EntryNotFound' })
    expect(await book(otso, missing, missing)).toEqual({ ok: false, code: 'EntryNotFound' })
    expect(await instance.call(otso, appointmentRoutes.listCaseBookings, { caseId: missing })).toEqual({
      ok: false,
      code: 'CaseNotFound',
    })
    const change = { bookingId: missing, by: 'patient', commandKey: randomUUID() } as const
    expect(await instance.call(otso, appointmentRoutes.cancelTime, change)).toEqual({
      ok: false,
      code: 'BookingNotFound',
    })
  })

  const others: readonly (readonly [string, Actor])[] = [
    ['leader', professional({ roles: ['leader'] })],
    ['auditor', professional({ roles: ['auditor'] })],
    ['resident', resident(randomUUID())],
  ]
  test.each(others)('a %s may not look for or give times, nor open the book', async (_, who) => {
    const id = randomUUID()
    const denied = { ok: false, code: 'NotPermitted' }
    expect(await free(who, id)).toEqual(denied)
    expect(await book(who, id, id)).toEqual(denied)
    expect(
      await instance.call(who, appointmentRoutes.listBook, {
        unitId: 'kajaani-health-station',
        fromOn: '2026-11-24',
      }),
    ).toEqual(denied)
  })
})
