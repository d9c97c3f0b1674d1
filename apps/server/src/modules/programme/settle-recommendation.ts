import type { programmeWorkRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate } from '@yhdella/kernel'
import type { Recommendation } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { leads, ownProgramme } from './own-programme.ts'
import { said } from './said.ts'
import { insertChange } from './written.queries.ts'

/** Tells what becomes of a study's recommendation, and why. */
export const settleRecommendation: Handler<typeof programmeWorkRoutes.settleRecommendation> = async (
  tx,
  { programmeId, studyId, recommendationId, fate, reason },
) => {
  const found = await ownProgramme(tx, programmeId, leads)
  if (!found.ok) return found
  const today = helsinkiDate(tx.now)
  const { whole } = await knownProgramme(tx, found.programme, today)
  const study = whole.studies.find(each => each.id === studyId)
  const before = study?.recommendations.find(each => each.id === recommendationId)
  if (before === undefined) return failed('ItemNotFound')
  const recommendation: Recommendation = {
    ...before,
    fate,
    decidedOn: fate === 'open' ? null : today,
    reason: said(reason),
  }
  const item = { studyId, recommendation }
  const itemId = `${studyId}/${recommendationId}`
  await insertChange(tx, { programmeId, kind: 'recommendation', itemId, item, reason }, authorOf(tx))
  return done({ itemId: recommendationId })
}
