import { id } from '@yhdella/kernel'
import type { JobHandler } from '../../platform/jobs.ts'
import { readEntry } from '../queue/index.ts'
import { endBooking, lockBookingOfEntry } from './booking.queries.ts'
import { tellCourse } from './tell-course.ts'
import { isOpenWait } from './wait-access.ts'

/**
 * Gives the time of a wait that has ended to others. The queue plans it, since it does not know of bookings; an end
 * that was undone meanwhile keeps the time.
 */
export const releaseTime: JobHandler<'appointment.release-time'> = async (tx, { entryId }) => {
  const entry = await readEntry(tx, id(entryId))
  if (entry === undefined || isOpenWait(entry)) return
  const booking = await lockBookingOfEntry(tx, entry.id)
  if (booking === undefined || booking.startsAt <= tx.now) return
  tx.about({ personId: entry.personId, caseId: entry.caseId })
  await endBooking(tx, booking.id, { state: 'cancelled' })
  await tx.announce(`book:${booking.unitId}`, [booking.slotId])
  const { unitId, startsAt, mode } = booking
  await tellCourse(tx, entry, 'cancelled', { unitId, bookingId: booking.id, startsAt, mode })
}
