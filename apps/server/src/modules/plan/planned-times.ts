import type { Id, PlainDate } from '@yhdella/kernel'
import { plainDate } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectPlan } from './saved-plan.queries.ts'

/** The extra times of a saved plan: a week of each unit, between two days. */
export type PlannedTimes = {
  readonly planId: string
  readonly name: string
  readonly version: number
  readonly serviceId: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** Slots a weekday, Monday first. */
  readonly units: readonly { readonly unitId: string; readonly byWeekday: readonly number[] }[]
}

/** What the chosen scenario of the plan would put in the books; undefined where there is no such plan. */
export const plannedTimes = async (
  tx: GatheredTransaction,
  planId: Id<'Plan'>,
): Promise<PlannedTimes | undefined> => {
  const kept = await selectPlan(tx, planId)
  if (kept === undefined) return undefined
  const { name, version, serviceId, from, to, chosen } = kept.plan
  const scenario = kept.foretold.scenarios.find(each => each.name === chosen)
  return {
    ...{ planId, name, version, serviceId },
    from: plainDate(from),
    to: plainDate(to),
    units: (scenario?.units ?? []).map(({ unitId, byWeekday }) => ({ unitId, byWeekday })),
  }
}
