import { randomUUID } from 'node:crypto'
import { type Id, id, type Language } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { displayName, readPerson } from '../resident/index.ts'
import { insertMessage } from './message.queries.ts'

type Incoming = {
  readonly caseId: Id<'Case'>
  readonly personId: Id<'Person'>
  readonly body: string
  readonly language: Language
}

/** What the resident wrote to her matter; staff see it at once. */
export const receiveMessage = async (
  tx: Transaction,
  message: Incoming,
): Promise<{ readonly messageId: Id<'Message'> }> => {
  tx.about({ personId: message.personId, caseId: message.caseId })
  const messageId = id<'Message'>(randomUUID())
  await insertMessage(tx, {
    ...message,
    id: messageId,
    fromResident: true,
    authorId: null,
    author: displayName(await readPerson(tx, message.personId)),
    asks: false,
    writtenAt: tx.now,
    visibleAt: tx.now,
  })
  await tx.announce(`case:${message.caseId}`)
  return { messageId }
}
