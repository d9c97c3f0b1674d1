/** A unit with two physiotherapists, residents who wait for them and their times: what tests of booking play with. */
import { randomUUID } from 'node:crypto'
import { appointmentRoutes, type Output } from '@yhdella/contract'
import { instant } from '@yhdella/kernel'
import { beforeAll, beforeEach } from 'vitest'
import { aSlot, type SlotTraits } from '../src/modules/appointment/appointment.fixtures.ts'
import { appointmentBound } from '../src/modules/appointment/index.ts'
import { aWaitingCase, staffOf, type WaitTraits } from '../src/modules/case/case.fixtures.ts'
import { issueMatterKey } from '../src/modules/resident/index.ts'
import type { Professional } from '../src/platform/actor.ts'
import { anonymous } from './actors.ts'
import { serve } from './counties.ts'
import { testInstance } from './test-instance.ts'

export type Own = { readonly statusKey: string; readonly entryId: string }

/** Call it once at the top of a test file, with the routes where they are more than booking's; every test begins with nobody waiting, on Monday 23.11.2026 at 10. */
export const bookingWorld = (routes = appointmentBound) => {
  const instance = testInstance({ composition: { routes } })
  let staff: Readonly<Record<'otso-mallila' | 'venla-kokeilija', Professional>> | undefined
  const known = () => {
    if (staff === undefined) throw new Error('The staff exists inside tests only')
    return staff
  }

  beforeAll(async () => {
    serve()
    staff = await instance.asSystem('given', tx => staffOf(tx, 'otso-mallila', 'venla-kokeilija'))
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
    instance.asSystem('given', tx =>
      aSlot(tx, { professionalId: known()['otso-mallila'].id, startsAt, ...traits }),
    )

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

  return {
    instance,
    ...{ me, aResident, slot, bookMine, mine, freeFor, booked, happenings },
    get otso() {
      return known()['otso-mallila']
    },
    get venla() {
      return known()['venla-kokeilija']
    },
  }
}
