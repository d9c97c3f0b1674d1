import type { QueueModel } from '../days/queue-model.ts'
import type { Evaluate, Evaluation } from './evaluate.ts'
import { leastSlots } from './least-slots.ts'
import type { Outlook } from './outlook.ts'
import { notEnough, type Refusal } from './sustain.ts'

/** The least extra slots a week that reach all goals of a queue; null with the refusal when none do. */
export type Need = {
  readonly queue: string
  readonly most: number
  readonly slots: number | null
  readonly refusal: Refusal | null
}

// Queues that pass people on or share books change each other's needs; a few rounds settle them.
const MOST_ROUNDS = 4

/** Searches queue by queue, the others held at what was found for them, until nothing changes any more. */
export const searchNeeds = async (
  model: QueueModel,
  outlooks: readonly Outlook[],
  evaluate: Evaluate,
  without: Evaluation,
): Promise<readonly Need[]> => {
  const found = new Map<string, Need>()
  const rounds = areApart(model) ? 1 : MOST_ROUNDS
  for (let round = 0; round < rounds; round++) {
    let changed = false
    for (const outlook of outlooks) {
      const before = found.get(outlook.queue)?.slots
      const need = await searchNeed(outlook, found, evaluate, round === 0 ? without : null)
      found.set(outlook.queue, need)
      if (need.slots !== before) changed = true
    }
    if (!changed) break
  }
  return [...found.values()]
}

const areApart = (model: QueueModel): boolean =>
  model.queues.every(queue => queue.routes.length === 0) &&
  model.books.every(book => new Set(book.serves.map(each => each.queue)).size <= 1)

const searchNeed = async (
  outlook: Outlook,
  found: ReadonlyMap<string, Need>,
  evaluate: Evaluate,
  without: Evaluation | null,
): Promise<Need> => {
  const { queue, guesses, most } = outlook
  const others = [...found.values()].filter(need => need.queue !== queue)
  const held = others.map(need => [need.queue, need.slots ?? 0] as const)
  const reach = (evaluation: Evaluation) =>
    Math.min(...guesses.map(({ at, goal }) => (evaluation.reached[at] ?? 0) / goal.probability))
  const tried = new Map<number, number>()
  if (without !== null && held.every(([, slots]) => slots === 0)) tried.set(0, reach(without))
  const isEnough = async (slots: number) => {
    const reached = tried.get(slots) ?? reach(await evaluate(new Map([...held, [queue, slots]])))
    tried.set(slots, reached)
    return reached >= 1
  }
  if (await isEnough(0)) return { queue, most, slots: 0, refusal: null }
  const guess = Math.max(...guesses.map(({ formula }) => formula.extraWithMargin))
  const slots = await leastSlots(guess, most, isEnough)
  if (slots !== null) return { queue, most, slots, refusal: null }
  const asked = Math.max(...guesses.map(({ goal }) => goal.probability))
  return { queue, most, slots, refusal: notEnough(queue, most, (tried.get(most) ?? 0) * asked, asked) }
}
