import { done, failed, type Id, type Instant, id, type Outcome } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Booking, BookingState } from './booking.rules.ts'
import { modesFrom } from './slot.queries.ts'

const bookingStates: readonly BookingState[] = ['booked', 'cancelled', 'moved', 'kept', 'noShow']

export type BookedBy = 'resident' | 'professional'

export type BookingClash = 'TimeTaken' | 'AlreadyBooked'

export type NewBooking = Omit<Booking, 'unitId' | 'profession' | 'state'> & { readonly bookedBy: BookedBy }

const rowOf = (booking: NewBooking, at: Instant) => ({
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
  booked_at: at,
})

/**
 * Gives the times, each unless someone has it; the constraints of the table judge, also between those of one call,
 * where the earlier one of a slot wins. In the order of slots, so that two who give the same times wait for each
 * other and never deadlock. A time that is being taken out of the book is not given: see `withdrawFree`.
 */
const insertFree = async (
  tx: GatheredTransaction,
  wished: readonly NewBooking[],
): Promise<ReadonlySet<string>> => {
  const inOrder = wished.toSorted((a, b) => (a.slotId < b.slotId ? -1 : Number(a.slotId > b.slotId)))
  const { rows } = await sql<{ id: string }>`
    insert into appointment.booking
      (id, slot_id, professional_id, entry_id, person_id, service_id, mode, starts_at, ends_at, state,
       booked_by, booked_at)
    select id, slot_id, professional_id, entry_id, person_id, service_id, mode, starts_at, ends_at, state,
      booked_by, booked_at
    from jsonb_populate_recordset(null::appointment.booking,
      ${JSON.stringify(inOrder.map(booking => rowOf(booking, tx.now)))}::jsonb) as wished
    where exists (
      select from appointment.slot where slot.id = wished.slot_id and slot.withdrawn_at is null)
    on conflict do nothing
    returning id`.execute(tx.db)
  return new Set(rows.map(row => row.id))
}

/**
 * Why the database refused each of them: a time that someone has is told first. Asked after the refusal, for words
 * only; a time that has become free again in between is told as taken, as it was.
 */
const clashesOf = async (
  tx: GatheredTransaction,
  refused: readonly NewBooking[],
): Promise<ReadonlyMap<string, BookingClash>> => {
  if (refused.length === 0) return new Map()
  const rows = JSON.stringify(refused.map(booking => rowOf(booking, tx.now)))
  const told = await sql<{ id: string; busy: boolean; hers: boolean }>`
    select asked.id,
      exists (select from appointment.booking as held
        where held.slot_id = asked.slot_id and held.state in ('booked', 'kept', 'noShow')) as busy,
      exists (select from appointment.booking as held
        where held.state = 'booked' and (held.entry_id = asked.entry_id
          or held.person_id = asked.person_id
            and tstzrange(held.starts_at, held.ends_at) && tstzrange(asked.starts_at, asked.ends_at))) as hers
    from jsonb_populate_recordset(null::appointment.booking, ${rows}::jsonb) as asked`.execute(tx.db)
  return new Map(
    told.rows.map(({ id: of, busy, hers }) => [of, hers && !busy ? 'AlreadyBooked' : 'TimeTaken']),
  )
}

/** Gives times, or says of each why not, in their order. What is refused has written nothing. */
export const insertBookings = async (
  tx: GatheredTransaction,
  wished: readonly NewBooking[],
): Promise<readonly Outcome<Id<'Booking'>, BookingClash>[]> => {
  if (wished.length === 0) return []
  const given = await insertFree(tx, wished)
  const clashes = await clashesOf(
    tx,
    wished.filter(booking => !given.has(booking.id)),
  )
  return wished.map(booking =>
    given.has(booking.id) ? done(booking.id) : failed(clashes.get(booking.id) ?? 'TimeTaken'),
  )
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
