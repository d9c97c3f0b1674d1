import type { appointmentRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { record } from '../queue/index.ts'
import { endBooking } from './booking.queries.ts'
import { verdictOf } from './booking.rules.ts'
import { tellCourse } from './tell-course.ts'
import { isOpenWait, lockGuardedBooking } from './wait-access.ts'

/** She did not come. The wait goes on; the days are counted as her own until she is offered another time. */
export const recordNoShow: Handler<typeof appointmentRoutes.recordNoShow> = async (tx, input) => {
  if (tx.actor.kind !== 'professional') throw new Error('Only a professional records who did not come')
  const booked = await lockGuardedBooking(tx, id(input.bookingId))
  if (!booked.ok) return booked
  const { booking, entry } = booked.data
  const verdict = verdictOf(booking, 'noShow', tx.now)
  if (verdict !== 'allowed') return failed(verdict)
  await endBooking(tx, booking.id, { state: 'noShow' })
  if (isOpenWait(entry)) {
    const doer = { by: tx.actor.id }
    const freed = await record(tx, entry, { kind: 'bookingEnded' }, doer)
    await record(tx, freed, { kind: 'noShow', givenUpAt: booking.startsAt }, doer)
  }
  await tx.announce(`book:${booking.unitId}`, [booking.slotId])
  const { unitId, startsAt, mode } = booking
  await tellCourse(tx, entry, 'noShow', { unitId, bookingId: booking.id, startsAt, mode })
  return done({ bookingId: booking.id })
}
