import type { appointmentRoutes } from '@yhdella/contract'
import { done, failed, type Id, id, type Outcome } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type Entry, record } from '../queue/index.ts'
import { endBooking } from './booking.queries.ts'
import { type Changer, movedAs, verdictOf } from './booking.rules.ts'
import { giveTime, type TimeRefusal, type WishedTime } from './give-time.ts'
import { selectSlot } from './slot.queries.ts'
import { tellCourse } from './tell-course.ts'
import { type BookedEntry, isOpenWait, lockGuardedBooking, lockResidentsBooking } from './wait-access.ts'

type Refusal = TimeRefusal | 'BookingNotOpen' | 'WaitNotOpen'

const recordMove = async (
  tx: Transaction,
  { booking, entry }: BookedEntry,
  wished: WishedTime,
  by: Changer,
): Promise<Entry> => {
  const slot = await selectSlot(tx, wished.slotId)
  const kind = slot && movedAs(by, booking.startsAt, slot.startsAt)
  const doer = { by: tx.actor.kind === 'professional' ? tx.actor.id : null }
  return kind === undefined ? entry : record(tx, entry, { kind, givenUpAt: booking.startsAt }, doer)
}

/** The old time becomes free and the new one hers, or neither: the old one is given up only with the new one got. */
const move = async (
  tx: Transaction,
  booked: BookedEntry,
  wished: WishedTime,
  by: Changer,
): Promise<Outcome<{ readonly bookingId: Id<'Booking'> }, Refusal>> => {
  const { booking, entry } = booked
  const verdict = verdictOf(booking, 'change', tx.now)
  if (verdict !== 'allowed') return failed(verdict)
  if (!isOpenWait(entry)) return failed('WaitNotOpen')
  await endBooking(tx, booking.id, { state: 'moved' })
  const given = await giveTime(tx, await recordMove(tx, booked, wished, by), wished)
  if (!given.ok) return given
  const { bookingId, slot } = given.data
  const { unitId, startsAt } = slot
  await tx.announce(`book:${booking.unitId}`, [booking.slotId])
  await tellCourse(tx, given.data.entry, 'moved', { unitId, bookingId, startsAt, mode: wished.mode })
  return done({ bookingId })
}

export const moveMyTime: Handler<typeof appointmentRoutes.moveMyTime> = async (tx, input) => {
  const booked = await lockResidentsBooking(tx, input.statusKey, id(input.bookingId))
  if (!booked.ok) return booked
  return move(tx, booked.data, { slotId: id(input.slotId), mode: input.mode }, 'patient')
}

export const moveTime: Handler<typeof appointmentRoutes.moveTime> = async (tx, input) => {
  const booked = await lockGuardedBooking(tx, id(input.bookingId))
  if (!booked.ok) return booked
  return move(tx, booked.data, { slotId: id(input.slotId), mode: input.mode }, input.by)
}
