import { dayNumber } from '@yhdella/kernel'
import type { QueueModel } from '../days/queue-model.ts'
import { normalQuantile } from '../forecast/plain-methods.ts'
import {
  factorForShare,
  reliefCapacity,
  targetCapacity,
  targetQueue,
  USUAL_FACTOR,
} from '../waiting-list/formulas.ts'
import type { QueueLoad } from '../waiting-list/queue-load.ts'
import type { Goal, Lever, PlanRequest } from './plan-request.ts'

/** What the waiting-list formulas say a goal needs; slots a week over the time in which the units can give them. */
export type FormulaGuess = {
  readonly targetQueue: number
  readonly reliefCapacityPerWeek: number
  readonly steadyCapacityPerWeek: number
  /** Relief less the slots there are: needed in the middle case, half of the futures. */
  readonly extraPerWeek: number
  /** The same with a margin for the probability asked for: where the search begins. */
  readonly extraWithMargin: number
}

/** The formulas' answer to one goal. They know one queue in weeks, no classes, weekdays or books. */
export const formulaGuess = (
  request: PlanRequest,
  model: QueueModel,
  load: QueueLoad,
  goal: Goal,
): FormulaGuess => {
  const queue = model.queues.find(each => each.id === goal.queue)
  const waiting = queue?.open.reduce((sum, open) => sum + open.count, 0) ?? 0
  const demand = load.load === null ? load.cameInPerWeek : load.load * load.slotsPerWeek
  const weeksToGo = (dayNumber(goal.by) - dayNumber(request.file.asOf) + 1) / 7
  const weeks = Math.max(1 / 7, weeksWithSlots(request, goal))
  const target = targetOf(goal, model, demand)
  const surplus = waiting + (demand - load.slotsPerWeek) * weeksToGo - target
  const spread = Math.sqrt(demand * (queue?.arrivals.dispersion ?? 1) * weeksToGo)
  const level = demand * (queue?.arrivals.uncertainty ?? 0) * weeksToGo
  const margin = Math.max(0, normalQuantile(goal.probability)) * Math.hypot(spread, level)
  return {
    targetQueue: target,
    reliefCapacityPerWeek: reliefCapacity(demand, waiting, target, weeksToGo),
    steadyCapacityPerWeek: targetCapacity(demand, targetWaitWeeks(goal, model), USUAL_FACTOR),
    extraPerWeek: Math.max(0, surplus / weeks),
    extraWithMargin: Math.max(0, (surplus + margin) / weeks),
  }
}

// The promise of a goal that names none: its queue's first clock, or two weeks.
const targetDays = (goal: Goal, model: QueueModel): number => {
  if (goal.kind === 'served-within') return goal.days
  const clocks = model.queues.find(queue => queue.id === goal.queue)?.classes.flatMap(c => c.clocks) ?? []
  const named = goal.kind === 'nobody-late' ? clocks.find(clock => clock.id === goal.clock) : clocks[0]
  return named?.days ?? 14
}

const targetWaitWeeks = (goal: Goal, model: QueueModel): number => Math.max(1, targetDays(goal, model)) / 7

const targetOf = (goal: Goal, model: QueueModel, demand: number): number => {
  if (goal.kind === 'queue-under') return goal.people
  const factor = goal.kind === 'served-within' ? factorForShare(Math.min(goal.share, 0.99)) : USUAL_FACTOR
  return targetQueue(demand, targetWaitWeeks(goal, model), factor)
}

const weeksWithSlots = ({ levers, file }: PlanRequest, goal: Goal): number => {
  const own = levers.filter(lever => lever.queue === goal.queue)
  const from = Math.min(...own.map(lever => Math.max(dayNumber(lever.from), dayNumber(file.asOf))))
  const to = Math.max(...own.map(lever => endOf(lever, goal)))
  return (to - from + 1) / 7
}

const endOf = (lever: Lever, goal: Goal): number =>
  Math.min(dayNumber(goal.by), lever.to === null ? Number.POSITIVE_INFINITY : dayNumber(lever.to))
