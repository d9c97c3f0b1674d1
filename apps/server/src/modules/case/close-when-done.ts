import type { Id } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { type Disposition, lockOpenEntriesOfCases } from '../queue/index.ts'
import type { EventDetail } from './course.rules.ts'
import { lockMatterRows, updateEnding } from './matter.queries.ts'
import { recordCaseEvent } from './record-case-events.ts'

/**
 * Closes the matter with that disposition where nothing of it waits any more. Gives whether it closed now. Call it
 * after ending an entry; a matter that is closed already stays as it is.
 */
export const closeWhenNothingWaits = async (
  tx: Transaction,
  caseId: Id<'Case'>,
  disposition: Disposition,
  detail: EventDetail = {},
): Promise<boolean> => {
  const [matter] = await lockMatterRows(tx, [caseId])
  if (matter === undefined || matter.closedAt !== null) return false
  if ((await lockOpenEntriesOfCases(tx, [caseId])).length > 0) return false
  await updateEnding(tx, caseId, { closedAt: tx.now, disposition, mergedInto: null })
  await recordCaseEvent(tx, caseId, 'closed', { detail: { ...detail, disposition } })
  return true
}
