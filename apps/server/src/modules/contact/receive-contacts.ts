import type { Id } from '@yhdella/kernel'
import { freshId } from '../../platform/fresh-id.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { openCases, type Receiver, type Statement } from '../case/index.ts'
import { issueMatterKeys, type Person } from '../resident/index.ts'
import { insertContacts } from './contact.queries.ts'
import { promiseOfContact } from './contact-promise.ts'
import { personsOfTold } from './persons-of-told.ts'
import { replyByOf, type Told } from './told.rules.ts'

export type ReceivedContact = {
  readonly contactId: Id<'Contact'>
  readonly caseId: Id<'Case'>
  readonly entryId: Id<'Entry'>
  readonly person: Person
  /** Opens the matter's page; known here only, and to whom it is given. */
  readonly statusKey: string
}

export const statementOf = (contactId: Id<'Contact'>, told: Told): Statement => ({
  id: contactId,
  ownWords: told.text,
  source: told.source,
  language: told.language,
  receivedAt: told.receivedAt,
  redFlags: told.redFlags,
  unfinished: told.unfinished,
  onBehalfOf: told.onBehalfOf,
})

const found = <Value>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('A contact was received in part')
  return value
}

/**
 * Receives contacts in sets: persons, matters with their entries and due decisions, contacts with the promise
 * that was given, and the keys of their pages. The statements are as many for one contact as for hundreds.
 */
export const receiveContacts = async (
  tx: GatheredTransaction,
  contacts: readonly { readonly told: Told; readonly receivedBy: Receiver | null }[],
): Promise<readonly ReceivedContact[]> => {
  if (contacts.length === 0) return []
  const persons = await personsOfTold(
    tx,
    contacts.map(({ told }) => ({ told, savedAs: null })),
  )
  const all = contacts.map((contact, index) => ({
    ...contact,
    person: found(persons[index]),
    contactId: freshId<'Contact'>(tx.now),
  }))
  const opened = await openCases(
    tx,
    all.map(({ told, receivedBy, person, contactId }) => ({
      person,
      statement: statementOf(contactId, told),
      replyBy: replyByOf(told),
      receivedBy,
    })),
  )
  const received = all.map((contact, index) => ({ ...contact, ...found(opened[index]) }))
  const [, keys] = await Promise.all([
    insertContacts(
      tx,
      received.map(({ told, contactId, caseId, person }) => ({
        id: contactId,
        caseId,
        personId: person.id,
        answerBy: promiseOfContact(told.receivedAt),
        told,
      })),
    ),
    issueMatterKeys(
      tx,
      received.map(({ caseId, person }) => ({ caseId, personId: person.id })),
    ),
  ])
  return received.map(({ contactId, caseId, entryId, person }, index) => ({
    contactId,
    caseId,
    entryId,
    person,
    statusKey: found(keys[index]),
  }))
}
