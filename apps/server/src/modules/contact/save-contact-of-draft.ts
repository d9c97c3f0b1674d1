import type { Transaction } from '../../platform/transaction.ts'
import { amendContacts } from './amend-contacts.ts'
import { updateDraftOutcomes } from './draft.queries.ts'
import { type Draft, stepOf } from './draft.rules.ts'
import { seal } from './draft-key.ts'
import { receiveContacts } from './receive-contacts.ts'
import { toldInDraft } from './told.rules.ts'

const receive = async (tx: Transaction, draftKey: string, draft: Draft): Promise<void> => {
  const told = toldInDraft(draft, { finished: false, at: tx.now })
  const [received] = await receiveContacts(tx, [{ told, receivedBy: null }])
  if (received === undefined) throw new Error('A contact was not received')
  const { contactId, statusKey, person, caseId } = received
  tx.about({ personId: person.id, caseId })
  await updateDraftOutcomes(tx, [
    { keyHash: draft.keyHash, contactId, statusKeySealed: seal(draftKey, statusKey), sentAt: null },
  ])
}

/**
 * A red flag makes a draft a contact before anyone is told to call 112: whether she comes back or not, a
 * professional sees it. What she tells after that is told anew in the same contact.
 */
export const saveContactOf = async (tx: Transaction, draftKey: string, draft: Draft): Promise<void> => {
  const step = stepOf(draft, 'save')
  if (step === 'receive') return receive(tx, draftKey, draft)
  if (step === 'nothing' || draft.contactId === null) return
  const told = toldInDraft(draft, { finished: false, at: tx.now })
  const [matter] = await amendContacts(tx, [{ contactId: draft.contactId, told }])
  if (matter !== undefined) tx.about(matter)
}
