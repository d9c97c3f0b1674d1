import type { caseRoutes } from '@yhdella/contract'
import { done, failed, type Id, id, type Outcome } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { markMessagesRead } from '../message/index.ts'
import { type Entry, lockEntry, record, standingOf, verdictOf } from '../queue/index.ts'
import { readPerson } from '../resident/index.ts'
import { enterCareRelation } from './care-relation.ts'
import { type GuardedMatter, lockGuardedCase } from './guard-case.ts'
import { beforeOf, keepStep, newUndoable, professionalOf } from './take-step.ts'
import { carryOut } from './triage-decision.ts'

type Refusal = 'EntryNotFound' | 'EntryEnded' | 'EntryTakenByOther'

/** The entry of the matter, locked, where the acting professional may decide of it. */
export const lockEntryToDecide = async (
  tx: Transaction,
  matter: GuardedMatter,
  entryId: Id<'Entry'>,
): Promise<Outcome<Entry, Refusal>> => {
  const entry = await lockEntry(tx, entryId)
  if (entry === undefined || entry.caseId !== matter.id) return failed('EntryNotFound')
  const verdict = verdictOf(standingOf(entry, professionalOf(tx).id, tx.now), 'act')
  return verdict === 'allowed' ? done(entry) : failed(verdict)
}

/** One saving: how urgent it is, and what is done of it. It can be taken back for ten seconds. */
export const triageContact: Handler<typeof caseRoutes.triageContact> = async (tx, input) => {
  const opened = await lockGuardedCase(tx, id(input.caseId))
  if (!opened.ok) return opened
  const matter = opened.data
  const found = await lockEntryToDecide(tx, matter, id(input.entryId))
  if (!found.ok) return found
  if (found.data.kind !== 'contact') return failed('EntryNotFound')
  const before = beforeOf(tx, found.data)
  const doer = { by: professionalOf(tx).id }
  const contact = await record(tx, found.data, { kind: 'assessed', urgency: input.urgency }, doer)
  const undoable = newUndoable(tx)
  const person = await readPerson(tx, matter.personId)
  const decided = await carryOut(tx, { matter, person, contact, undoable }, input.decision)
  if (!decided.ok) return decided
  const step = decided.data
  const asItWas = (list: typeof step.ended) => list.map(() => before)
  await keepStep(tx, matter.id, undoable, {
    ...step,
    ended: asItWas(step.ended),
    asked: asItWas(step.asked),
  })
  await enterCareRelation(tx, matter.id, 'triaged')
  await markMessagesRead(tx, matter.id, { forResident: false })
  return done({ ...undoable, waitEntryId: step.begun })
}
