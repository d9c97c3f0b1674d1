import type { appointmentRoutes } from '@yhdella/contract'
import { done, type Id, id, type Outcome } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import type { Entry } from '../queue/index.ts'
import { giveTime, type TimeRefusal, type WishedTime } from './give-time.ts'
import { tellCourse } from './tell-course.ts'
import { lockGuardedWait, lockResidentsWait } from './wait-access.ts'

const book = async (
  tx: Transaction,
  wait: Entry,
  wished: WishedTime,
): Promise<Outcome<{ readonly bookingId: Id<'Booking'> }, TimeRefusal>> => {
  const given = await giveTime(tx, wait, wished)
  if (!given.ok) return given
  const { bookingId, slot, entry } = given.data
  const { unitId, startsAt } = slot
  await tellCourse(tx, entry, 'booked', { unitId, bookingId, startsAt, mode: wished.mode })
  return done({ bookingId })
}

/** The resident takes a time herself. */
export const bookMyTime: Handler<typeof appointmentRoutes.bookMyTime> = async (tx, input) => {
  const wait = await lockResidentsWait(tx, input.statusKey, id(input.entryId))
  return wait.ok ? book(tx, wait.data, { slotId: id(input.slotId), mode: input.mode }) : wait
}

/** A professional takes it for her. */
export const bookTime: Handler<typeof appointmentRoutes.bookTime> = async (tx, input) => {
  const wait = await lockGuardedWait(tx, id(input.entryId))
  return wait.ok ? book(tx, wait.data, { slotId: id(input.slotId), mode: input.mode }) : wait
}
