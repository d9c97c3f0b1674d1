import type { caseRoutes, Parsed } from '@yhdella/contract'
import { done, failed, type Outcome } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { serviceById } from '../catalogue/index.ts'
import { sendMessage } from '../message/index.ts'
import { beginWait, type Entry, record } from '../queue/index.ts'
import { birthDateForClocks, type Person } from '../resident/index.ts'
import { closeWhenNothingWaits } from './close-when-done.ts'
import type { GuardedMatter } from './guard-case.ts'
import { recordCaseEvent } from './record-case-events.ts'
import { beforeOf, endEntries, professionalOf, type Undoable } from './take-step.ts'
import { nothingDone, type Step } from './undo.rules.ts'

type Decision = Parsed<typeof caseRoutes.triageContact>['decision']
type DecisionOf<Kind extends Decision['kind']> = Extract<Decision, { kind: Kind }>

/** A contact that is being decided: its entry is locked, and its urgency has been recorded. */
export type Assessed = {
  readonly matter: GuardedMatter
  readonly person: Person
  readonly contact: Entry
  readonly undoable: Undoable
}

type Decided = Outcome<Step, 'ServiceNotFound' | 'UnitNotOfService'>

const tell = async (
  tx: Transaction,
  { matter, person, undoable }: Assessed,
  body: string,
  asks: boolean,
): Promise<Step['messageId']> => {
  const sent = await sendMessage(tx, {
    caseId: matter.id,
    personId: matter.personId,
    body,
    language: person.language,
    asks,
    heldUntil: undoable.undoUntil,
  })
  return sent.messageId
}

const route = async (
  tx: Transaction,
  assessed: Assessed,
  decision: DecisionOf<'route'>,
): Promise<Decided> => {
  const { matter, person, contact, undoable } = assessed
  const { serviceId, unitId, note } = decision
  const service = serviceById(serviceId)
  if (service === undefined || !service.offered) return failed('ServiceNotFound')
  if (!service.unitIds.includes(unitId)) return failed('UnitNotOfService')
  const by = professionalOf(tx).id
  const { urgency } = contact
  const birthDate = birthDateForClocks(person)
  const wait = await beginWait(tx, contact, {
    serviceId,
    unitId,
    urgency,
    birthDate,
    summary: matter.summary,
    by,
  })
  const ended = await endEntries(tx, [contact], 'routed')
  const detail = { serviceId, unitId, entryId: wait.id, ...undoable }
  await recordCaseEvent(tx, matter.id, 'routed', { text: note, detail })
  return done({ ...nothingDone, ended, begun: wait.id })
}

const answer = async (
  tx: Transaction,
  assessed: Assessed,
  { message, disposition }: DecisionOf<'answer'>,
): Promise<Decided> => {
  const { matter, contact, undoable } = assessed
  const messageId = await tell(tx, assessed, message, false)
  const ended = await endEntries(tx, [contact], disposition)
  await recordCaseEvent(tx, matter.id, 'answered', { detail: { disposition, ...undoable } })
  const closed = await closeWhenNothingWaits(tx, matter.id, disposition, undoable)
  return done({ ...nothingDone, ended, messageId, closed })
}

const ask = async (tx: Transaction, assessed: Assessed, { message }: DecisionOf<'ask'>): Promise<Decided> => {
  const { matter, contact, undoable } = assessed
  const messageId = await tell(tx, assessed, message, true)
  const asked = [beforeOf(tx, contact)]
  await record(tx, contact, { kind: 'asked' }, { by: professionalOf(tx).id })
  await recordCaseEvent(tx, matter.id, 'asked', { detail: undoable })
  return done({ ...nothingDone, asked, messageId })
}

const close = async (
  tx: Transaction,
  { matter, contact, undoable }: Assessed,
  { disposition, note }: DecisionOf<'close'>,
): Promise<Decided> => {
  const ended = await endEntries(tx, [contact], disposition, note)
  const detail = { disposition, entryId: contact.id, ...undoable }
  await recordCaseEvent(tx, matter.id, 'ended', { text: note, detail })
  const closed = await closeWhenNothingWaits(tx, matter.id, disposition, undoable)
  return done({ ...nothingDone, ended, closed })
}

/** Does what was decided of the contact. A refusal leaves it to the binder to undo what was written. */
export const carryOut = (tx: Transaction, assessed: Assessed, decision: Decision): Promise<Decided> => {
  switch (decision.kind) {
    case 'route':
      return route(tx, assessed, decision)
    case 'answer':
      return answer(tx, assessed, decision)
    case 'ask':
      return ask(tx, assessed, decision)
    case 'close':
      return close(tx, assessed, decision)
  }
}
