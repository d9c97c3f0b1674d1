/** What a queue would be worth with so many slots: less is better. `hours` is what they cost of the shared staff. */
export type Option = { readonly slots: number; readonly hours: number; readonly value: number }

type Sum = { readonly hours: number; readonly value: number; readonly chosen: readonly number[] }

/**
 * Shares staff hours among queues so that the sum of values is least: one option is taken for each queue. Exact, by
 * dynamic programming over the queues, keeping after each only the sums that no other beats in both hours and value
 * (Nemhauser and Ullmann 1969). Unlike giving each next hour where it helps most, it is right also where the first
 * hours of a queue change nothing and the next ones do.
 */
export const shareOut = (queues: readonly (readonly Option[])[], hours: number): readonly number[] => {
  let front: readonly Sum[] = [{ hours: 0, value: 0, chosen: [] }]
  for (const options of queues) {
    const sums = front.flatMap(sum =>
      options.map(option => ({
        hours: sum.hours + option.hours,
        value: sum.value + option.value,
        chosen: [...sum.chosen, option.slots],
      })),
    )
    front = unbeaten(sums.filter(sum => sum.hours <= hours + 1e-9))
  }
  return front.reduce((best, sum) => (sum.value < best.value - 1e-9 ? sum : best), front[0] ?? NOTHING).chosen
}

const NOTHING: Sum = { hours: 0, value: 0, chosen: [] }

const unbeaten = (sums: readonly Sum[]): readonly Sum[] => {
  let least = Number.POSITIVE_INFINITY
  return sums
    .toSorted((a, b) => a.hours - b.hours || a.value - b.value)
    .filter(sum => {
      if (sum.value >= least - 1e-12) return false
      least = sum.value
      return true
    })
}
