import { dayNumber } from '@yhdella/kernel'
import { makeReady } from '../days/make-ready.ts'
import type { QueueModel } from '../days/queue-model.ts'
import type { DayFigures } from '../days/run-days.ts'
import type { QueueFile } from '../file/queue-file.ts'
import type { Runner } from '../forecast/forecast.ts'
import { type Ranges, rangesOf, valuesOf } from '../forecast/ranges.ts'
import { type ExtraSlots, withExtraSlots } from './extra-slots.ts'
import type { Goal, PlanRequest } from './plan-request.ts'

/** What comes of the queues with some extra slots. */
export type Evaluation = {
  /** By goal, in their order: the share of the futures in which it is reached. */
  readonly reached: readonly number[]
  /** By queue id, on the evening of its last goal. */
  readonly waiting: ReadonlyMap<string, Ranges | null>
  /** By queue id, means on that evening: people waiting, and people past the deadline of the first clock. */
  readonly meanWaiting: ReadonlyMap<string, number>
  readonly meanLate: ReadonlyMap<string, number>
}

export type Evaluate = (extra: ExtraSlots) => Promise<Evaluation>

const goalClock = (at: number): string => `goal ${at}`

/** The file with a clock for each goal that counts who is served within some days. */
export const withGoalClocks = (file: QueueFile, goals: readonly Goal[]): QueueFile => ({
  ...file,
  queues: file.queues.map(queue => {
    const added = goals.flatMap((goal, at) =>
      goal.queue === queue.id && goal.kind === 'served-within'
        ? [{ id: goalClock(at), days: goal.days, from: goal.from }]
        : [],
    )
    return { ...queue, classes: queue.classes.map(c => ({ ...c, clocks: [...c.clocks, ...added] })) }
  }),
})

// The share served within is of the week up to the goal's day.
const WEEK = 7

/** Makes the evaluation of a request. The same people come in every time: scenarios differ by their slots alone. */
export const evaluator = (request: PlanRequest, model: QueueModel, runner: Runner): Evaluate => {
  const { file, goals, levers } = request
  const dayOf = (goal: Goal) => dayNumber(goal.by) - dayNumber(file.asOf)
  const days = [...new Set(goals.flatMap(goal => [dayOf(goal) - WEEK, dayOf(goal)]))]
    .filter(day => day >= 0)
    .sort((a, b) => a - b)
  return async extra => {
    const ready = makeReady(withExtraSlots(model, levers, extra))
    const pieces = await runner.days(ready, days, file.replications)
    const queueAt = (id: string) => ready.queueIds.indexOf(id)
    const clockAt = (queue: string, id: string) =>
      ready.clocks.findIndex(clock => clock.queue === queueAt(queue) && clock.id === id)
    const reached = goals.map((goal, at) => {
      const index = days.indexOf(dayOf(goal))
      const clock =
        goal.kind === 'served-within' ? goalClock(at) : goal.kind === 'nobody-late' ? goal.clock : ''
      return reachedShare(goal, pieces, index, queueAt(goal.queue), clockAt(goal.queue, clock))
    })
    const lastIndex = (queue: string) =>
      days.indexOf(Math.max(...goals.filter(goal => goal.queue === queue).map(dayOf)))
    const ids = [...new Set(goals.map(goal => goal.queue))]
    const first = (queue: string) => ready.clocks.findIndex(clock => clock.queue === queueAt(queue))
    const values = (id: string) => valuesOf(pieces, 'waiting', queueAt(id), lastIndex(id))
    return {
      reached,
      waiting: new Map(ids.map(id => [id, rangesOf(values(id))])),
      meanWaiting: new Map(ids.map(id => [id, meanOf(values(id))])),
      meanLate: new Map(
        ids.map(id => [
          id,
          first(id) < 0 ? meanOf(values(id)) : meanOf(valuesOf(pieces, 'late', first(id), lastIndex(id))),
        ]),
      ),
    }
  }
}

const meanOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length

const reachedShare = (
  goal: Goal,
  pieces: readonly DayFigures[],
  index: number,
  queue: number,
  clock: number,
): number => {
  const share = (values: Float64Array, isReached: (value: number) => boolean) =>
    values.filter(isReached).length / values.length
  switch (goal.kind) {
    case 'queue-under':
      return share(valuesOf(pieces, 'waiting', queue, index), waiting => waiting <= goal.people)
    case 'nobody-late':
      return share(valuesOf(pieces, 'late', clock, index), late => late === 0)
    case 'served-within': {
      // A week in which nobody was served keeps no promise, unless nobody waits past it either.
      const late = valuesOf(pieces, 'late', clock, index)
      const within = valuesOf(pieces, 'within', clock, index)
      return share(
        within.map((value, at) => (Number.isNaN(value) ? (late[at] === 0 ? 1 : 0) : value)),
        value => value >= goal.share,
      )
    }
  }
}
