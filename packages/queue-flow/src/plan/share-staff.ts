import type { Evaluate, Evaluation } from './evaluate.ts'
import type { ExtraSlots } from './extra-slots.ts'
import { dealToUnits } from './extra-slots.ts'
import type { Goal, Objective, PlanRequest, SharedStaff } from './plan-request.ts'
import type { Need } from './search-needs.ts'
import { type Option, shareOut } from './share-out.ts'

/** How shared staff were dealt. Hours a week; `needed` is what all goals would take together. */
export type Sharing = {
  readonly hoursPerWeek: number
  readonly neededHoursPerWeek: number
  readonly usedHoursPerWeek: number
  readonly objective: Objective
}

// So many amounts are tried for each queue: steps of a week's staff that a roster can tell apart.
const STEPS = 12

/**
 * Deals out staff whom several queues compete for. When there is enough for everyone, everyone gets her need; else each
 * queue's worth at a row of amounts is simulated and the best combination is found exactly (`shareOut`).
 */
export const shareStaff = async (
  request: PlanRequest,
  shared: SharedStaff,
  needs: readonly Need[],
  evaluate: Evaluate,
): Promise<{ readonly slots: ExtraSlots; readonly shown: Sharing }> => {
  const hoursOf = (queue: string, slots: number) =>
    dealToUnits(request.levers, queue, slots).reduce(
      (sum, { lever, perWeek }) => sum + (perWeek * lever.minutes) / 60,
      0,
    )
  const wanted = new Map(needs.map(need => [need.queue, need.slots ?? need.most]))
  const sumOf = (slots: ExtraSlots) =>
    [...slots].reduce((sum, [queue, count]) => sum + hoursOf(queue, count), 0)
  const { hoursPerWeek, objective } = shared
  const show = (slots: ExtraSlots) => ({
    slots,
    shown: {
      hoursPerWeek,
      objective,
      neededHoursPerWeek: sumOf(wanted),
      usedHoursPerWeek: sumOf(slots),
    },
  })
  if (sumOf(wanted) <= hoursPerWeek) return show(wanted)
  const options: (readonly Option[])[] = []
  for (const [queue, most] of wanted) {
    const amounts = [
      ...new Set(Array.from({ length: STEPS + 1 }, (_, step) => Math.round((most * step) / STEPS))),
    ]
    const row: Option[] = []
    for (const slots of amounts) {
      const hours = hoursOf(queue, slots)
      if (hours > hoursPerWeek) break
      const value = worthOf(request.goals, objective, queue, await evaluate(new Map([[queue, slots]])))
      row.push({ slots, hours, value })
    }
    options.push(row)
  }
  const dealt = shareOut(options, hoursPerWeek)
  return show(new Map([...wanted.keys()].map((queue, at) => [queue, dealt[at] ?? 0])))
}

const worthOf = (goals: readonly Goal[], objective: Objective, queue: string, seen: Evaluation): number => {
  if (objective === 'fewest-late') return seen.meanLate.get(queue) ?? 0
  if (objective === 'least-waiting') return seen.meanWaiting.get(queue) ?? 0
  return goals.reduce((sum, goal, at) => sum - (goal.queue === queue ? (seen.reached[at] ?? 0) : 0), 0)
}
