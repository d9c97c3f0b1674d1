/** An estimate with its 95 % confidence interval; without a second replication there is no interval. */
export type Estimate = { readonly value: number; readonly low: number | null; readonly high: number | null }

// Student's t, two-sided 95 %, by degrees of freedom 1 to 30.
const T_95 = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
]

/** Student's t for a two-sided 95 % interval. Above 30 degrees Hill's expansion of the normal quantile (1970). */
export const student95 = (degrees: number): number => {
  const z = 1.959964
  return (
    T_95[degrees - 1] ??
    z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2)
  )
}

/** The mean of independent replications with its 95 % interval by Student's t. */
export const estimateOf = (values: readonly number[]): Estimate => {
  const mean = meanOfAll(values)
  if (values.length < 2 || !Number.isFinite(mean)) return { value: mean, low: null, high: null }
  const half = (student95(values.length - 1) * deviationOf(values)) / Math.sqrt(values.length)
  return { value: mean, low: mean - half, high: mean + half }
}

/** The plain mean; 0 of nothing is NaN, which callers turn into null. */
export const meanOfAll = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** The sample standard deviation (divisor n - 1). */
export const deviationOf = (values: readonly number[]): number => {
  const mean = meanOfAll(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / Math.max(1, values.length - 1))
}

/** Wilson's 95 % interval of a share (1927): sensible with few observations and at 0 and 1. */
export const shareInterval = (hits: number, of: number): Estimate => {
  if (of === 0) return { value: Number.NaN, low: null, high: null }
  const z = 1.959964
  const share = hits / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of)
  return { value: share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
