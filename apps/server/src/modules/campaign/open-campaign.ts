import { randomUUID } from 'node:crypto'
import type { campaignRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { openAllSlots } from '../appointment/index.ts'
import { insertCampaign } from './campaign.queries.ts'
import { type MadeProposal, makeProposal } from './make-proposal.ts'
import { momentsOf } from './propose-campaign.ts'

const slotsOf = ({ times, plan, service, colleagues }: MadeProposal) => {
  const professions = new Map(colleagues.map(each => [each.id, each.profession]))
  return times.map(time => ({
    professionalId: time.professionalId,
    profession: professions.get(time.professionalId) ?? '',
    unitId: time.unitId,
    serviceIds: [plan.serviceId],
    // A message needs no time of anyone's.
    modes: service.modes.filter(mode => mode !== 'message'),
    ...momentsOf(time),
  }))
}

/**
 * Opens exactly the times that were shown. Where a book has changed since, by an absence, another time or another
 * campaign, nothing is opened and the new proposal is to be read first.
 */
export const openCampaign: Handler<typeof campaignRoutes.openCampaign> = async (tx, input) => {
  const { actor } = tx
  // The permission is given to professionals only.
  if (actor.kind !== 'professional') throw new Error('A campaign is opened by a professional')
  const made = await makeProposal(tx, input)
  if (!made.ok) return made
  if (made.data.mark !== input.mark) return failed('ProposalChanged')
  if (made.data.times.length === 0) return failed('NothingToOpen')
  const opened = await openAllSlots(tx, slotsOf(made.data))
  if (!opened.ok) return failed('ProposalChanged')
  const campaignId = id<'Campaign'>(randomUUID())
  await insertCampaign(tx, {
    id: campaignId,
    planId: made.data.plan.planId,
    reason: input.reason,
    openedById: actor.id,
    openedBy: actor.name,
    slotIds: opened.data.map(slot => slot.id),
  })
  return done({ campaignId, opened: opened.data.length })
}
