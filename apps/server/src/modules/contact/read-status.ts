import type { contactRoutes, Output } from '@yhdella/contract'
import { done, failed, type Id, type Language } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { caseIdsOf, courseOfResident, readMatter } from '../case/index.ts'
import { serviceById } from '../catalogue/index.ts'
import { type Message, markMessagesRead, messagesOf } from '../message/index.ts'
import { county, professionalsOf } from '../organisation/index.ts'
import { courseOfEntries, type Entry, entriesOfCases, shownClocks } from '../queue/index.ts'
import { openMatter, type Person, readPerson, shownName, unitShown } from '../resident/index.ts'
import { promiseState } from './answer-promise.rules.ts'
import { type Contact, selectContactsOfCases } from './contact.queries.ts'
import { answeredAt, type StatusStep, stepsOf } from './status.rules.ts'

type Status = Output<typeof contactRoutes.readStatus>

const stepsShown = async (
  tx: Transaction,
  steps: readonly StatusStep[],
  language: Language,
): Promise<Status['steps']> => {
  const doers = await professionalsOf(
    tx,
    steps.flatMap(({ by }) => by ?? []),
  )
  return steps.map(({ kind, at, by, serviceId, startsAt }) => ({
    kind,
    at,
    by: (by && doers.get(by)?.title[language]) ?? null,
    text: (serviceId && serviceById(serviceId)?.name[language]) ?? null,
    startsAt,
  }))
}

const waitsShown = async (
  tx: Transaction,
  entries: readonly Entry[],
  { place }: Person,
  language: Language,
): Promise<Status['waits']> => {
  const waits = entries.filter(({ kind }) => kind === 'wait')
  const clocks = await shownClocks(tx, waits, language)
  return waits.map(wait => ({
    entryId: wait.id,
    serviceId: wait.serviceId,
    unitId: unitShown(place, wait.unitId),
    startOn: wait.startOn,
    open: wait.state !== 'ended',
    canBook: wait.state !== 'ended' && wait.bookedAt === null,
    modes: [...(serviceById(wait.serviceId)?.modes ?? [])],
    clocks: [...(clocks.get(wait.id) ?? [])],
  }))
}

const messageShown = ({ id, fromResident, author, body, visibleAt, asks }: Message) => ({
  id,
  fromResident,
  by: author,
  body,
  at: visibleAt,
  asks,
})

const promiseShown = (tx: Transaction, contact: Contact, steps: readonly StatusStep[]): Status['promise'] => {
  const answered = answeredAt(steps)
  return {
    answerBy: contact.answerBy,
    answeredAt: answered,
    ...promiseState(contact.answerBy, answered, tx.now, county().officeHours),
  }
}

const contactOf = async (tx: Transaction, caseIds: readonly Id<'Case'>[]): Promise<Contact> => {
  const [first] = await selectContactsOfCases(tx, caseIds)
  if (first === undefined) throw new Error('A matter has no contact')
  return first
}

/** The living page of a matter: what was promised, what has been done since, what waits, what was written. */
export const readStatus: Handler<typeof contactRoutes.readStatus> = async (tx, { statusKey, language }) => {
  const key = await openMatter(tx, statusKey)
  const matter = key && (await readMatter(tx, key.caseId))
  if (matter === undefined) return failed('MatterNotFound')
  const caseIds = await caseIdsOf(tx, matter.id)
  const contact = await contactOf(tx, caseIds)
  const person = await readPerson(tx, matter.personId)
  const entries = await entriesOfCases(tx, caseIds)
  const entryEvents = await courseOfEntries(
    tx,
    entries.map(entry => entry.id),
  )
  const steps = stepsOf(await courseOfResident(tx, caseIds), entryEvents)
  const messages = await messagesOf(tx, caseIds, { forResident: true })
  await markMessagesRead(tx, caseIds, { forResident: true })
  return done({
    ownWords: contact.ownWords,
    sentAt: contact.receivedAt,
    source: contact.source,
    language: contact.language,
    name: shownName(person),
    open: matter.closedAt === null,
    disposition: matter.disposition,
    redFlag: contact.redFlags.length > 0,
    promise: promiseShown(tx, contact, steps),
    steps: await stepsShown(tx, steps, language),
    waits: await waitsShown(tx, entries, person, language),
    messages: messages.map(messageShown),
  })
}
