import { randomUUID } from 'node:crypto'
import type { Parsed, planRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import type { Handled } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { foretellQueue, type PlanSight } from './foretell-queue.ts'
import { insertPlan } from './saved-plan.queries.ts'

type Route = (typeof planRoutes)['savePlan']

/**
 * Keeps a chosen scenario under a name. What is kept is computed here from the queue of now, never taken from the page:
 * nobody can save figures that were not foretold.
 */
export const savePlan = async (
  tx: Transaction,
  input: Parsed<Route>,
  sight: PlanSight,
): Promise<Handled<Route>> => {
  const { name, chosen, reason, commandKey: _, ...question } = input
  const { actor } = tx
  // The permission is given to professionals only.
  if (actor.kind !== 'professional') throw new Error('A plan is saved by a professional')
  const foretold = await foretellQueue(tx, question, sight)
  if (!foretold.ok) return foretold
  const scenario = foretold.data.scenarios.find(each => each.name === chosen)
  if (scenario === undefined) return failed('ScenarioNotAsked')
  const planId = id<'Plan'>(randomUUID())
  const { perWeek, from, to, costCents } = scenario
  const municipalityCode = question.municipalityCode ?? null
  const { serviceId } = question
  const version = await insertPlan(tx, {
    id: planId,
    savedById: actor.id,
    question,
    foretold: foretold.data,
    plan: {
      ...{ name, chosen, reason, serviceId, municipalityCode },
      ...{ perWeek, from, to, costCents, savedBy: actor.name },
    },
  })
  return done({ planId, version })
}
