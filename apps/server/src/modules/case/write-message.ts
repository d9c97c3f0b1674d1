import type { caseRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { markMessagesRead, sendMessage } from '../message/index.ts'
import { type Entry, lockOpenEntriesOfCases, record } from '../queue/index.ts'
import { readPerson } from '../resident/index.ts'
import { enterCareRelation } from './care-relation.ts'
import { type GuardedMatter, lockGuardedCase } from './guard-case.ts'
import { recordCaseEvent } from './record-case-events.ts'
import { beforeOf, keepStep, newUndoable, professionalOf } from './take-step.ts'
import { type Before, nothingDone } from './undo.rules.ts'

/** What stands still until the resident replies: what waits and has no time booked. */
const mayBeAsked = (entry: Entry): boolean => entry.bookedAt === null && entry.askedAt === null

const askOf = async (tx: Transaction, matter: GuardedMatter): Promise<readonly Before[]> => {
  const entries = (await lockOpenEntriesOfCases(tx, [matter.id])).filter(mayBeAsked)
  for (const entry of entries) await record(tx, entry, { kind: 'asked' }, { by: professionalOf(tx).id })
  return entries.map(entry => beforeOf(tx, entry))
}

/** A message to the resident, held for ten seconds. One that asks puts what waits aside until she replies. */
export const writeMessage: Handler<typeof caseRoutes.writeMessage> = async (tx, input) => {
  const opened = await lockGuardedCase(tx, id(input.caseId))
  if (!opened.ok) return opened
  const matter = opened.data
  if (matter.closedAt !== null) return failed('CaseClosed')
  const person = await readPerson(tx, matter.personId)
  const undoable = newUndoable(tx)
  const { messageId } = await sendMessage(tx, {
    caseId: matter.id,
    personId: matter.personId,
    body: input.text,
    language: person.language,
    asks: input.asks,
    heldUntil: undoable.undoUntil,
  })
  const asked = input.asks ? await askOf(tx, matter) : []
  await recordCaseEvent(tx, matter.id, input.asks ? 'asked' : 'messageSent', { detail: undoable })
  await keepStep(tx, matter.id, undoable, { ...nothingDone, asked, messageId })
  await enterCareRelation(tx, matter.id, 'wrote')
  await markMessagesRead(tx, matter.id, { forResident: false })
  return done({ messageId, retractableUntil: undoable.undoUntil })
}
