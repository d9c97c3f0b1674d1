import type { appointmentRoutes } from '@yhdella/contract'
import { done, failed, type Id, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { GatheredTransaction, Transaction } from '../../platform/transaction.ts'
import { caseIdsOf, guardCase } from '../case/index.ts'
import { professionalsOf } from '../organisation/index.ts'
import { entriesOfCases } from '../queue/index.ts'
import { openMatter, readPerson, unitShown } from '../resident/index.ts'
import { selectBookingsOfEntries } from './booking.queries.ts'
import { type Booking, verdictOf } from './booking.rules.ts'
import { isFeedbackGiven, wasVisited } from './visit.queries.ts'
import { isOpenWait } from './wait-access.ts'

const shownBookings = async (
  tx: Transaction,
  caseIds: readonly Id<'Case'>[],
  unitOf: (booking: Booking) => string | null,
) => {
  const entries = new Map((await entriesOfCases(tx, caseIds)).map(entry => [entry.id, entry]))
  const bookings = await selectBookingsOfEntries(tx, [...entries.keys()])
  const people = await professionalsOf(
    tx,
    bookings.map(booking => booking.professionalId),
  )
  return bookings.map(booking => {
    const entry = entries.get(booking.entryId)
    const canChange = verdictOf(booking, 'change', tx.now) === 'allowed'
    return {
      ...booking,
      bookingId: booking.id,
      unitId: unitOf(booking),
      professional: people.get(booking.professionalId)?.name ?? '',
      canChange: canChange && entry !== undefined && isOpenWait(entry),
    }
  })
}

/** Has a visit of the matter taken place, after which its resident is asked the one question? */
export const wasMatterVisited = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<boolean> => {
  const entries = await entriesOfCases(tx, caseIds)
  return wasVisited(
    tx,
    entries.map(entry => entry.id),
  )
}

/** The resident's own times. Where her place is protected the time is told, never the place. */
export const listMyBookings: Handler<typeof appointmentRoutes.listMyBookings> = async (tx, input) => {
  const matter = await openMatter(tx, input.statusKey)
  if (matter === undefined) return failed('MatterNotFound')
  const caseIds = await caseIdsOf(tx, matter.caseId)
  const { place } = await readPerson(tx, matter.personId)
  return done({
    bookings: await shownBookings(tx, caseIds, ({ unitId }) => unitShown(place, unitId)),
    askFeedback: (await wasMatterVisited(tx, caseIds)) && !(await isFeedbackGiven(tx, caseIds)),
  })
}

export const listCaseBookings: Handler<typeof appointmentRoutes.listCaseBookings> = async (tx, input) => {
  const matter = await guardCase(tx, id(input.caseId))
  if (!matter.ok) return matter
  const caseIds = await caseIdsOf(tx, matter.data.id)
  return done({ bookings: await shownBookings(tx, caseIds, ({ unitId }) => unitId) })
}
