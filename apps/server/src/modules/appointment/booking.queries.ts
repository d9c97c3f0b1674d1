import { done, failed, type Id, type Instant, id, type Outcome } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Booking, BookingState } from './booking.rules.ts'
import { modesFrom } from './slot.queries.ts'

const bookingStates: readonly BookingState[] = ['booked', 'cancelled', 'moved', 'kept', 'noShow']

export type BookedBy = 'resident' | 'professional'

/** What each constraint of the table says when it refuses; the database is the only one that knows. */
const refusals = {
  booking_of_slot_once: 'TimeTaken',
  booking_of_professional_once: 'TimeTaken',
  booking_of_entry_once: 'AlreadyBooked',
  booking_of_person_once: 'AlreadyBooked',
} as const
export type BookingClash = (typeof refusals)[keyof typeof refusals]

const isConstraint = (name: unknown): name is keyof typeof refusals =>
  typeof name === 'string' && Object.hasOwn(refusals, name)

const clashOf = (error: unknown): BookingClash | undefined => {
  if (!(error instanceof Error) || !('constraint' in error)) return undefined
  return isConstraint(error.constraint) ? refusals[error.constraint] : undefined
}

type NewBooking = Omit<Booking, 'unitId' | 'profession' | 'state'> & { readonly bookedBy: BookedBy }

/**
 * Gives the time, unless someone has it. A refusal leaves the transaction unusable: answer it and do no more, as
 * the binder does with every refusal.
 */
export const insertBooking = async (
  tx: GatheredTransaction,
  booking: NewBooking,
): Promise<Outcome<Id<'Booking'>, BookingClash>> => {
  try {
    await tx.db
      .insertInto('appointment.booking')
      .values({
        id: booking.id,
        slot_id: booking.slotId,
        professional_id: booking.professionalId,
        entry_id: booking.entryId,
        person_id: booking.personId,
        service_id: booking.serviceId,
        mode: booking.mode,
        starts_at: booking.startsAt,
        ends_at: booking.endsAt,
        state: 'booked',
        booked_by: booking.bookedBy,
        booked_at: tx.now,
      })
      .execute()
    return done(booking.id)
  } catch (error) {
    const clash = clashOf(error)
    if (clash === undefined) throw error
    return failed(clash)
  }
}

const bookings = (tx: GatheredTransaction) =>
  tx.db
    .selectFrom('appointment.booking as booking')
    .innerJoin('appointment.slot as slot', 'slot.id', 'booking.slot_id')
    .select([
      'booking.id',
      'booking.slot_id as slotId',
      'slot.unit_id as unitId',
      'booking.professional_id as professionalId',
      'slot.profession',
      'booking.entry_id as entryId',
      'booking.person_id as personId',
      'booking.service_id as serviceId',
      'booking.mode',
      'booking.starts_at as startsAt',
      'booking.ends_at as endsAt',
      'booking.state',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof bookings>['execute']>>[number]

const bookingFrom = (row: Row): Booking => ({
  ...row,
  id: id(row.id),
  slotId: id(row.slotId),
  professionalId: id(row.professionalId),
  entryId: id(row.entryId),
  personId: id(row.personId),
  mode: modesFrom([row.mode])[0] ?? 'onSite',
  state: bookingStates.find(state => state === row.state) ?? 'booked',
})

export const selectBooking = async (
  tx: GatheredTransaction,
  bookingId: Id<'Booking'>,
): Promise<Booking | undefined> => {
  const row = await bookings(tx).where('booking.id', '=', bookingId).executeTakeFirst()
  return row && bookingFrom(row)
}

/** Kept from others' changes until the transaction ends. */
export const lockBooking = async (
  tx: GatheredTransaction,
  bookingId: Id<'Booking'>,
): Promise<Booking | undefined> => {
  const row = await bookings(tx)
    .where('booking.id', '=', bookingId)
    .forNoKeyUpdate('booking')
    .executeTakeFirst()
  return row && bookingFrom(row)
}

/** The time that an entry has now, kept from others' changes; an entry has one at most. */
export const lockBookingOfEntry = async (
  tx: GatheredTransaction,
  entryId: Id<'Entry'>,
): Promise<Booking | undefined> => {
  const row = await bookings(tx)
    .where('booking.entry_id', '=', entryId)
    .where('booking.state', '=', 'booked')
    .forNoKeyUpdate('booking')
    .executeTakeFirst()
  return row && bookingFrom(row)
}

/** Newest time first. */
export const selectBookingsOfEntries = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<readonly Booking[]> => {
  const rows = await bookings(tx)
    .where(sql<boolean>`booking.entry_id = any(${[...entryIds]}::uuid[])`)
    .orderBy('booking.starts_at', 'desc')
    .orderBy('booking.id')
    .execute()
  return rows.map(bookingFrom)
}

export type BookingEnd = {
  readonly state: Exclude<BookingState, 'booked'>
  readonly reason?: string | null
}

export const endBooking = async (
  tx: GatheredTransaction,
  bookingId: Id<'Booking'>,
  { state, reason = null }: BookingEnd,
): Promise<void> => {
  const ended_at: Instant = tx.now
  await tx.db
    .updateTable('appointment.booking')
    .set({ state, ended_at, reason })
    .where('id', '=', bookingId)
    .execute()
}
