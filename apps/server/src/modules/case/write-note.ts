import type { caseRoutes } from '@yhdella/contract'
import { done, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { enterCareRelation } from './care-relation.ts'
import { lockGuardedCase } from './guard-case.ts'
import { recordCaseEvent } from './record-case-events.ts'

/** A note among professionals; a closed matter takes one too. The resident is not shown it. */
export const writeNote: Handler<typeof caseRoutes.writeNote> = async (tx, input) => {
  const opened = await lockGuardedCase(tx, id(input.caseId))
  if (!opened.ok) return opened
  await recordCaseEvent(tx, opened.data.id, 'noteWritten', { text: input.text })
  await enterCareRelation(tx, opened.data.id, 'wrote')
  return done({ caseId: input.caseId })
}
