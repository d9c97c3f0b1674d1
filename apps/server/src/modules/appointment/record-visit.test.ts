import { randomUUID } from 'node:crypto'
import { appointmentRoutes, feedbackRoutes } from '@yhdella/contract'
import { id, instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anonymous, professional, resident } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Actor, Professional } from '../../platform/actor.ts'
import { aCase, aWaitingCase, staffOf, type WaitTraits } from '../case/case.fixtures.ts'
import { feedbackBound } from '../feedback/index.ts'
import { readEntries, shownClocks } from '../queue/index.ts'
import { issueMatterKey } from '../resident/index.ts'
import { aSlot } from './appointment.fixtures.ts'
import { appointmentBound } from './index.ts'

const instance = testInstance({ composition: { routes: [...appointmentBound, ...feedbackBound] } })
let otso: Professional
let venla: Professional

beforeAll(async () => {
  serve()
  const staff = await instance.asSystem('given', tx => staffOf(tx, 'otso-mallila', 'venla-kokeilija'))
  otso = staff['otso-mallila']
  venla = staff['venla-kokeilija']
})
beforeEach(async () => {
  at('2026-11-23T08:00:00.000Z')
  await instance.database.pool.query(
    'truncate resident.person, appointment.slot, "case".matter, platform.audit_entry cascade',
  )
})

const at = (moment: string): void => instance.clock.set(instant(moment))
const startsAt = '2026-11-24T07:00:00.000Z'

/** Someone who waits and has a time on Tuesday 24.11. at 9 in Helsinki. */
const aBookedResident = async (traits: WaitTraits = {}) => {
  const given = await instance.asSystem('given', async tx => {
    const { caseId, person, wait } = await aWaitingCase(tx, traits)
    const statusKey = await issueMatterKey(tx, { caseId, personId: person.id })
    const slot = await aSlot(tx, { professionalId: otso.id, startsAt })
    return { caseId, statusKey, entryId: wait.id, slotId: slot.id }
  })
  const answer = await instance.call(anonymous(), appointmentRoutes.bookMyTime, {
    ...{ statusKey: given.statusKey, entryId: given.entryId, slotId: given.slotId },
    ...{ mode: 'onSite', commandKey: randomUUID() },
  })
  if (!answer.ok) throw new Error(answer.code)
  return { ...given, bookingId: answer.data.bookingId }
}

type VisitTraits = {
  readonly bookingId?: string
  readonly settled?: boolean
  readonly mode?: 'onSite' | 'phone' | 'video' | 'message'
  readonly note?: string
  readonly tookPlaceAt?: string
}

const visit = (entryId: string, traits: VisitTraits = {}, who: Actor = otso) =>
  instance.call(who, appointmentRoutes.recordVisit, {
    ...{ entryId, mode: 'onSite', commandKey: randomUUID() },
    ...traits,
  })

const noShow = (bookingId: string, who: Actor = otso) =>
  instance.call(who, appointmentRoutes.recordNoShow, { bookingId, commandKey: randomUUID() })

