import type { campaignRoutes, Output } from '@yhdella/contract'
import { done, instantAt } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { type MadeProposal, makeProposal } from './make-proposal.ts'
import type { Missing, ProposedTime } from './proposal.rules.ts'
import { timeOf } from './proposal-question.rules.ts'

type Told = Output<(typeof campaignRoutes)['proposeCampaign']>

export const momentsOf = ({ on, from, to }: ProposedTime) => ({
  startsAt: instantAt(on, timeOf(from)),
  endsAt: instantAt(on, timeOf(to)),
})

const missingTold = (missing: readonly Missing[]): Told['missing'] =>
  [...Map.groupBy(missing, ({ unitId, reason }) => `${unitId} ${reason}`).values()].flatMap(alike => {
    const [first] = alike
    if (first === undefined) return []
    const times = alike.reduce((sum, each) => sum + each.times, 0)
    return [{ unitId: first.unitId, reason: first.reason, times, days: alike.length }]
  })

const told = (made: MadeProposal): Told => {
  const { plan, from, to, hours, service, colleagues, asked, wanted, times, missing, mark } = made
  const names = new Map(colleagues.map(each => [each.id, each.name]))
  const { planId, name, version, serviceId } = plan
  return {
    plan: { planId, name, version, serviceId, from: plan.from, to: plan.to },
    ...{ fromOn: from, toOn: to, opensAt: timeOf(hours.from), closesAt: timeOf(hours.to) },
    ...{ minutes: service.visitMinutes, wanted, mark },
    colleagues: colleagues.map(each => ({
      professionalId: each.id,
      professional: each.name,
      unitIds: plan.units.map(({ unitId }) => unitId).filter(unitId => each.unitIds.includes(unitId)),
      asked: asked.has(each.id),
      times: times.filter(({ professionalId }) => professionalId === each.id).length,
    })),
    times: times.map(time => ({
      ...{ unitId: time.unitId, professionalId: time.professionalId },
      professional: names.get(time.professionalId) ?? '',
      ...momentsOf(time),
    })),
    missing: missingTold(missing),
  }
}

/** A plan's extra times as they would be put in the books. Nothing is written. */
export const proposeCampaign: Handler<typeof campaignRoutes.proposeCampaign> = async (tx, input) => {
  const made = await makeProposal(tx, input)
  return made.ok ? done(told(made.data)) : made
}
