/** Plain forecasts that any model must beat to be worth its trouble. Series are evenings in order, a value a day. */
export type PlainForecast = {
  /** Quantiles at the asked-for shares, `ahead` evenings (1 or more) after the last of the series. */
  readonly quantiles: (ahead: number, shares: readonly number[]) => readonly number[]
}

const WEEK = 7

/** Seasonal naive: as on the same weekday of the last week. Its spread is that of its own past errors. */
export const seasonalNaive = (series: readonly number[]): PlainForecast => {
  const foretell = (known: number, ahead: number): number => {
    const back = (Math.ceil(ahead / WEEK) * WEEK - ahead) % WEEK
    return series[known - 1 - back] ?? Number.NaN
  }
  return {
    quantiles: (ahead, shares) => {
      const errors: number[] = []
      for (let known = WEEK; known + ahead <= series.length; known++)
        errors.push((series[known + ahead - 1] ?? Number.NaN) - foretell(known, ahead))
      const sorted = errors.filter(Number.isFinite).sort((a, b) => a - b)
      const middle = foretell(series.length, ahead)
      return shares.map(share => Math.max(0, middle + (share === 0.5 ? 0 : errorAt(sorted, share))))
    },
  }
}

const errorAt = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] ?? 0
  return low + ((sorted[below + 1] ?? low) - low) * (place - below)
}

const ALPHAS = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]

/** Simple exponential smoothing, its weight the one that foretold the past best (Hyndman et al. 2008, ETS(A,N,N)). */
export const exponentialSmoothing = (series: readonly number[]): PlainForecast => {
  const known = series.filter(Number.isFinite)
  const fits = ALPHAS.map(alpha => smooth(known, alpha))
  const best = fits.reduce((least, fit) => (fit.squares < least.squares ? fit : least))
  const deviation = Math.sqrt(best.squares / Math.max(1, known.length - 2))
  return {
    quantiles: (ahead, shares) => {
      const spread = deviation * Math.sqrt(1 + (ahead - 1) * best.alpha ** 2)
      return shares.map(share => Math.max(0, best.level + spread * normalQuantile(share)))
    },
  }
}

const smooth = (series: readonly number[], alpha: number) => {
  let level = series[0] ?? 0
  let squares = 0
  for (const value of series.slice(1)) {
    squares += (value - level) ** 2
    level += alpha * (value - level)
  }
  return { alpha, level, squares }
}

/** The standard normal quantile by Acklam's rational approximation (2003), relative error below 1.2e-9. */
export const normalQuantile = (share: number): number => {
  if (share > 0.5) return -normalQuantile(1 - share)
  const low = 0.02425
  if (share < low) {
    const q = Math.sqrt(-2 * Math.log(share))
    return polynomial(TAIL, q) / (polynomial(TAIL_BELOW, q) * q + 1)
  }
  const q = share - 0.5
  const r = q * q
  return (polynomial(MIDDLE, r) * q) / (polynomial(MIDDLE_BELOW, r) * r + 1)
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0)

const MIDDLE = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const MIDDLE_BELOW = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
]
const TAIL = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BELOW = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
