import type { PlainDate } from '@yhdella/kernel'
import { type Estimate, shareInterval } from '../figures/interval.ts'
import { modelOf } from '../file/queue-file.ts'
import type { Runner } from '../forecast/forecast.ts'
import type { Ranges } from '../forecast/ranges.ts'
import { type Evaluation, evaluator, withGoalClocks } from './evaluate.ts'
import type { ExtraSlots, UnitSlots } from './extra-slots.ts'
import type { FormulaGuess } from './formula-guess.ts'
import { type Outlook, outlookOf } from './outlook.ts'
import type { Goal, PlanRequest } from './plan-request.ts'
import { type Need, searchNeeds } from './search-needs.ts'
import { type Sharing, shareStaff } from './share-staff.ts'
import type { LongRun, Refusal } from './sustain.ts'
import { unitSlotsOf } from './unit-slots.ts'

/** How sure a goal is: with nothing extra, with the plan, and if half of the plan is realised. */
export type GoalOutlook = {
  readonly goal: Goal
  readonly without: Estimate
  readonly withPlan: Estimate
  readonly withHalf: Estimate
  readonly formula: FormulaGuess
}

export type QueuePlan = {
  readonly queue: string
  /** `met`: reached without anything extra. `short`: the shared staff are not enough for the goal. */
  readonly status: 'met' | 'planned' | 'short' | 'refused'
  readonly refusal: Refusal | null
  readonly slotsPerWeek: number
  readonly units: readonly UnitSlots[]
  readonly costCents: number
  readonly goals: readonly GoalOutlook[]
  /** People waiting on the evening of the last goal. */
  readonly waiting: {
    readonly without: Ranges | null
    readonly withPlan: Ranges | null
    readonly withHalf: Ranges | null
  }
  readonly longRun: LongRun
}

export type PlanResult = {
  readonly asOf: PlainDate
  readonly replications: number
  readonly seed: number
  readonly queues: readonly QueuePlan[]
  readonly costCents: number
  readonly slotsPerWeek: number
  readonly sharing: Sharing | null
}

/** Finds the extra slots that the goals of each queue need, and shares out staff that queues compete for. */
export const plan = async (request: PlanRequest, runner: Runner): Promise<PlanResult> => {
  const { model } = modelOf(withGoalClocks(request.file, request.goals))
  const evaluate = evaluator(request, model, runner)
  const without = await evaluate(new Map())
  const queues = [...new Set(request.goals.map(goal => goal.queue))]
  const outlooks = queues.map(queue => outlookOf(request, model, queue))
  const open = outlooks.filter(outlook => outlook.refusal === null)
  const needs = await searchNeeds(model, open, evaluate, without)
  const sharing = request.shared === null ? null : await shareStaff(request, request.shared, needs, evaluate)
  const chosen: ExtraSlots = sharing?.slots ?? new Map(needs.map(need => [need.queue, need.slots ?? 0]))
  const withPlan = await evaluate(chosen)
  const half = new Map([...chosen].map(([queue, slots]) => [queue, Math.floor(slots / 2)]))
  const withHalf = await evaluate(half)
  const results = outlooks.map(outlook =>
    queuePlan(request, outlook, {
      need: needs.find(need => need.queue === outlook.queue) ?? null,
      slots: chosen.get(outlook.queue) ?? 0,
      without,
      withPlan,
      withHalf,
    }),
  )
  return {
    asOf: request.file.asOf,
    replications: request.file.replications,
    seed: request.file.seed,
    queues: results,
    costCents: results.reduce((sum, result) => sum + result.costCents, 0),
    slotsPerWeek: results.reduce((sum, result) => sum + result.slotsPerWeek, 0),
    sharing: sharing?.shown ?? null,
  }
}

type Found = {
  readonly need: Need | null
  readonly slots: number
  readonly without: Evaluation
  readonly withPlan: Evaluation
  readonly withHalf: Evaluation
}

const queuePlan = (request: PlanRequest, outlook: Outlook, found: Found): QueuePlan => {
  const { queue } = outlook
  const { file, levers } = request
  const refusal = outlook.refusal ?? found.need?.refusal ?? null
  const units = unitSlotsOf(file, levers, queue, found.slots)
  const sure = (evaluation: Evaluation, at: number) =>
    shareInterval(Math.round((evaluation.reached[at] ?? 0) * file.replications), file.replications)
  return {
    queue,
    status: statusOf(refusal, found),
    refusal,
    slotsPerWeek: found.slots,
    units,
    costCents: units.reduce((sum, unit) => sum + unit.costCents, 0),
    goals: outlook.guesses.map(({ at, goal, formula }) => ({
      goal,
      without: sure(found.without, at),
      withPlan: sure(found.withPlan, at),
      withHalf: sure(found.withHalf, at),
      formula,
    })),
    waiting: {
      without: found.without.waiting.get(queue) ?? null,
      withPlan: found.withPlan.waiting.get(queue) ?? null,
      withHalf: found.withHalf.waiting.get(queue) ?? null,
    },
    longRun: outlook.longRun,
  }
}

const statusOf = (refusal: Refusal | null, { need, slots }: Found): QueuePlan['status'] => {
  if (refusal !== null || need === null || need.slots === null) return 'refused'
  if (slots < need.slots) return 'short'
  return need.slots === 0 ? 'met' : 'planned'
}
