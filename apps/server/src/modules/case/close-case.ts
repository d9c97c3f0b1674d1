import type { caseRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { lockOpenEntriesOfCases } from '../queue/index.ts'
import { enterCareRelation } from './care-relation.ts'
import { lockGuardedCase } from './guard-case.ts'
import { updateEnding } from './matter.queries.ts'
import { recordCaseEvent } from './record-case-events.ts'
import { endEntries, keepStep, newUndoable } from './take-step.ts'
import { nothingDone } from './undo.rules.ts'

/** Ends the whole matter: everything in it that waits gets the same disposition. The note is for professionals. */
export const closeCase: Handler<typeof caseRoutes.closeCase> = async (tx, input) => {
  const opened = await lockGuardedCase(tx, id(input.caseId))
  if (!opened.ok) return opened
  const matter = opened.data
  if (matter.closedAt !== null) return failed('CaseClosed')
  const waiting = await lockOpenEntriesOfCases(tx, [matter.id])
  if (waiting.some(entry => entry.bookedAt !== null)) return failed('TimeStillBooked')
  const { disposition, note } = input
  const undoable = newUndoable(tx)
  const ended = await endEntries(tx, waiting, disposition, note)
  await updateEnding(tx, matter.id, { closedAt: tx.now, disposition, mergedInto: null })
  await recordCaseEvent(tx, matter.id, 'closed', { text: note, detail: { disposition, ...undoable } })
  await keepStep(tx, matter.id, undoable, { ...nothingDone, ended, closed: true })
  await enterCareRelation(tx, matter.id, 'triaged')
  return done(undoable)
}
