import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type EntryEvent, type Part, selectActed, selectEvents } from './entry-event.queries.ts'

export type { EntryEvent, Part }

/** All that happened to some entries, oldest first, with the names of those who acted. */
export const courseOfEntries = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<readonly EntryEvent[]> => (entryIds.length === 0 ? [] : selectEvents(tx, entryIds))

/**
 * Of the parts asked about, those that a professional has taken: she has opened, taken or recorded something of an
 * entry of the case. One statement however many they are.
 */
export const partsTaken = async (
  tx: GatheredTransaction,
  parts: readonly Part[],
): Promise<(part: Part) => boolean> => {
  const acted = await selectActed(tx, parts)
  const professionals = Map.groupBy(acted, ({ caseId }) => caseId)
  return ({ caseId, professionalId }) =>
    professionals.get(caseId)?.some(part => part.professionalId === professionalId) ?? false
}
