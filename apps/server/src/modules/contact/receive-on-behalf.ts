import type { contactRoutes } from '@yhdella/contract'
import { done, failed, instant } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { redFlagsIn } from '../catalogue/index.ts'
import { county } from '../organisation/index.ts'
import { receiveContacts } from './receive-contacts.ts'
import type { Told } from './told.rules.ts'

/** A professional writes down what was told by telephone, at a desk or on paper; the clocks run from then. */
export const receiveOnBehalf: Handler<typeof contactRoutes.receiveOnBehalf> = async (tx, input) => {
  if (tx.actor.kind !== 'professional') throw new Error('Only a professional writes on behalf of another')
  const receivedAt = input.receivedAt == null ? tx.now : instant(input.receivedAt)
  if (receivedAt > tx.now) return failed('ReceivedInFuture')
  const { id, name } = tx.actor
  const { text, language, who, source, interpreter } = input
  const told: Told = {
    source,
    text,
    language,
    reply: { by: input.replyBy, phone: null, callWindow: null, language, interpreter },
    who,
    residentId: null,
    onBehalfOf: null,
    redFlags: redFlagsIn(text, county().redFlags),
    redFlagChoice: null,
    unfinished: false,
    receivedAt,
    receivedBy: id,
    summaryBy: input.summaryBy,
  }
  const [received] = await receiveContacts(tx, [{ told, receivedBy: { id, name } }])
  if (received === undefined) throw new Error('A contact was not received')
  const { caseId, entryId, person, statusKey } = received
  tx.about({ personId: person.id, caseId })
  return done({ caseId, entryId, statusKey, redFlags: told.redFlags })
}
