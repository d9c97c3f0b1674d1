import { randomUUID } from 'node:crypto'
import { type Id, type Instant, id, type Language } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { insertMessage } from './message.queries.ts'
import { visibleFrom } from './message.rules.ts'

type Outgoing = {
  readonly caseId: Id<'Case'>
  readonly personId: Id<'Person'>
  readonly body: string
  readonly language: Language
  readonly asks: boolean
  /** Where the step that sends it can be taken back for longer than a message is held anyway. */
  readonly heldUntil?: Instant
}

export type SentMessage = { readonly messageId: Id<'Message'>; readonly retractableUntil: Instant }

/** A professional's message to the resident. It is shown to her from `retractableUntil` on. */
export const sendMessage = async (tx: Transaction, message: Outgoing): Promise<SentMessage> => {
  if (tx.actor.kind !== 'professional') throw new Error('Only a professional sends messages to a resident')
  tx.about({ personId: message.personId, caseId: message.caseId })
  const messageId = id<'Message'>(randomUUID())
  const retractableUntil = message.heldUntil ?? visibleFrom(tx.now)
  await insertMessage(tx, {
    ...message,
    id: messageId,
    fromResident: false,
    authorId: tx.actor.id,
    author: `${tx.actor.name}, ${tx.actor.title}`,
    writtenAt: tx.now,
    visibleAt: retractableUntil,
  })
  await tx.announce(`case:${message.caseId}`)
  return { messageId, retractableUntil }
}
