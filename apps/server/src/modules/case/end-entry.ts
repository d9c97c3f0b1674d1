import type { caseRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { readEntry, record } from '../queue/index.ts'
import { enterCareRelation } from './care-relation.ts'
import { closeWhenNothingWaits } from './close-when-done.ts'
import { lockGuardedCase } from './guard-case.ts'
import { recordCaseEvent } from './record-case-events.ts'
import { beforeOf, endEntries, keepStep, newUndoable, professionalOf } from './take-step.ts'
import { lockEntryToDecide } from './triage-contact.ts'
import { nothingDone } from './undo.rules.ts'

/** Ends one thing that waits, with its disposition and reason. Where it was the last one, the matter closes. */
export const endEntry: Handler<typeof caseRoutes.endEntry> = async (tx, input) => {
  const seen = await readEntry(tx, id(input.entryId))
  if (seen === undefined) return failed('EntryNotFound')
  const opened = await lockGuardedCase(tx, seen.caseId)
  // Who may not open the matter is not told that the entry is there.
  if (!opened.ok) return failed('EntryNotFound')
  const matter = opened.data
  const found = await lockEntryToDecide(tx, matter, seen.id)
  if (!found.ok) return found
  if (found.data.bookedAt !== null) return failed('TimeStillBooked')
  const { disposition, reason, urgency } = input
  const before = beforeOf(tx, found.data)
  const assessed =
    urgency === undefined
      ? found.data
      : await record(tx, found.data, { kind: 'assessed', urgency }, { by: professionalOf(tx).id })
  const undoable = newUndoable(tx)
  await endEntries(tx, [assessed], disposition, reason)
  const detail = { disposition, entryId: assessed.id, ...undoable }
  await recordCaseEvent(tx, matter.id, 'ended', { text: reason, detail })
  const closed = await closeWhenNothingWaits(tx, matter.id, disposition, undoable)
  await keepStep(tx, matter.id, undoable, { ...nothingDone, ended: [before], closed })
  await enterCareRelation(tx, matter.id, 'triaged')
  return done(undoable)
}
