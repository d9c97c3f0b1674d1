import { randomUUID } from 'node:crypto'
import { appointmentRoutes } from '@yhdella/contract'
import { id, instant } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { bookingWorld, type Own } from '../../../test/booking-world.ts'
import { readEntries, shownClocks } from '../queue/index.ts'

const world = bookingWorld()
const { instance, me, aResident, slot, mine, freeFor, booked, happenings } = world

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
    expect(await instance.call(world.otso, appointmentRoutes.moveTime, move)).toMatchObject({ ok: true })
    expect(await happenings(anna.entryId)).toEqual(['opened', 'booked', 'providerMoved', 'booked'])
  })

  test('net days leave out the days from the time she gave up to the one she chose; gross days go on', async () => {
    const anna = await aResident()
    const bookingId = await booked(anna, (await slot('2026-12-01T07:00:00.000Z')).id)
    const slotId = (await slot('2026-12-15T07:00:00.000Z')).id
    await instance.call(me, appointmentRoutes.moveMyTime, {
      ...{ statusKey: anna.statusKey, bookingId, slotId, mode: 'onSite' as const },
      commandKey: randomUUID(),
    })
    const daysOn = async (now: string) => {
      instance.clock.set(instant(now))
      const clocks = await instance.asSystem('look', async tx => {
        const entries = await readEntries(tx, [id(anna.entryId)])
        return shownClocks(tx, [...entries.values()], 'en')
      })
      const [clock] = clocks.get(id(anna.entryId)) ?? []
      return [clock?.grossDays, clock?.netDays]
    }
    expect(await daysOn('2026-12-01T10:00:00.000Z')).toEqual([8, 8])
    expect(await daysOn('2026-12-05T10:00:00.000Z')).toEqual([12, 8])
    expect(await daysOn('2026-12-20T10:00:00.000Z')).toEqual([27, 13])
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
    expect(await instance.call(world.otso, appointmentRoutes.cancelTime, input)).toMatchObject({ ok: true })
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
