import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type EntryEvent, selectEvents, selectHasActed } from './entry-event.queries.ts'

export type { EntryEvent }

/** All that happened to some entries, oldest first, with the names of those who acted. */
export const courseOfEntries = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<readonly EntryEvent[]> => (entryIds.length === 0 ? [] : selectEvents(tx, entryIds))

/** Has the professional ever opened, taken or recorded anything of an entry of these cases? */
export const hasActedOn = (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
  professionalId: Id<'Professional'>,
): Promise<boolean> => selectHasActed(tx, caseIds, professionalId)
