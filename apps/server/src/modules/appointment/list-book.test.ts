import { randomUUID } from 'node:crypto'
import { appointmentRoutes, type Output } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anonymous } from '../../../test/actors.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Actor, Professional } from '../../platform/actor.ts'
import { aWaitingCase, staffOf } from '../case/case.fixtures.ts'
import { issueMatterKey } from '../resident/index.ts'
import { aSlot } from './appointment.fixtures.ts'
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

type Book = Output<typeof appointmentRoutes.listBook>

const book = async (
  who: Actor,
  input: { readonly fromOn?: string; readonly days?: number } = {},
): Promise<Book> => {
  const answer = await instance.call(who, appointmentRoutes.listBook, {
    ...{ unitId: 'kajaani-health-station', fromOn: '2026-11-24' },
    ...input,
  })
  if (!answer.ok) throw new Error(answer.code)
  return answer.data
}

const slot = (startsAt: string) =>
  instance.asSystem('given', tx => aSlot(tx, { professionalId: otso.id, startsAt }))

const bookedBy = (name: string, slotId: string) =>
  instance
    .asSystem('given', tx => aWaitingCase(tx, { name }))
    .then(async ({ caseId, person, wait }) => {
      const statusKey = await instance.asSystem('given', tx =>
        issueMatterKey(tx, { caseId, personId: person.id }),
      )
      const answer = await instance.call(anonymous(), appointmentRoutes.bookMyTime, {
        ...{ statusKey, entryId: wait.id, slotId, mode: 'onSite' as const },
        commandKey: randomUUID(),
      })
      if (!answer.ok) throw new Error(answer.code)
      return { caseId, personId: person.id, entryId: wait.id, bookingId: answer.data.bookingId }
    })

const thirdOf = (seen: Book, serviceId: string) =>
  seen.thirdNext.find(third => third.serviceId === serviceId)?.days

describe('the appointment book', () => {
  test('has the times of the asked days in Helsinki, free and taken, in their order', async () => {
    // 00:30 on the 24th and 23:30 on the 24th in Helsinki are in; 00:30 on the 25th is not.
    const first = await slot('2026-11-23T22:30:00.000Z')
    const last = await slot('2026-11-24T21:30:00.000Z')
    const next = await slot('2026-11-24T22:30:00.000Z')
    const ofDays = async (days: number) => (await book(otso, { days })).slots.map(each => each.slotId)
    expect(await ofDays(1)).toEqual([first.id, last.id])
    expect(await ofDays(2)).toEqual([first.id, last.id, next.id])
  })

  test('tells who has a time to those who work there, and each told of goes to the use log', async () => {
    const taken = await slot('2026-11-24T07:00:00.000Z')
    await slot('2026-11-24T08:00:00.000Z')
    const { personId, ...anna } = await bookedBy('Testilä, Anna', taken.id)
    const { slots } = await book(otso)
    expect(slots).toMatchObject([
      {
        ...{ slotId: taken.id, professional: 'Otso Mallila', profession: 'physiotherapist' },
        ...{ modes: ['onSite', 'phone'], serviceIds: ['direct-physiotherapy'] },
        booking: { ...anna, person: 'Testilä Anna', mode: 'onSite', state: 'booked' },
      },
      { booking: null },
    ])
    const log = await instance.database.db
      .selectFrom('platform.audit_entry')
      .select(['actor_id', 'subject_ids'])
      .where('event', '=', 'BookListed')
      .execute()
    expect(log).toEqual([{ actor_id: otso.id, subject_ids: [personId] }])
  })

  test('tells a colleague of another unit that a time is taken, not by whom', async () => {
    await bookedBy('Testilä, Anna', (await slot('2026-11-24T07:00:00.000Z')).id)
    const seen = await book(venla)
    expect(seen.slots).toMatchObject([{ booking: { person: null, state: 'booked' } }])
    expect(JSON.stringify(seen)).not.toContain('Testilä Anna')
  })

  test('leaves out what was taken back', async () => {
    const { id } = await slot('2026-11-24T07:00:00.000Z')
    await instance.database.db
      .updateTable('appointment.slot')
      .set({ withdrawn_at: instance.clock.now() })
      .where('id', '=', id)
      .execute()
    expect((await book(otso)).slots).toEqual([])
  })

  test.each([
    ['no-such-unit', '2026-11-24'],
    ['kajaani-health-station', '0000-01-01'],
  ])('%s on %s is refused', async (unitId, fromOn) => {
    expect(await instance.call(otso, appointmentRoutes.listBook, { unitId, fromOn })).toEqual({
      ok: false,
      code: 'UnitNotFound',
    })
  })
})

describe('the third next free time', () => {
  test('is counted in days from today, from the free times only', async () => {
    await slot('2026-11-23T09:00:00.000Z')
    const second = await slot('2026-11-25T09:00:00.000Z')
    await slot('2026-11-27T09:00:00.000Z')
    await slot('2026-12-03T09:00:00.000Z')
    expect(thirdOf(await book(otso), 'direct-physiotherapy')).toBe(4)
    await bookedBy('Testilä, Anna', second.id)
    expect(thirdOf(await book(otso), 'direct-physiotherapy')).toBe(10)
  })

  test('is nothing where there are not three', async () => {
    await slot('2026-11-25T09:00:00.000Z')
    const seen = await book(otso)
    expect(thirdOf(seen, 'direct-physiotherapy')).toBeNull()
    expect(thirdOf(seen, 'reception-doctor')).toBeNull()
  })
})
