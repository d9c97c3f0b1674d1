export type ProcessLimits = { readonly mean: number; readonly lower: number; readonly upper: number }

// Points before limits mean anything; with fewer they would move with every new one (Making Data Count: 12 to 15).
const pointsNeeded = 12

// 2.66 = 3 / 1.128: mean moving ranges from the mean to a limit of single points (Shewhart's d2 for n = 2).
const limitOfPoints = 2.66

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The limits of a process behaviour chart (XmR); null with too few points. Values oldest first. */
export const processLimitsOf = (values: readonly number[]): ProcessLimits | null => {
  if (values.length < pointsNeeded) return null
  const mean = meanOf(values)
  const range = meanOf(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))))
  return { mean, lower: mean - limitOfPoints * range, upper: mean + limitOfPoints * range }
}
