import { randomUUID } from 'node:crypto'
import type { appointmentRoutes } from '@yhdella/contract'
import { done, failed, type Id, type Instant, id, instant, type Outcome } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { closeWhenNothingWaits } from '../case/index.ts'
import { type Entry, record } from '../queue/index.ts'
import { endBooking, lockBooking, lockBookingOfEntry } from './booking.queries.ts'
import { type Booking, verdictOf } from './booking.rules.ts'
import { tellCourse } from './tell-course.ts'
import { insertVisit } from './visit.queries.ts'
import { lockGuardedWait } from './wait-access.ts'

type BookingRefusal = 'BookingNotFound' | 'BookingNotOpen' | 'VisitInFuture'

/** The booked time that the visit kept; undefined for a visit without one. */
const keptBooking = async (
  tx: Transaction,
  wait: Entry,
  bookingId: Id<'Booking'> | null,
): Promise<Outcome<Booking | undefined, BookingRefusal>> => {
  if (bookingId === null) return done(undefined)
  const booking = await lockBooking(tx, bookingId)
  if (booking === undefined || booking.entryId !== wait.id) return failed('BookingNotFound')
  const verdict = verdictOf(booking, 'visit', tx.now)
  if (verdict !== 'allowed') return failed(verdict)
  await endBooking(tx, booking.id, { state: 'kept' })
  return done(booking)
}

/** She was seen otherwise, for instance by telephone: the time she had is free for others. */
const freeUnused = async (tx: Transaction, wait: Entry): Promise<void> => {
  const unused = await lockBookingOfEntry(tx, wait.id)
  if (unused === undefined) return
  await endBooking(tx, unused.id, { state: 'cancelled' })
  await tx.announce(`book:${unused.unitId}`, [unused.slotId])
}

/** When the visit took place: as it is told, else at its booked time, else now. */
const momentOf = (
  now: Instant,
  wait: Entry,
  booking: Booking | undefined,
  told: string | null,
): Outcome<Instant, 'VisitInFuture' | 'VisitBeforeWait'> => {
  const booked = booking !== undefined && booking.startsAt < now ? booking.startsAt : now
  const at = told === null ? booked : instant(told)
  if (at > now) return failed('VisitInFuture')
  return at < wait.openedAt ? failed('VisitBeforeWait') : done(at)
}

/** A visit that took place, on site or remotely: it ends the wait, and where all is settled it closes the matter. */
export const recordVisit: Handler<typeof appointmentRoutes.recordVisit> = async (tx, input) => {
  if (tx.actor.kind !== 'professional') throw new Error('Only a professional records a visit')
  const wait = await lockGuardedWait(tx, id(input.entryId))
  if (!wait.ok) return wait
  const entry = wait.data
  const kept = await keptBooking(tx, entry, input.bookingId == null ? null : id(input.bookingId))
  if (!kept.ok) return kept
  const booking = kept.data
  if (booking === undefined) await freeUnused(tx, entry)
  else await tx.announce(`book:${booking.unitId}`, [booking.slotId])
  const { mode, note } = input
  const tookPlace = momentOf(tx.now, entry, booking, input.tookPlaceAt ?? null)
  if (!tookPlace.ok) return tookPlace
  const at = tookPlace.data
  const visitId = id<'Visit'>(randomUUID())
  const { id: entryId, personId, serviceId } = entry
  const bookingId = booking?.id ?? null
  await insertVisit(tx, {
    ...{ id: visitId, entryId, bookingId, personId, serviceId, mode, at, note },
    by: tx.actor.id,
  })
  const ended = await record(
    tx,
    entry,
    { kind: 'ended', disposition: 'served', ...(at < tx.now ? { occurredAt: at } : {}) },
    { by: tx.actor.id },
  )
  const told = booking === undefined ? {} : { bookingId: booking.id, startsAt: booking.startsAt }
  await tellCourse(tx, ended, 'visited', { ...told, mode, text: note })
  if (input.settled) await closeWhenNothingWaits(tx, ended.caseId, 'served')
  return done({ visitId })
}
