import type { Id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export type Helped = 'yes' | 'partly' | 'no'

/** What she said at the end of her matter. */
export type FeedbackAnswer = {
  readonly id: Id<'Feedback'>
  readonly caseId: Id<'Case'>
  readonly personId: Id<'Person'>
  readonly helped: Helped
  readonly contactedBefore: 'yes' | 'no' | null
  readonly words: string | null
}

/** Has any of the matters answered already? A matter may hold others that were merged into it. */
export const selectIsAnswered = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<boolean> => {
  const row = await tx.db
    .selectFrom('feedback.answer')
    .select('id')
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Gives false where the matter has answered meanwhile: the table takes one answer of each. */
export const insertAnswer = async (tx: GatheredTransaction, answer: FeedbackAnswer): Promise<boolean> => {
  const row = await tx.db
    .insertInto('feedback.answer')
    .values({
      id: answer.id,
      case_id: answer.caseId,
      person_id: answer.personId,
      helped: answer.helped,
      contacted_before: answer.contactedBefore,
      words: answer.words,
      given_at: tx.now,
    })
    .onConflict(conflict => conflict.column('case_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
