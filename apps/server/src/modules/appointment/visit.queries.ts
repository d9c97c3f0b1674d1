import type { Id, Instant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { VisitMode } from './slot.rules.ts'

/** A care event that took place. */
export type Visit = {
  readonly id: Id<'Visit'>
  readonly entryId: Id<'Entry'>
  readonly bookingId: Id<'Booking'> | null
  readonly personId: Id<'Person'>
  readonly serviceId: string
  readonly mode: VisitMode
  /** When it took place. */
  readonly at: Instant
  readonly by: Id<'Professional'>
  readonly note: string | null
}

export const insertVisit = async (tx: GatheredTransaction, visit: Visit): Promise<void> => {
  await tx.db
    .insertInto('appointment.visit')
    .values({
      id: visit.id,
      entry_id: visit.entryId,
      booking_id: visit.bookingId,
      person_id: visit.personId,
      service_id: visit.serviceId,
      mode: visit.mode,
      at: visit.at,
      by_id: visit.by,
      recorded_at: tx.now,
      note: visit.note,
    })
    .execute()
}

export const wasVisited = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<boolean> => {
  const row = await tx.db
    .selectFrom('appointment.visit')
    .select('id')
    .where(sql<boolean>`entry_id = any(${[...entryIds]}::uuid[])`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** From what feedback publishes: which matters have answered. */
export const isFeedbackGiven = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<boolean> => {
  const row = await tx.db
    .selectFrom('feedback.published_given')
    .select('case_id')
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
