import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type Description, updateDescriptions } from './entry-description.queries.ts'
import { insertEvents } from './entry-event.queries.ts'

export type { Description }

/**
 * Describes what waits in some matters anew, in sets: whose it is, and for a contact also its line, how to reply
 * and a red flag that was found since. Clocks stay. Gives the matters in which a contact waits.
 */
export const describeEntries = async (
  tx: GatheredTransaction,
  descriptions: readonly Description[],
): Promise<ReadonlySet<Id<'Case'>>> => {
  if (descriptions.length === 0) return new Set()
  const described = await updateDescriptions(tx, descriptions)
  await insertEvents(
    tx,
    described.map(({ entryId }) => {
      return { entryId, at: tx.now, kind: 'described', by: null, reason: null, detail: {} }
    }),
  )
  await tx.announce('work')
  // A wait counts where its person lives.
  await tx.announce(
    'board',
    described.map(({ caseId }) => caseId),
  )
  return new Set(described.filter(({ kind }) => kind === 'contact').map(({ caseId }) => caseId))
}
