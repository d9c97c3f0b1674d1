import { randomUUID } from 'node:crypto'
import { appointmentRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { bookingWorld } from '../../../test/booking-world.ts'
import { aWaitingCase } from '../case/case.fixtures.ts'

const world = bookingWorld()
const { instance, me, aResident, slot, bookMine, mine, booked } = world

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
        const overlapping = await slot('2026-11-24T07:30:00.000Z', { professionalId: world.venla.id })
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
