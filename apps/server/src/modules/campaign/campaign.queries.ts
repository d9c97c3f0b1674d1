import type { campaignRoutes, Output } from '@yhdella/contract'
import type { Id, Instant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export type NewCampaign = {
  readonly id: Id<'Campaign'>
  readonly planId: string
  readonly reason: string
  readonly openedById: string
  readonly openedBy: string
  readonly slotIds: readonly Id<'Slot'>[]
}

export const insertCampaign = async (tx: GatheredTransaction, campaign: NewCampaign): Promise<void> => {
  await sql`insert into campaign.campaign (id, plan_id, reason, opened_by, opened_by_name, opened_at)
    values (${campaign.id}, ${campaign.planId}, ${campaign.reason}, ${campaign.openedById}, ${campaign.openedBy},
      ${tx.now})`.execute(tx.db)
  await sql`insert into campaign.opened_time (slot_id, campaign_id)
    select slot_id, ${campaign.id} from unnest(${[...campaign.slotIds]}::uuid[]) as slot_id`.execute(tx.db)
}

export type CampaignRow = {
  readonly campaignId: Id<'Campaign'>
  readonly planId: string
  readonly planName: string
  readonly serviceId: string
  readonly reason: string
  readonly openedBy: string
  readonly openedAt: Instant
  readonly slotIds: readonly Id<'Slot'>[]
}

// A page of campaigns; older ones are found by their addresses.
const mostListed = 50

export type CampaignFilter = { readonly campaignId?: string; readonly planId?: string | undefined }

/** The newest first, each with the ids of the times that it opened. */
export const selectCampaigns = async (
  tx: GatheredTransaction,
  { campaignId, planId }: CampaignFilter,
): Promise<readonly CampaignRow[]> => {
  const { rows } = await sql<CampaignRow>`
    select campaign.id as "campaignId", campaign.plan_id as "planId", plan.name as "planName",
      plan.service_id as "serviceId", campaign.reason, campaign.opened_by_name as "openedBy",
      campaign.opened_at as "openedAt",
      array(select slot_id from campaign.opened_time where campaign_id = campaign.id) as "slotIds"
    from campaign.campaign
    join plan.published_plan as plan on plan.id = campaign.plan_id
    where (${campaignId ?? null}::uuid is null or campaign.id = ${campaignId ?? null}::uuid)
      and (${planId ?? null}::uuid is null or campaign.plan_id = ${planId ?? null}::uuid)
    order by campaign.opened_at desc, campaign.id
    limit ${mostListed}`.execute(tx.db)
  return rows
}

/** Keeps others who would take the same back waiting, so that each time is counted in one taking back only. */
export const lockCampaign = async (tx: GatheredTransaction, campaignId: Id<'Campaign'>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('campaign ' || ${campaignId}::text, 0))`.execute(
    tx.db,
  )
}

export type TakingBack = {
  readonly campaignId: Id<'Campaign'>
  readonly byId: string
  readonly by: string
  readonly reason: string
  readonly times: number
}

export const insertTakingBack = async (tx: GatheredTransaction, taking: TakingBack): Promise<void> => {
  await sql`insert into campaign.taking_back (campaign_id, at, by_id, by_name, reason, times)
    values (${taking.campaignId}, ${tx.now}, ${taking.byId}, ${taking.by}, ${taking.reason}, ${taking.times})`.execute(
    tx.db,
  )
}

type TakingsBack = Output<(typeof campaignRoutes)['readCampaign']>['takingsBack']

/** The newest first. */
export const selectTakingsBack = async (
  tx: GatheredTransaction,
  campaignId: Id<'Campaign'>,
): Promise<TakingsBack> => {
  const { rows } = await sql<TakingsBack[number]>`
    select by_name as by, at, reason, times from campaign.taking_back
    where campaign_id = ${campaignId} order by at desc`.execute(tx.db)
  return rows
}
