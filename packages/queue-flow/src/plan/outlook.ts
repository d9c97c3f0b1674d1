import type { QueueModel } from '../days/queue-model.ts'
import { loadsOf } from '../waiting-list/queue-load.ts'
import { mostExtra } from './extra-slots.ts'
import { type FormulaGuess, formulaGuess } from './formula-guess.ts'
import type { Goal, PlanRequest } from './plan-request.ts'
import { type LongRun, longRunOf, type Refusal, refusalBeforehand } from './sustain.ts'

/** What is known of a queue before its search. */
export type Outlook = {
  readonly queue: string
  readonly guesses: readonly { readonly at: number; readonly goal: Goal; readonly formula: FormulaGuess }[]
  readonly most: number
  readonly longRun: LongRun
  readonly refusal: Refusal | null
}

export const outlookOf = (request: PlanRequest, model: QueueModel, queue: string): Outlook => {
  const load = loadsOf(model)[model.queues.findIndex(each => each.id === queue)]
  const known = load ?? { cameInPerWeek: 0, slotsPerWeek: 0, load: null }
  const clocks = model.queues.find(each => each.id === queue)?.classes.flatMap(c => c.clocks) ?? []
  const longRun = longRunOf(known, clocks[0]?.days ?? 14)
  return {
    queue,
    guesses: request.goals.flatMap((goal, at) =>
      goal.queue === queue ? [{ at, goal, formula: formulaGuess(request, model, known, goal) }] : [],
    ),
    most: mostExtra(request.levers, queue),
    longRun,
    refusal: refusalBeforehand(request, model, queue, longRun),
  }
}
