import { done, failed, type Id, type Outcome } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { lockMessage, setRetracted } from './message.queries.ts'
import { stateOf } from './message.rules.ts'

/** Takes back a message that the resident has not been shown. The row stays. */
export const retractMessage = async (
  tx: Transaction,
  messageId: Id<'Message'>,
): Promise<Outcome<Id<'Message'>, 'MessageNotFound' | 'MessageShown'>> => {
  const message = await lockMessage(tx, messageId)
  if (message === undefined) return failed('MessageNotFound')
  const state = stateOf(message, tx.now)
  if (state === 'shown') return failed('MessageShown')
  if (state === 'held') await setRetracted(tx, messageId, tx.now)
  await tx.announce(`case:${message.caseId}`)
  return done(messageId)
}
