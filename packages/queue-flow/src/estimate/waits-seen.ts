/** A wait that has ended in a visit, or one that is still going on (or ended otherwise) after so many days. */
export type SeenWait = { readonly days: number; readonly served: boolean }

export type WaitEstimate = {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/**
 * Waits with those that have not ended counted too (Kaplan and Meier 1958): a queue that stands still shows long waits
 * although nobody in it has finished. Null where the data don't reach: more than half still wait, say.
 */
export type WaitsSeen = {
  readonly median: WaitEstimate
  readonly ninetieth: WaitEstimate
  /** The median over ended waits only, for comparison: too low whenever the queue grows. */
  readonly medianOfServed: number | null
  readonly served: number
  readonly stillWaiting: number
}

export const waitsSeen = (waits: readonly SeenWait[]): WaitsSeen => {
  const curve = servedBy(waits)
  const ended = waits.filter(wait => wait.served).map(wait => wait.days)
  return {
    median: quantileOf(curve, 0.5),
    ninetieth: quantileOf(curve, 0.9),
    medianOfServed: middle(ended),
    served: ended.length,
    stillWaiting: waits.length - ended.length,
  }
}

type Step = { readonly days: number; readonly share: number; readonly low: number; readonly high: number }

const servedBy = (waits: readonly SeenWait[]): readonly Step[] => {
  const byDays = [...Map.groupBy(waits, wait => wait.days)].sort(([a], [b]) => a - b)
  let atRisk = waits.length
  let left = 1
  let spread = 0
  return byDays.flatMap(([days, group]) => {
    const served = group.filter(wait => wait.served).length
    const risk = atRisk
    atRisk -= group.length
    if (served === 0) return []
    left *= 1 - served / risk
    // Greenwood's variance, on the scale of log(-log S), which keeps the interval within 0 and 1.
    if (risk > served) spread += served / (risk * (risk - served))
    return [{ days, share: 1 - left, ...greenwood(left, spread) }]
  })
}

const greenwood = (left: number, spread: number): { low: number; high: number } => {
  if (left <= 0 || left >= 1) return { low: 1 - left, high: 1 - left }
  const width = (1.959964 * Math.sqrt(spread)) / Math.abs(Math.log(left))
  return { low: 1 - left ** Math.exp(-width), high: 1 - left ** Math.exp(width) }
}

const quantileOf = (curve: readonly Step[], share: number): WaitEstimate => {
  const first = (reach: (step: Step) => number) => curve.find(step => reach(step) >= share)?.days ?? null
  return { value: first(step => step.share), low: first(step => step.high), high: first(step => step.low) }
}

const middle = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
