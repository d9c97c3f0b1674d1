import { campaignRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { openCampaign } from './open-campaign.ts'
import { proposeCampaign } from './propose-campaign.ts'
import { listCampaigns, readCampaign } from './read-campaigns.ts'
import { takeBackCampaign } from './take-back-campaign.ts'

export const campaignBound = bindRoutes(campaignRoutes, {
  proposeCampaign,
  openCampaign,
  listCampaigns,
  readCampaign,
  takeBackCampaign,
})
