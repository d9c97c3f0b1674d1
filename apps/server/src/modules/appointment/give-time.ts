import { done, failed, type Id, type Instant, type Outcome } from '@yhdella/kernel'
import type { Actor } from '../../platform/actor.ts'
import { freshId } from '../../platform/fresh-id.ts'
import type { GatheredTransaction, Transaction } from '../../platform/transaction.ts'
import { type Entry, recordEach } from '../queue/index.ts'
import { type BookingClash, insertBookings, type NewBooking } from './booking.queries.ts'
import { selectSlots } from './slot.queries.ts'
import { fitOf, type Slot, type VisitMode } from './slot.rules.ts'

export type WishedTime = { readonly slotId: Id<'Slot'>; readonly mode: VisitMode }

export type TimeRefusal = BookingClash | 'TimeNotOfService' | 'ModeNotOffered'

export type GivenTime = { readonly bookingId: Id<'Booking'>; readonly slot: Slot; readonly entry: Entry }

/** Who wants a time for which open wait, which the caller has locked. */
export type TimeWish = WishedTime & { readonly entry: Entry; readonly actor: Actor }

const actingProfessional = (actor: Actor): Id<'Professional'> | null =>
  actor.kind === 'professional' ? actor.id : null

const fittingSlot = (
  slot: Slot | undefined,
  { entry, mode }: TimeWish,
  now: Instant,
): Outcome<Slot, TimeRefusal> => {
  if (slot === undefined) return failed('TimeTaken')
  const fit = fitOf(slot, { serviceId: entry.serviceId, mode, now })
  return fit === 'fits' ? done(slot) : failed(fit)
}

type Fitting = TimeWish & { readonly slot: Slot; readonly booking: NewBooking }

const fitting = (wish: TimeWish, slot: Slot, now: Instant): Fitting => ({
  ...wish,
  slot,
  booking: {
    id: freshId(now),
    slotId: slot.id,
    professionalId: slot.professionalId,
    mode: wish.mode,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    entryId: wish.entry.id,
    personId: wish.entry.personId,
    serviceId: wish.entry.serviceId,
    bookedBy: actingProfessional(wish.actor) === null ? 'resident' : 'professional',
  },
})

const tellQueue = (tx: GatheredTransaction, given: readonly Fitting[]): Promise<readonly Entry[]> =>
  recordEach(
    tx,
    given.map(({ entry, slot, actor }) => ({
      entry,
      happening: { kind: 'booked', startsAt: slot.startsAt },
      doer: { by: actingProfessional(actor) },
    })),
  )

/**
 * Gives times to open waits, each to one, and tells the queue of those that were given. In the order of the wishes,
 * by a number of statements that does not grow with them; of two who wish the same time one gets it.
 */
export const giveTimes = async (
  tx: GatheredTransaction,
  wishes: readonly TimeWish[],
): Promise<readonly Outcome<GivenTime, TimeRefusal>[]> => {
  const slots = await selectSlots(
    tx,
    wishes.map(({ slotId }) => slotId),
  )
  const fits = wishes.map(wish => {
    const slot = fittingSlot(slots.get(wish.slotId), wish, tx.now)
    return slot.ok ? done(fitting(wish, slot.data, tx.now)) : slot
  })
  const asked = fits.flatMap(fit => (fit.ok ? [fit.data] : []))
  const made = await insertBookings(
    tx,
    asked.map(({ booking }) => booking),
  )
  const outcomes = new Map(asked.map((each, at) => [each, made[at]]))
  const given = asked.filter(each => outcomes.get(each)?.ok)
  const entries = await tellQueue(tx, given)
  const booked = new Map(given.map((each, at) => [each, entries[at] ?? each.entry]))
  for (const { slot } of given) await tx.announce(`book:${slot.unitId}`, [slot.id])
  return fits.map(fit => {
    if (!fit.ok) return fit
    const outcome = outcomes.get(fit.data)
    if (outcome?.ok === false) return outcome
    const { booking, slot, entry } = fit.data
    return done({ bookingId: booking.id, slot, entry: booked.get(fit.data) ?? entry })
  })
}

/** As {@link giveTimes}, for the one who acts. */
export const giveTime = async (
  tx: Transaction,
  entry: Entry,
  wished: WishedTime,
): Promise<Outcome<GivenTime, TimeRefusal>> => {
  const [given] = await giveTimes(tx, [{ ...wished, entry, actor: tx.actor }])
  return given ?? failed('TimeTaken')
}
