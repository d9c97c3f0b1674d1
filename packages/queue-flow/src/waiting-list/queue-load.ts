import type { Book, QueueModel } from '../days/queue-model.ts'
import { waitingListLoad } from './formulas.ts'

/** People and slots a week in an ordinary week without holidays; `load` is null when nothing is served at all. */
export type QueueLoad = {
  readonly cameInPerWeek: number
  readonly slotsPerWeek: number
  readonly load: number | null
}

/**
 * What comes in beside what can be served, for each queue. Slots that serve several queues are shared out by the
 * demand of each, follow-ups and no-shows are counted as slots, people passed on from other queues as coming in.
 */
export const loadsOf = (model: QueueModel): readonly QueueLoad[] => {
  const cameIn = inflows(model)
  const slotsNeeded = model.queues.map((queue, at) => {
    const offers = 1 / (1 - queue.noShow * queue.noShowReturns)
    return (cameIn[at] ?? 0) * offers * (1 + (1 - queue.noShow) * queue.followUps)
  })
  const slots = model.queues.map(() => 0)
  for (const book of model.books) {
    const served = book.serves.map(each => model.queues.findIndex(queue => queue.id === each.queue))
    const demand = served.reduce((sum, at) => sum + (slotsNeeded[at] ?? 0), 0)
    for (const at of served) {
      const share = demand > 0 ? (slotsNeeded[at] ?? 0) / demand : 1 / served.length
      slots[at] = (slots[at] ?? 0) + share * slotsPerWeek(book)
    }
  }
  return model.queues.map((_, at) => {
    const perWeek = slots[at] ?? 0
    const needed = slotsNeeded[at] ?? 0
    return {
      cameInPerWeek: cameIn[at] ?? 0,
      slotsPerWeek: perWeek,
      load: perWeek > 0 ? waitingListLoad(needed, perWeek) : null,
    }
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A book's usable slots in an ordinary week, absences and lost cancellations taken off; changes are left out. */
export const slotsPerWeek = (book: Book): number =>
  sum(book.staff.map(person => sum(person.byWeekday) * (1 - person.absence))) *
  (1 - book.cancelled * (1 - book.refilled))

// Passing on converges since some leave at each step; the rounds stop circles that nobody leaves.
const ROUNDS = 100

const inflows = (model: QueueModel): readonly number[] => {
  const outside = model.queues.map(queue => sum(queue.arrivals.byWeekday))
  let flows = outside
  for (let round = 0; round < ROUNDS; round++) {
    const next = [...outside]
    model.queues.forEach((queue, from) => {
      for (const route of queue.routes) {
        const to = model.queues.findIndex(other => other.id === route.to)
        const shown = (1 - queue.noShow) / (1 - queue.noShow * queue.noShowReturns)
        next[to] = (next[to] ?? 0) + (flows[from] ?? 0) * shown * route.share
      }
    })
    flows = next
  }
  return flows
}
