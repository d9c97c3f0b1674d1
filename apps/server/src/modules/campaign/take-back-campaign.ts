import type { campaignRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { withdrawSlots } from '../appointment/index.ts'
import { insertTakingBack, lockCampaign, selectCampaigns } from './campaign.queries.ts'

/** Takes what nobody has booked out of the books again; a time that somebody has stays hers. */
export const takeBackCampaign: Handler<typeof campaignRoutes.takeBackCampaign> = async (
  tx,
  { campaignId, reason },
) => {
  const { actor } = tx
  // The permission is given to professionals only.
  if (actor.kind !== 'professional') throw new Error('A campaign is taken back by a professional')
  const campaign = id<'Campaign'>(campaignId)
  await lockCampaign(tx, campaign)
  const [row] = await selectCampaigns(tx, { campaignId })
  if (row === undefined) return failed('CampaignNotFound')
  const times = await withdrawSlots(tx, row.slotIds)
  if (times === 0) return failed('NothingLeft')
  await insertTakingBack(tx, { campaignId: campaign, byId: actor.id, by: actor.name, reason, times })
  return done({ takenBack: times })
}
