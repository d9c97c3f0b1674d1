import type { appointmentRoutes, Output } from '@yhdella/contract'

export type MyBooking = Output<typeof appointmentRoutes.listMyBookings>['bookings'][number]

/** A booked time that has ended is past, though nobody has recorded the visit yet. */
export type BookingState = MyBooking['state'] | 'past'

export const bookingState = ({ state, endsAt }: MyBooking, now: string): BookingState =>
  state === 'booked' && Date.parse(endsAt) <= Date.parse(now) ? 'past' : state

const byStart = (one: MyBooking, other: MyBooking): number =>
  Date.parse(one.startsAt) - Date.parse(other.startsAt)

/** Times to come, the next first. */
export const comingBookings = (bookings: readonly MyBooking[], now: string): readonly MyBooking[] =>
  bookings.filter(booking => bookingState(booking, now) === 'booked').toSorted(byStart)

/** Times that have been, the latest first; a moved time lives on as the new one. */
export const pastBookings = (bookings: readonly MyBooking[], now: string): readonly MyBooking[] =>
  bookings
    .filter(booking => !['booked', 'moved'].includes(bookingState(booking, now)))
    .toSorted((one, other) => byStart(other, one))
