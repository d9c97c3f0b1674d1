import type { appointmentRoutes } from '@yhdella/contract'
import { done, failed, type Id, id, type Outcome } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { record } from '../queue/index.ts'
import { endBooking } from './booking.queries.ts'
import { type Changer, cancelledAs, verdictOf } from './booking.rules.ts'
import { tellCourse } from './tell-course.ts'
import { type BookedEntry, isOpenWait, lockGuardedBooking, lockResidentsBooking } from './wait-access.ts'

/** The time becomes free for others; the wait goes on under the clocks that it has. */
const cancel = async (
  tx: Transaction,
  { booking, entry }: BookedEntry,
  by: Changer,
  reason: string | null,
): Promise<Outcome<{ readonly bookingId: Id<'Booking'> }, 'BookingNotOpen'>> => {
  const verdict = verdictOf(booking, 'change', tx.now)
  if (verdict !== 'allowed') return failed(verdict)
  await endBooking(tx, booking.id, { state: 'cancelled', reason })
  if (isOpenWait(entry)) {
    const doer = { by: tx.actor.kind === 'professional' ? tx.actor.id : null, reason }
    const freed = await record(tx, entry, { kind: 'bookingEnded' }, doer)
    await record(tx, freed, { kind: cancelledAs[by], givenUpAt: booking.startsAt }, doer)
  }
  await tx.announce(`book:${booking.unitId}`, [booking.slotId])
  const { unitId, startsAt, mode } = booking
  await tellCourse(tx, entry, 'cancelled', { unitId, bookingId: booking.id, startsAt, mode, text: reason })
  return done({ bookingId: booking.id })
}

export const cancelMyTime: Handler<typeof appointmentRoutes.cancelMyTime> = async (tx, input) => {
  const booked = await lockResidentsBooking(tx, input.statusKey, id(input.bookingId))
  return booked.ok ? cancel(tx, booked.data, 'patient', null) : booked
}

export const cancelTime: Handler<typeof appointmentRoutes.cancelTime> = async (tx, input) => {
  const booked = await lockGuardedBooking(tx, id(input.bookingId))
  return booked.ok ? cancel(tx, booked.data, input.by, input.reason) : booked
}
