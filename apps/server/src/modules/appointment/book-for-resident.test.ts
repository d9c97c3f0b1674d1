import { randomUUID } from 'node:crypto'
import { appointmentRoutes } from '@yhdella/contract'
import { describe, expect, test } from 'vitest'
import { professional, resident } from '../../../test/actors.ts'
import { bookingWorld } from '../../../test/booking-world.ts'
import type { Actor } from '../../platform/actor.ts'

const world = bookingWorld()
const { instance, aResident, slot, booked } = world

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
    expect(await free(world.otso, anna.entryId)).toMatchObject({ data: { times: [{ slotId }] } })
    expect(await book(world.otso, anna.entryId, slotId)).toMatchObject({ ok: true })
    const relations = await instance.database.db.selectFrom('case.care_relation').selectAll().execute()
    expect(relations).toMatchObject([
      { case_id: anna.caseId, professional_id: world.otso.id, ground: 'booked' },
    ])
    const seen = await instance.call(world.otso, appointmentRoutes.listCaseBookings, { caseId: anna.caseId })
    expect(seen).toMatchObject({
      data: { bookings: [{ unitId: 'kajaani-health-station', canChange: true }] },
    })
  })

  test('not for one who waits elsewhere, nor sees her times', async () => {
    const anna = await aResident()
    const { id: slotId } = await slot('2026-11-24T07:00:00.000Z')
    const refused = { ok: false, code: 'NoCareRelation' }
    expect(await free(world.venla, anna.entryId)).toEqual(refused)
    expect(await book(world.venla, anna.entryId, slotId)).toEqual(refused)
    expect(
      await instance.call(world.venla, appointmentRoutes.listCaseBookings, { caseId: anna.caseId }),
    ).toEqual(refused)
    const bookingId = await booked(anna, slotId)
    const change = { bookingId, by: 'provider', commandKey: randomUUID() } as const
    expect(await instance.call(world.venla, appointmentRoutes.cancelTime, change)).toEqual(refused)
    expect(
      await instance.call(world.venla, appointmentRoutes.moveTime, { ...change, slotId, mode: 'onSite' }),
    ).toEqual(refused)
    const log = await instance.database.db
      .selectFrom('platform.audit_entry')
      .select(['outcome', 'subject_ids'])
      .where('actor_id', '=', world.venla.id)
      .execute()
    expect(log).toHaveLength(5)
    for (const use of log) expect(use).toEqual({ outcome: 'NoCareRelation', subject_ids: [anna.personId] })
  })

  test('an entry, a matter and a booking that are not there', async () => {
    const missing = randomUUID()
    expect(await free(world.otso, missing)).toEqual({ ok: false, code: 'EntryNotFound' })
    expect(await book(world.otso, missing, missing)).toEqual({ ok: false, code: 'EntryNotFound' })
    expect(await instance.call(world.otso, appointmentRoutes.listCaseBookings, { caseId: missing })).toEqual({
      ok: false,
      code: 'CaseNotFound',
    })
    const change = { bookingId: missing, by: 'patient', commandKey: randomUUID() } as const
    expect(await instance.call(world.otso, appointmentRoutes.cancelTime, change)).toEqual({
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