const entryOf = async (entryId: string) => {
  const rows = await instance.database.db
    .selectFrom('queue.entry')
    .select(['state', 'disposition', 'booked_at'])
    .where('id', '=', entryId)
    .execute()
  return rows[0]
}
const matterOf = async (caseId: string) => {
  const rows = await instance.database.db
    .selectFrom('case.matter')
    .select(['closed_at', 'disposition'])
    .where('id', '=', caseId)
    .execute()
  return rows[0]
}
const bookingState = async (bookingId: string) => {
  const rows = await instance.database.db
    .selectFrom('appointment.booking')
    .select('state')
    .where('id', '=', bookingId)
    .execute()
  return rows[0]?.state
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
const free = async (): Promise<number> => {
  const rows = await instance.database.db.selectFrom('appointment.free_time').select('slot_id').execute()
  return rows.length
}

describe('a visit', () => {
  test('keeps the booking, ends the wait as served and closes the matter', async () => {
    const { entryId, bookingId, caseId } = await aBookedResident()
    at('2026-11-24T07:40:00.000Z')
    const answer = await visit(entryId, { bookingId, note: 'Selkä tutkittu' })
    expect(answer).toMatchObject({ ok: true })
    expect(await bookingState(bookingId)).toBe('kept')
    expect(await entryOf(entryId)).toMatchObject({ state: 'ended', disposition: 'served' })
    expect(await matterOf(caseId)).toEqual({ closed_at: '2026-11-24T07:40:00.000Z', disposition: 'served' })
    const visits = await instance.database.db.selectFrom('appointment.visit').selectAll().execute()
    expect(visits).toMatchObject([
      { entry_id: entryId, booking_id: bookingId, at: startsAt, by_id: otso.id, note: 'Selkä tutkittu' },
    ])
    const relations = await instance.database.db.selectFrom('case.care_relation').select('ground').execute()
    expect(relations).toEqual([{ ground: 'visited' }])
  })

  test('recorded late ends the wait when it took place, and both moments are kept', async () => {
    const { entryId, bookingId, caseId } = await aBookedResident()
    at('2026-11-26T10:00:00.000Z')
    expect(await visit(entryId, { bookingId })).toMatchObject({ ok: true })
    const [entry] = await instance.database.db
      .selectFrom('queue.entry')
      .select('ended_at')
      .where('id', '=', entryId)
      .execute()
    expect(entry).toEqual({ ended_at: startsAt })
    const visits = await instance.database.db
      .selectFrom('appointment.visit')
      .select(['at', 'recorded_at'])
      .execute()
    expect(visits).toEqual([{ at: startsAt, recorded_at: '2026-11-26T10:00:00.000Z' }])
    const [event] = await instance.database.db
      .selectFrom('queue.entry_event')
      .select(['at', 'detail'])
      .where('entry_id', '=', entryId)
      .where('kind', '=', 'ended')
      .execute()
    expect(event).toMatchObject({ at: '2026-11-26T10:00:00.000Z', detail: { occurredAt: startsAt } })
    const read = await instance.asSystem('look', async tx => {
      const entries = await readEntries(tx, [id(entryId)])
      return shownClocks(tx, [...entries.values()], 'en')
    })
    for (const clock of read.get(id(entryId)) ?? []) expect(clock.grossDays).toBe(1)
    expect(await matterOf(caseId)).toMatchObject({ disposition: 'served' })
  })

  test.each([
    ['2026-11-23T09:30:00.000Z', undefined],
    ['2030-01-01T00:00:00.000Z', 'VisitInFuture'],
    ['2020-01-01T00:00:00.000Z', 'VisitBeforeWait'],
    ['0001-01-01T00:00:00.000Z', 'InputNotValid'],
    ['yesterday', 'InputNotValid'],
  ])('without a booking, told to have been at %s', async (tookPlaceAt, code) => {
    const { entryId } = await aBookedResident()
    at('2026-11-24T05:00:00.000Z')
    const answer = await visit(entryId, { mode: 'phone', tookPlaceAt })
    expect(answer.ok ? undefined : answer.code).toBe(code)
    const [entry] = await instance.database.db
      .selectFrom('queue.entry')
      .select('ended_at')
      .where('id', '=', entryId)
      .execute()
    expect(entry?.ended_at ?? undefined).toBe(code === undefined ? tookPlaceAt : undefined)
  })

  test('that leaves something to do keeps the matter open', async () => {
    const { entryId, bookingId, caseId } = await aBookedResident()
    at('2026-11-24T07:40:00.000Z')
    await visit(entryId, { bookingId, settled: false })
    expect(await entryOf(entryId)).toMatchObject({ state: 'ended' })
    expect(await matterOf(caseId)).toEqual({ closed_at: null, disposition: null })
  })

  test('with no booking, by telephone, frees the time that she had', async () => {
    const { entryId, bookingId } = await aBookedResident()
    expect(await free()).toBe(0)
    expect(await visit(entryId, { mode: 'phone' })).toMatchObject({ ok: true })
    expect(await bookingState(bookingId)).toBe('cancelled')
    expect(await free()).toBe(1)
  })

  test('may be recorded on its day before it begins, never on an earlier day', async () => {
    const { entryId, bookingId } = await aBookedResident()
    expect(await visit(entryId, { bookingId })).toEqual({ ok: false, code: 'VisitInFuture' })
    at('2026-11-24T06:50:00.000Z')
    expect(await visit(entryId, { bookingId })).toMatchObject({ ok: true })
  })

  test("refuses another's booking, one that is over and one that is not there", async () => {
    const anna = await aBookedResident()
    const waiting = await instance.asSystem('given', tx => aWaitingCase(tx))
    at('2026-11-24T07:40:00.000Z')
    const { bookingId } = anna
    expect(await visit(waiting.wait.id, { bookingId })).toEqual({ ok: false, code: 'BookingNotFound' })
    expect(await visit(anna.entryId, { bookingId: randomUUID() })).toEqual({
      ok: false,
      code: 'BookingNotFound',
    })
    await noShow(bookingId)
    expect(await visit(anna.entryId, { bookingId })).toEqual({ ok: false, code: 'BookingNotOpen' })
    expect(await entryOf(anna.entryId)).toMatchObject({ state: 'waiting' })
  })

  test('is of a wait that is open, which she may see', async () => {
    const { entryId, bookingId } = await aBookedResident()
    const contact = await instance.asSystem('given', tx => aCase(tx))
    at('2026-11-24T07:40:00.000Z')
    expect(await visit(randomUUID())).toEqual({ ok: false, code: 'EntryNotFound' })
    expect(await visit(entryId, { bookingId }, venla)).toEqual({ ok: false, code: 'NoCareRelation' })
    await visit(entryId, { bookingId })
    expect(await visit(entryId, { bookingId })).toEqual({ ok: false, code: 'WaitNotOpen' })
    expect(await visit(contact.entryId)).toMatchObject({ ok: false, code: 'NoCareRelation' })
  })

  test('sent twice is one visit', async () => {
    const { entryId } = await aBookedResident()
    const commandKey = randomUUID()
    const input = { entryId, mode: 'phone', commandKey } as const
    const first = await instance.call(otso, appointmentRoutes.recordVisit, input)
    expect(await instance.call(otso, appointmentRoutes.recordVisit, input)).toEqual(first)
    const visits = await instance.database.db.selectFrom('appointment.visit').select('id').execute()
    expect(visits).toHaveLength(1)
  })

  test.each([
    ['leader', professional({ roles: ['leader'] })],
    ['auditor', professional({ roles: ['auditor'] })],
    ['resident', resident(randomUUID())],
  ] as const)('is not recorded by a %s', async (_, who) => {
    expect(await visit(randomUUID(), {}, who)).toEqual({ ok: false, code: 'NotPermitted' })
    expect(await noShow(randomUUID(), who)).toEqual({ ok: false, code: 'NotPermitted' })
  })
})

describe('someone who did not come', () => {
  test('goes on waiting, under the legal limit that she had', async () => {
    const { entryId, bookingId } = await aBookedResident()
    const dues = () => instance.database.db.selectFrom('queue.due_decision').selectAll().execute()
    const before = await dues()
    at('2026-11-24T07:10:00.000Z')
    expect(await noShow(bookingId)).toEqual({ ok: true, data: { bookingId } })
    expect(await bookingState(bookingId)).toBe('noShow')
    expect(await entryOf(entryId)).toMatchObject({ state: 'waiting', booked_at: null })
    expect(await happenings(entryId)).toEqual(['opened', 'booked', 'bookingEnded', 'noShow'])
    expect(await dues()).toEqual(before)
  })

  test('is known only once the time has begun, and told once', async () => {
    const { bookingId } = await aBookedResident()
    at('2026-11-24T06:59:00.000Z')
    expect(await noShow(bookingId)).toEqual({ ok: false, code: 'VisitInFuture' })
    at('2026-11-24T07:10:00.000Z')
    await noShow(bookingId)
    expect(await noShow(bookingId)).toEqual({ ok: false, code: 'BookingNotOpen' })
    expect(await noShow(randomUUID())).toEqual({ ok: false, code: 'BookingNotFound' })
  })

  test('is not told by one without a care relation', async () => {
    const { bookingId } = await aBookedResident()
    at('2026-11-24T07:10:00.000Z')
    expect(await noShow(bookingId, venla)).toEqual({ ok: false, code: 'NoCareRelation' })
  })

  test('may be given another time', async () => {
    const { entryId, bookingId } = await aBookedResident()
    at('2026-11-24T07:10:00.000Z')
    await noShow(bookingId)
    const slot = await instance.asSystem('given', tx =>
      aSlot(tx, { professionalId: otso.id, startsAt: '2026-11-26T07:00:00.000Z' }),
    )
    const again = { entryId, slotId: slot.id, mode: 'onSite', commandKey: randomUUID() } as const
    expect(await instance.call(otso, appointmentRoutes.bookTime, again)).toMatchObject({ ok: true })
  })
})

describe('the one question', () => {
  const asked = async (statusKey: string) => {
    const seen = await instance.call(anonymous(), appointmentRoutes.listMyBookings, { statusKey })
    if (!seen.ok) throw new Error(seen.code)
    return seen.data.askFeedback
  }

  test('is asked after the visit, until it is answered', async () => {
    const { entryId, bookingId, statusKey } = await aBookedResident()
    expect(await asked(statusKey)).toBe(false)
    at('2026-11-24T07:40:00.000Z')
    await visit(entryId, { bookingId })
    expect(await asked(statusKey)).toBe(true)
    await instance.call(anonymous(), feedbackRoutes.giveFeedback, {
      ...{ statusKey, helped: 'yes', commandKey: randomUUID() },
    })
    expect(await asked(statusKey)).toBe(false)
  })
})
