import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction, Transaction } from '../../platform/transaction.ts'
import { type Ground, insertRelations, type NewRelation } from './care-relation.queries.ts'

/** Enters professionals among those who have taken part in matters. Does nothing the second time. */
export const enterCareRelations = (
  tx: GatheredTransaction,
  relations: readonly NewRelation[],
): Promise<void> => insertRelations(tx, relations)

/** Enters the acting professional among those who have taken part in the matter. Does nothing the second time. */
export const enterCareRelation = async (
  tx: Transaction,
  caseId: Id<'Case'>,
  ground: Ground,
): Promise<void> => {
  if (tx.actor.kind !== 'professional') throw new Error('Only a professional enters a care relation')
  await insertRelations(tx, [{ caseId, professionalId: tx.actor.id, ground }])
}
