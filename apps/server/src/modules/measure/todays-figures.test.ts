import { randomUUID } from 'node:crypto'
import { appointmentRoutes, caseRoutes, measureRoutes } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { professional } from '../../../test/actors.ts'
import { anythingChanged } from '../../../test/anything-changed.ts'
import { serve } from '../../../test/counties.ts'
import { testInstance } from '../../../test/test-instance.ts'
import type { Professional } from '../../platform/actor.ts'
import { aSlot } from '../appointment/appointment.fixtures.ts'
import { appointmentBound } from '../appointment/index.ts'
import { aWaitingCase, staffOf } from '../case/case.fixtures.ts'
import { caseBound } from '../case/index.ts'
import { aContact } from '../contact/contact.fixtures.ts'
import { contactBound } from '../contact/index.ts'
import { measureBound } from './index.ts'

const instance = testInstance({
  composition: { routes: [...appointmentBound, ...caseBound, ...contactBound, ...measureBound] },
})
let aada: Professional
let otso: Professional

beforeAll(async () => {
  serve()
  const staff = await instance.asSystem('given', tx => staffOf(tx, 'aada-testila', 'otso-mallila'))
  aada = staff['aada-testila']
  otso = staff['otso-mallila']
})
beforeEach(async () => {
  await instance.database.pool.query(
    'truncate resident.person, contact.draft, contact.contact, "case".matter, appointment.slot cascade',
  )
  await anythingChanged(instance)
  // Records have begun, so that the evenings asked below have a board.
  at('2026-11-02T08:00:00.000Z')
  await instance.asSystem('given', tx => aWaitingCase(tx))
})

const at = (moment: string): void => instance.clock.set(instant(moment))

const figures = async (on?: string) => {
  const answer = await instance.call(
    professional({ roles: ['leader'] }),
    measureRoutes.readBoard,
    on === undefined ? {} : { on },
  )
  if (!answer.ok) throw new Error(answer.code)
  return answer.data.today
}

const answered = async (): Promise<void> => {
  const [open] = await instance.database.db
    .selectFrom('queue.entry')
    .select(['id', 'case_id'])
    .where('kind', '=', 'contact')
    .where('state', '<>', 'ended')
    .orderBy('opened_at')
    .limit(1)
    .execute()
  if (open === undefined) throw new Error('No contact is open')
  const answer = await instance.call(aada, caseRoutes.triageContact, {
    ...{ caseId: open.case_id, entryId: open.id, urgency: 5, commandKey: randomUUID() },
    decision: { kind: 'answer', message: 'Hoidetaan kotona näillä ohjeilla.' },
  })
  if (!answer.ok) throw new Error(answer.code)
}

describe('contacts', () => {
  test('received, answered, answered as promised, open and late, on the day and as it was that evening', async () => {
    at('2026-11-18T07:00:00.000Z')
    for (let told = 0; told < 3; told++) await aContact(instance)
    at('2026-11-18T09:00:00.000Z')
    await answered()
    expect(await figures()).toMatchObject({
      ...{ contactsReceived: 3, contactsOpen: 2, contactsLate: 0 },
      ...{ answered: 1, answeredInPromise: 1 },
    })
    // The promise was 16 o'clock.
    at('2026-11-18T14:30:00.000Z')
    await answered()
    const evening = {
      contactsReceived: 3,
      contactsOpen: 1,
      contactsLate: 1,
      answered: 2,
      answeredInPromise: 1,
    }
    expect(await figures()).toMatchObject(evening)
    at('2026-11-19T07:00:00.000Z')
    await answered()
    expect(await figures()).toMatchObject({
      contactsReceived: 0,
      contactsOpen: 0,
      contactsLate: 0,
      answered: 0,
    })
    expect(await figures('2026-11-18')).toMatchObject(evening)
  })
})

describe('free times of the next 14 days', () => {
  const slot = (startsAt: string) =>
    instance.asSystem('given', tx => aSlot(tx, { professionalId: otso.id, startsAt }))
  const free = async (on?: string) => (await figures(on)).freeTimesIn14Days

  test('are those that nobody has: now, and as they were in a past evening', async () => {
    at('2026-11-16T08:00:00.000Z')
    const wait = await instance.asSystem('given', async tx => (await aWaitingCase(tx)).wait)
    const booked = await slot('2026-11-24T07:00:00.000Z')
    await slot('2026-11-25T07:00:00.000Z')
    await slot('2026-11-30T08:30:00.000Z')
    expect(await free()).toBe(2)
    at('2026-11-17T08:00:00.000Z')
    expect(await free()).toBe(3)
    const booking = { entryId: wait.id, slotId: booked.id, mode: 'onSite', commandKey: randomUUID() } as const
    const answer = await instance.call(otso, appointmentRoutes.bookTime, booking)
    expect(answer).toMatchObject({ ok: true })
    expect(await free()).toBe(2)
    at('2026-11-18T08:00:00.000Z')
    const bookingId = answer.ok ? answer.data.bookingId : ''
    await instance.call(otso, appointmentRoutes.cancelTime, {
      ...{ bookingId, by: 'patient', commandKey: randomUUID() },
    })
    await slot('2026-11-26T07:00:00.000Z')
    expect(await free()).toBe(4)
    expect(await free('2026-11-17')).toBe(2)
    expect(await free('2026-11-16')).toBe(3)
    expect(await free('2026-11-15')).toBe(0)
  })
})
