import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectMessages, setRead } from './message.queries.ts'
import { isSeenBy, type Message, stateOf } from './message.rules.ts'

type Reader = { readonly forResident: boolean }

const sideOf = ({ forResident }: Reader) => (forResident ? 'resident' : 'professional')

/** The thread of one matter, or of several that were merged, oldest first, as this reader may see it. */
export const messagesOf = async (
  tx: GatheredTransaction,
  caseIds: Id<'Case'> | readonly Id<'Case'>[],
  reader: Reader,
): Promise<readonly Message[]> => {
  const messages = await selectMessages(tx, typeof caseIds === 'string' ? [caseIds] : caseIds)
  return messages.filter(message => isSeenBy(stateOf(message, tx.now), sideOf(reader)))
}

/** Marks the other side's messages read by this reader. */
export const markMessagesRead = async (
  tx: GatheredTransaction,
  caseIds: Id<'Case'> | readonly Id<'Case'>[],
  { forResident }: Reader,
): Promise<void> => setRead(tx, typeof caseIds === 'string' ? [caseIds] : caseIds, !forResident)
