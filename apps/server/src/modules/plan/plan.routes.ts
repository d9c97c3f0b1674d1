import { permits, planRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { foretellQueue, type PlanSight } from './foretell-queue.ts'
import { listPlans, readPlan } from './read-plans.ts'
import { savePlan } from './save-plan.ts'

/** As on the board: who steers the queues may know of a small one (docs/decisions/007-who-sees-small-counts.md). */
const sightOf = ({ actor }: Transaction): PlanSight =>
  permits(actor.roles, 'board.smallCells') ? 'exact' : 'smallHidden'

export const planBound = bindRoutes(planRoutes, {
  foretellQueue: (tx, input) => foretellQueue(tx, input, sightOf(tx)),
  savePlan: (tx, input) => savePlan(tx, input, sightOf(tx)),
  listPlans,
  readPlan: (tx, input) => readPlan(tx, input, sightOf(tx)),
})
