import type { campaignRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type TimeOfBook, timesOfBook } from '../appointment/index.ts'
import { professionalsOf } from '../organisation/index.ts'
import { type CampaignRow, selectCampaigns, selectTakingsBack } from './campaign.queries.ts'
import { countsOf, daysSpanned } from './campaign-count.rules.ts'

const summary = ({ slotIds: _, ...row }: CampaignRow, times: readonly TimeOfBook[]) => ({
  ...row,
  ...daysSpanned(times),
  ...countsOf(times),
})

/** Every campaign with what has become of its times, read from the books. */
export const listCampaigns: Handler<typeof campaignRoutes.listCampaigns> = async (tx, { planId }) => {
  const rows = await selectCampaigns(tx, { planId })
  const times = await timesOfBook(
    tx,
    rows.flatMap(row => row.slotIds),
  )
  const campaigns = rows.map(row => {
    const own = new Set<string>(row.slotIds)
    return summary(
      row,
      times.filter(({ slotId }) => own.has(slotId)),
    )
  })
  return done({ campaigns })
}

const withNames = async (tx: GatheredTransaction, times: readonly TimeOfBook[]) => {
  const names = await professionalsOf(
    tx,
    times.map(each => each.professionalId),
  )
  return times.map(each => ({ ...each, professional: names.get(each.professionalId)?.name ?? '' }))
}

export const readCampaign: Handler<typeof campaignRoutes.readCampaign> = async (tx, { campaignId }) => {
  const [row] = await selectCampaigns(tx, { campaignId })
  if (row === undefined) return failed('CampaignNotFound')
  const times = await timesOfBook(tx, row.slotIds)
  const byUnit = Map.groupBy(times, each => each.unitId)
  return done({
    campaign: summary(row, times),
    units: [...byUnit].map(([unitId, ofUnit]) => ({ unitId, ...countsOf(ofUnit) })),
    times: await withNames(tx, times),
    takingsBack: await selectTakingsBack(tx, id(campaignId)),
  })
}
