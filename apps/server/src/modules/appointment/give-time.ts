import { randomUUID } from 'node:crypto'
import { done, failed, type Id, id, type Outcome } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { type Entry, record } from '../queue/index.ts'
import { type BookingClash, insertBooking } from './booking.queries.ts'
import { selectSlot } from './slot.queries.ts'
import { fitOf, type Slot, type VisitMode } from './slot.rules.ts'

export type WishedTime = { readonly slotId: Id<'Slot'>; readonly mode: VisitMode }

export type TimeRefusal = BookingClash | 'TimeNotOfService' | 'ModeNotOffered'

export type GivenTime = { readonly bookingId: Id<'Booking'>; readonly slot: Slot; readonly entry: Entry }

const actingProfessional = ({ actor }: Transaction): Id<'Professional'> | null =>
  actor.kind === 'professional' ? actor.id : null

/** Gives the time to an open wait that the caller has locked, and tells the queue of it. */
export const giveTime = async (
  tx: Transaction,
  entry: Entry,
  { slotId, mode }: WishedTime,
): Promise<Outcome<GivenTime, TimeRefusal>> => {
  const slot = await selectSlot(tx, slotId)
  if (slot === undefined) return failed('TimeTaken')
  const fit = fitOf(slot, { serviceId: entry.serviceId, mode, now: tx.now })
  if (fit !== 'fits') return failed(fit)
  const by = actingProfessional(tx)
  const { professionalId, startsAt, endsAt } = slot
  const made = await insertBooking(tx, {
    ...{ slotId, professionalId, mode, startsAt, endsAt },
    id: id(randomUUID()),
    entryId: entry.id,
    personId: entry.personId,
    serviceId: entry.serviceId,
    bookedBy: by === null ? 'resident' : 'professional',
  })
  if (!made.ok) return made
  const booked = await record(tx, entry, { kind: 'booked', startsAt }, { by })
  await tx.announce(`book:${slot.unitId}`, [slot.id])
  return done({ bookingId: made.data, slot, entry: booked })
}
