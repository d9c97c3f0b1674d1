import { randomUUID } from 'node:crypto'
import { appointmentRoutes } from '@yhdella/contract'
import { describe, expect, test } from 'vitest'
import { bookingWorld, type Own } from '../../../test/booking-world.ts'

const world = bookingWorld()
const { instance, me, aResident, slot, freeFor, booked } = world

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
    for (const professionalId of [world.otso.id, world.venla.id])
      await slot('2026-11-24T10:00:00.000Z', { professionalId })
    const first = await freeFor(anna)
    const second = await freeFor(anna, { after: first.after ?? '' })
    expect([...first.times, ...second.times].map(time => time.slotId)).toHaveLength(6)
    expect(new Set([...first.times, ...second.times].map(time => time.slotId)).size).toBe(6)
  })

  test('by unit and by way of meeting', async () => {
    const anna = await aResident()
    await slot('2026-11-24T06:00:00.000Z')
    const sotkamo = { professionalId: world.venla.id, unitId: 'sotkamo-health-station' }
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
