import type { caseRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { lockGuardedCase } from './guard-case.ts'
import { selectUndoKeyOfMessage } from './undo.queries.ts'
import { undoLocked } from './undo-step.ts'

/**
 * Takes back a message that its writer sent and the resident has not been shown, with the step that sent it: an
 * answer without its words would be no answer.
 */
export const retractMessage: Handler<typeof caseRoutes.retractMessage> = async (tx, input) => {
  const opened = await lockGuardedCase(tx, id(input.caseId))
  if (!opened.ok) return opened
  const undoKey = await selectUndoKeyOfMessage(tx, opened.data.id, id(input.messageId))
  if (undoKey === undefined) return failed('MessageNotFound')
  const undone = await undoLocked(tx, opened.data, undoKey)
  if (undone.ok) return done({ messageId: input.messageId })
  return failed(undone.code === 'UndoNotFound' ? 'MessageNotFound' : undone.code)
}
