import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectHasActed } from './entry-event.queries.ts'

/** Has the professional ever taken or recorded anything of an entry of these cases? */
export const hasActedOn = (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
  professionalId: Id<'Professional'>,
): Promise<boolean> => selectHasActed(tx, caseIds, professionalId)
