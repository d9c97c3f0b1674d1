import type { QueueModel } from '../days/queue-model.ts'
import { targetCapacity } from '../waiting-list/formulas.ts'
import type { QueueLoad } from '../waiting-list/queue-load.ts'
import type { Lever, PlanRequest } from './plan-request.ts'

/** How a queue stands in the long run, when what is temporary is over. Slots and people a week. */
export type LongRun = {
  readonly neededPerWeek: number
  readonly slotsPerWeek: number
  readonly load: number | null
  /** By how much the queue grows a week when nothing permanent changes; 0 when it does not. */
  readonly growsPerWeek: number
  /** Permanent slots a week that are missing for waits of about the promise, by the target capacity formula. */
  readonly missingPerWeek: number
}

/** `targetDays` is the promise that the permanent slots are counted for. */
export const longRunOf = (load: QueueLoad, targetDays: number): LongRun => {
  const needed = load.load === null ? load.cameInPerWeek : load.load * load.slotsPerWeek
  return {
    neededPerWeek: needed,
    slotsPerWeek: load.slotsPerWeek,
    load: load.load,
    growsPerWeek: Math.max(0, needed - load.slotsPerWeek),
    missingPerWeek: Math.max(0, targetCapacity(needed, Math.max(1, targetDays) / 7) - load.slotsPerWeek),
  }
}

// Nine in ten: the load is called unsustainable when it is at least this sure to be 1 or above.
const SURE = 1.2816

/**
 * Whether more comes in for good than can be served, even with every permanent slot that the units could give. A load
 * that may as well be below 1 is not refused: it is told of instead.
 */
export const isUnsustainable = (
  model: QueueModel,
  levers: readonly Lever[],
  queue: string,
  longRun: LongRun,
): boolean => {
  const arrivals = model.queues.find(each => each.id === queue)?.arrivals.uncertainty ?? 0
  const books = model.books.filter(book => book.serves.some(each => each.queue === queue))
  const slots = Math.max(0, ...books.map(book => book.uncertainty))
  const doubt = SURE * Math.hypot(arrivals, slots)
  const permanent = levers.filter(lever => lever.queue === queue && lever.to === null)
  const most = longRun.slotsPerWeek + permanent.reduce((sum, lever) => sum + lever.mostPerWeek, 0)
  return longRun.neededPerWeek * (1 - doubt) >= most
}

export type Refusal = {
  readonly code: 'unsustainable' | 'no-unit' | 'not-enough-slots'
  readonly sentence: string
}

const shown = (value: number): string => String(Number(value.toPrecision(3)))

/** Why a queue is refused before anything is simulated; null when it is not. */
export const refusalBeforehand = (
  request: PlanRequest,
  model: QueueModel,
  queue: string,
  longRun: LongRun,
): Refusal | null => {
  const { levers, acceptGrowth } = request
  if (!acceptGrowth && isUnsustainable(model, levers, queue, longRun))
    return {
      code: 'unsustainable',
      sentence:
        `Each week ${shown(longRun.neededPerWeek)} slots are needed in queue ${queue} and ` +
        `${shown(longRun.slotsPerWeek)} are there, so it grows by about ${shown(longRun.growsPerWeek)} a week whatever ` +
        `is done once. Add ${shown(longRun.missingPerWeek)} permanent slots a week (a unit without "to"), or write ` +
        '"acceptGrowth": true to plan a clearing that will not last.',
    }
  if (!levers.some(lever => lever.queue === queue))
    return { code: 'no-unit', sentence: `No unit in "levers" can give extra slots to queue ${queue}.` }
  return null
}

/** The refusal when even the most that the units can give is not enough. */
export const notEnough = (queue: string, most: number, reached: number, asked: number): Refusal => ({
  code: 'not-enough-slots',
  sentence:
    `Even ${most} extra slots a week, the most that the units of queue ${queue} can give, reach the goal in ` +
    `${Math.round(100 * reached)} futures of 100; ${Math.round(100 * asked)} were asked for. ` +
    'Allow more slots, begin earlier, or move the date.',
})
