import type { caseRoutes } from '@yhdella/contract'
import { done, failed, type Id, id, type Outcome } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { retractMessage } from '../message/index.ts'
import { type Entry, lockEntry, record } from '../queue/index.ts'
import { type GuardedMatter, lockGuardedCase } from './guard-case.ts'
import { updateEnding } from './matter.queries.ts'
import { recordCaseEvent } from './record-case-events.ts'
import { professionalOf } from './take-step.ts'
import { lockUndo, markUndone } from './undo.queries.ts'
import { type Before, type Step, undoVerdict } from './undo.rules.ts'

type Refusal = 'UndoNotFound' | 'UndoTooLate'

const lockKnown = async (tx: Transaction, entryId: Id<'Entry'>): Promise<Entry> => {
  const entry = await lockEntry(tx, entryId)
  if (entry === undefined) throw new Error(`A step refers to entry ${entryId}, which is not there`)
  return entry
}

const putBack = async (
  tx: Transaction,
  { entryId, urgency, heldByMe }: Before,
  kind: 'reopened' | 'askSettled',
): Promise<void> => {
  const by = professionalOf(tx).id
  const doer = { by }
  const back = await record(tx, await lockKnown(tx, entryId), { kind }, doer)
  const again = back.urgency === urgency ? back : await record(tx, back, { kind: 'assessed', urgency }, doer)
  if (heldByMe) await record(tx, again, { kind: 'taken', by }, doer)
}

/** A wait that somebody has begun to work on is not taken from under her. */
const endBegun = async (tx: Transaction, entryId: Id<'Entry'>): Promise<boolean> => {
  const entry = await lockKnown(tx, entryId)
  if (entry.state !== 'waiting' || entry.bookedAt !== null) return false
  await record(tx, entry, { kind: 'ended', disposition: 'undone' }, { by: professionalOf(tx).id })
  return true
}

const takeBack = async (tx: Transaction, caseId: Id<'Case'>, step: Step): Promise<boolean> => {
  if (step.begun !== null && !(await endBegun(tx, step.begun))) return false
  if (step.messageId !== null && !(await retractMessage(tx, step.messageId)).ok) return false
  if (step.closed) await updateEnding(tx, caseId, { closedAt: null, disposition: null, mergedInto: null })
  for (const before of step.ended) await putBack(tx, before, 'reopened')
  for (const before of step.asked) await putBack(tx, before, 'askSettled')
  return true
}

/** Takes back a step of a matter that the caller has locked. */
export const undoLocked = async (
  tx: Transaction,
  matter: GuardedMatter,
  undoKey: string,
): Promise<Outcome<null, Refusal>> => {
  const undo = await lockUndo(tx, matter.id, undoKey)
  const verdict = undoVerdict(undo, professionalOf(tx).id, tx.now)
  if (verdict !== 'allowed' || undo === undefined)
    return failed(verdict === 'allowed' ? 'UndoNotFound' : verdict)
  if (!(await takeBack(tx, matter.id, undo.step))) return failed('UndoTooLate')
  await markUndone(tx, undoKey)
  await recordCaseEvent(tx, matter.id, 'undone', { detail: { undoKey } })
  return done(null)
}

/** Takes back the professional's own step while the resident has not been shown it. */
export const undoStep: Handler<typeof caseRoutes.undoStep> = async (tx, input) => {
  const opened = await lockGuardedCase(tx, id(input.caseId))
  if (!opened.ok) return opened
  const undone = await undoLocked(tx, opened.data, input.undoKey)
  return undone.ok ? done({ caseId: input.caseId }) : undone
}
