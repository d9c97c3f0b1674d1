import type { Id, Instant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { BookingState } from './booking.rules.ts'
import { modesFrom } from './slot.queries.ts'
import type { VisitMode } from './slot.rules.ts'

type Held = {
  readonly bookingId: Id<'Booking'>
  readonly entryId: Id<'Entry'>
  readonly personId: Id<'Person'>
  readonly mode: VisitMode
  readonly state: Extract<BookingState, 'booked' | 'kept' | 'noShow'>
}

export type BookSlot = {
  readonly slotId: Id<'Slot'>
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly professionalId: Id<'Professional'>
  readonly profession: string
  readonly modes: readonly VisitMode[]
  readonly serviceIds: readonly string[]
  readonly held: Held | null
}

export type BookSpan = { readonly unitId: string; readonly from: Instant; readonly to: Instant }

/** The unit's times that begin in the span, each with the booking that holds it. */
export const selectBook = async (tx: GatheredTransaction, span: BookSpan): Promise<readonly BookSlot[]> => {
  const { rows } = await sql<BookSlot>`
    select slot.id as "slotId", slot.starts_at as "startsAt", slot.ends_at as "endsAt",
      slot.professional_id as "professionalId", slot.profession, slot.modes, slot.service_ids as "serviceIds",
      case when booking.id is not null then jsonb_build_object('bookingId', booking.id, 'entryId', booking.entry_id,
        'personId', booking.person_id, 'mode', booking.mode, 'state', booking.state) end as held
    from appointment.slot as slot
    left join appointment.booking as booking
      on booking.slot_id = slot.id and booking.state in ('booked', 'kept', 'noShow')
    where slot.unit_id = ${span.unitId} and slot.starts_at >= ${span.from} and slot.starts_at < ${span.to}
      and slot.withdrawn_at is null
    order by slot.starts_at, slot.professional_id`.execute(tx.db)
  return rows.map(row => ({ ...row, modes: modesFrom(row.modes) }))
}
