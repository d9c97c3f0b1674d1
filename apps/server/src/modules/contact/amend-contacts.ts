import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { tellAnew } from '../case/index.ts'
import { moveMatterKeys, readPersons } from '../resident/index.ts'
import { type Contact, selectContacts, updateContacts } from './contact.queries.ts'
import { personsOfTold } from './persons-of-told.ts'
import { statementOf } from './receive-contacts.ts'
import { replyByOf, type Told } from './told.rules.ts'

export type AmendedMatter = { readonly caseId: Id<'Case'>; readonly personId: Id<'Person'> }

type Amendment = { readonly contactId: Id<'Contact'>; readonly told: Told }

const savedBefore = async (
  tx: GatheredTransaction,
  amendments: readonly Amendment[],
): Promise<readonly (Amendment & { readonly contact: Contact })[]> => {
  const contacts = await selectContacts(
    tx,
    amendments.map(({ contactId }) => contactId),
  )
  return amendments.map(amendment => {
    const contact = contacts.get(amendment.contactId)
    if (contact === undefined) throw new Error('A draft became a contact that is not there')
    // The clocks run from the first saving, whatever is told later.
    return { ...amendment, contact, told: { ...amendment.told, receivedAt: contact.receivedAt } }
  })
}

/**
 * Tells saved contacts anew, in sets: the same contacts, matters and keys, now with what has been told since. Who
 * was a stranger at the first saving may be another person now, and the matter follows her.
 */
export const amendContacts = async (
  tx: GatheredTransaction,
  amendments: readonly Amendment[],
): Promise<readonly AmendedMatter[]> => {
  if (amendments.length === 0) return []
  const all = await savedBefore(tx, amendments)
  const before = await readPersons(
    tx,
    all.map(({ contact }) => contact.personId),
  )
  const persons = await personsOfTold(
    tx,
    all.map(({ told, contact }) => ({ told, savedAs: before.get(contact.personId) ?? null })),
  )
  const amended = all.map((each, index) => {
    const person = persons[index]
    if (person === undefined) throw new Error('A contact has no person')
    return { ...each, person, caseId: each.contact.caseId, personId: person.id }
  })
  await updateContacts(
    tx,
    amended.map(({ contactId: id, personId, told }) => ({ id, personId, told })),
  )
  await tellAnew(
    tx,
    amended.map(({ caseId, person, contactId, told }) => ({
      caseId,
      person,
      statement: statementOf(contactId, told),
      replyBy: replyByOf(told),
    })),
  )
  await moveMatterKeys(
    tx,
    amended.filter(({ contact, personId }) => contact.personId !== personId),
  )
  return amended.map(({ caseId, personId }) => ({ caseId, personId }))
}
