import { randomUUID } from 'node:crypto'
import type { feedbackRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { wasMatterVisited } from '../appointment/index.ts'
import { caseIdsOf } from '../case/index.ts'
import { openMatter } from '../resident/index.ts'
import { insertAnswer, selectIsAnswered } from './answer.queries.ts'

/** The one question after a visit: did you get help? Asked once of a matter, and answered once. */
export const giveFeedback: Handler<typeof feedbackRoutes.giveFeedback> = async (tx, input) => {
  const matter = await openMatter(tx, input.statusKey)
  if (matter === undefined) return failed('MatterNotFound')
  const caseIds = await caseIdsOf(tx, matter.caseId)
  if (!(await wasMatterVisited(tx, caseIds))) return failed('FeedbackNotAsked')
  if (await selectIsAnswered(tx, caseIds)) return failed('FeedbackAlreadyGiven')
  const isFirst = await insertAnswer(tx, {
    ...matter,
    id: id(randomUUID()),
    helped: input.helped,
    contactedBefore: input.contactedBefore ?? null,
    words: input.words,
  })
  if (!isFirst) return failed('FeedbackAlreadyGiven')
  await tx.announce('board', [matter.caseId])
  await tx.announce(`case:${matter.caseId}`)
  return done({ given: true })
}
