import { helsinkiDate, type Id, type Instant } from '@yhdella/kernel'
import type { VisitMode } from './slot.rules.ts'

export const bookingStates = ['booked', 'cancelled', 'moved', 'kept', 'noShow'] as const
export type BookingState = (typeof bookingStates)[number]

/** A time given to a person. Its matter is the one of its entry. */
export type Booking = {
  readonly id: Id<'Booking'>
  readonly slotId: Id<'Slot'>
  readonly unitId: string
  readonly professionalId: Id<'Professional'>
  readonly profession: string
  readonly entryId: Id<'Entry'>
  readonly personId: Id<'Person'>
  readonly serviceId: string
  readonly mode: VisitMode
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly state: BookingState
}

/** change: to move or to cancel. visit: the person came. noShow: she did not. */
export const bookingActions = ['change', 'visit', 'noShow'] as const
export type BookingAction = (typeof bookingActions)[number]

/** When it is, for a booking that nothing has ended: before its day, on its day before it begins, or after. */
export const bookingPhases = ['ahead', 'sameDay', 'begun', 'over'] as const
export type BookingPhase = (typeof bookingPhases)[number]

export const phaseOf = (
  { state, startsAt }: Pick<Booking, 'state' | 'startsAt'>,
  now: Instant,
): BookingPhase => {
  if (state !== 'booked') return 'over'
  if (startsAt <= now) return 'begun'
  return helsinkiDate(startsAt) === helsinkiDate(now) ? 'sameDay' : 'ahead'
}

/** A person may be seen before her time, on its day; that she did not come is known only once it has begun. */
const verdicts = {
  ahead: { change: 'allowed', visit: 'VisitInFuture', noShow: 'VisitInFuture' },
  sameDay: { change: 'allowed', visit: 'allowed', noShow: 'VisitInFuture' },
  begun: { change: 'BookingNotOpen', visit: 'allowed', noShow: 'allowed' },
  over: { change: 'BookingNotOpen', visit: 'BookingNotOpen', noShow: 'BookingNotOpen' },
} as const satisfies Record<BookingPhase, Record<BookingAction, string>>

export const verdictOf = <Action extends BookingAction>(
  booking: Pick<Booking, 'state' | 'startsAt'>,
  action: Action,
  now: Instant,
) => verdicts[phaseOf(booking, now)][action] as (typeof verdicts)[BookingPhase][Action]

/** Who wants another time, or none. */
export type Changer = 'patient' | 'provider'

/**
 * What a move is to the wait. None of these moves the legal limit; the patient's own days are counted beside it,
 * and an earlier time postpones nothing.
 */
export const movedAs = (
  by: Changer,
  from: Instant,
  to: Instant,
): 'patientPostponed' | 'providerMoved' | undefined => {
  if (by === 'provider') return 'providerMoved'
  return to > from ? 'patientPostponed' : undefined
}

export const cancelledAs = { patient: 'patientDeclinedTime', provider: 'providerCancelled' } as const
