/**
 * Whether the newest change of a series is ordinary, by the moving-range chart (Shewhart; limits as in NHS
 * England's Making Data Count): no colour and no target, only whether something is likely to have changed.
 */
export type Variation = 'ordinary' | 'more' | 'fewer' | 'tooFewPoints'

/** Points before limits mean anything (Making Data Count: 15). */
const pointsNeeded = 15

/** Upper limit of the moving range of two points: 3.268 times its mean (Shewhart's constant D4 for n = 2). */
const rangeLimit = 3.268

/** `series` oldest first; the last point is the one that is judged against the ones before it. */
export const variationOf = (series: readonly number[]): Variation => {
  if (series.length < pointsNeeded) return 'tooFewPoints'
  const steps = series.slice(1).map((each, at) => each - (series[at] ?? each))
  const newest = steps.at(-1) ?? 0
  const before = steps.slice(0, -1)
  const mean = before.reduce((sum, step) => sum + Math.abs(step), 0) / before.length
  if (Math.abs(newest) <= mean * rangeLimit) return 'ordinary'
  return newest > 0 ? 'more' : 'fewer'
}
