import type { Parsed, planRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handled, Handler } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { leastShown, type PlanSight } from './foretell-queue.ts'
import { selectPlan, selectPlans, selectVersions } from './saved-plan.queries.ts'

export const listPlans: Handler<typeof planRoutes.listPlans> = async (tx, { serviceId }) =>
  done({ plans: [...(await selectPlans(tx, serviceId))] })

type Route = (typeof planRoutes)['readPlan']

/** A saved plan as it was. One of a queue that was small then is shown to those alone who may see small counts. */
export const readPlan = async (
  tx: GatheredTransaction,
  { planId }: Parsed<Route>,
  sight: PlanSight,
): Promise<Handled<Route>> => {
  const kept = await selectPlan(tx, id(planId))
  if (kept === undefined) return failed('PlanNotFound')
  const { waiting } = kept.foretold
  if (sight === 'smallHidden' && waiting > 0 && waiting < leastShown) return failed('SmallQueue')
  return done({ ...kept, versions: [...(await selectVersions(tx, kept.plan.name))] })
}
