import type { appointmentRoutes } from '@yhdella/contract'
import { done, id, type Outcome } from '@yhdella/kernel'
import { gathered, type Handler } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type GivenTime, giveTimes, type TimeRefusal, type TimeWish } from './give-time.ts'
import { lockResidentsWaits } from './residents-waits.ts'
import { tellCourses } from './tell-course.ts'
import { lockGuardedWait } from './wait-access.ts'

/** Gives the times that are free, in the order of the wishes, and tells the courses of their matters. */
const book = async (
  tx: GatheredTransaction,
  wishes: readonly TimeWish[],
): Promise<readonly Outcome<GivenTime, TimeRefusal>[]> => {
  if (wishes.length === 0) return []
  const given = await giveTimes(tx, wishes)
  const tellings = given.flatMap((outcome, at) => {
    const wish = wishes[at]
    if (!outcome.ok || wish === undefined) return []
    const { bookingId, slot, entry } = outcome.data
    const { unitId, startsAt } = slot
    const told = { unitId, bookingId, startsAt, mode: wish.mode }
    return [{ actor: wish.actor, entry, kind: 'booked' as const, told }]
  })
  if (tellings.length > 0) await tellCourses(tx, tellings)
  return given
}

/**
 * Residents take times themselves. Those who ask at the same moment are answered together: of two who want one time
 * the loser hears of it as soon as the winner, and not after everyone before her.
 */
export const bookMyTime = gathered<typeof appointmentRoutes.bookMyTime>(async (tx, items) => {
  const waits = await lockResidentsWaits(
    tx,
    items.map(({ input, about }) => ({ statusKey: input.statusKey, entryId: id(input.entryId), about })),
  )
  const wishes = items.flatMap(({ input, actor }, at) => {
    const wait = waits[at]
    return wait?.ok
      ? [{ entry: wait.data, actor, slotId: id<'Slot'>(input.slotId), mode: input.mode, at }]
      : []
  })
  const given = await book(tx, wishes)
  const outcomes = new Map(wishes.map(({ at }, index) => [at, given[index]]))
  return waits.map((wait, at) => {
    if (!wait.ok) return wait
    const outcome = outcomes.get(at)
    if (outcome === undefined) throw new Error('A wish for a time was left without an answer')
    return outcome.ok ? done({ bookingId: outcome.data.bookingId }) : outcome
  })
})

/** A professional takes it for her. */
export const bookTime: Handler<typeof appointmentRoutes.bookTime> = async (tx, input) => {
  const wait = await lockGuardedWait(tx, id(input.entryId))
  if (!wait.ok) return wait
  const wish = { entry: wait.data, actor: tx.actor, slotId: id<'Slot'>(input.slotId), mode: input.mode }
  const [given] = await book(tx, [wish])
  if (given === undefined) throw new Error('A wish for a time was left without an answer')
  return given.ok ? done({ bookingId: given.data.bookingId }) : given
}
