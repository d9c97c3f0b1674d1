/** A week's count beside what the profile expects at level 1. */
export type WeekCount = { readonly count: number; readonly expected: number }

/**
 * Where the level of a flow stands now. `level` is its factor of the profile, `uncertainty` how surely that is known
 * (coefficient of variation), `drift` how much it wanders in a week, `dispersion` a day's variance by its mean.
 */
export type LevelNow = {
  readonly level: number
  readonly uncertainty: number
  readonly drift: number
  readonly dispersion: number
}

// Weekly drift from none to a quarter, and how likely each is held to be before the data: half-normal with 3 %.
const DRIFTS = [0, 0.01, 0.02, 0.035, 0.05, 0.075, 0.11, 0.16, 0.25]
const DRIFT_PRIOR = 0.03
// Dispersion as a factor of what is seen within weeks; a lognormal prior with this deviation around 1.
const DISPERSIONS = [0.5, 0.7, 1, 1.4, 2, 2.8, 4]
const DISPERSION_PRIOR = 0.35

/**
 * The level now by a local-level model (Kalman filter), for each drift and dispersion of a grid; the grid is then
 * averaged by how well each foretold the weeks (Bayesian model averaging). With few weeks the prior speaks and the
 * range is wide; with many the data do.
 */
export const levelNow = (weeks: readonly WeekCount[], dispersionWithin: number): LevelNow => {
  const seen = weeks.filter(week => week.expected > 0)
  const total = seen.reduce((sum, week) => sum + week.count, 0)
  const expected = seen.reduce((sum, week) => sum + week.expected, 0)
  if (expected === 0) return { level: 0, uncertainty: 1, drift: DRIFT_PRIOR, dispersion: dispersionWithin }
  const start = { level: (total + 0.5) / (expected + 0.5), variance: 1 }
  const runs = DRIFTS.flatMap(drift =>
    DISPERSIONS.map(factor => {
      const dispersion = factor * dispersionWithin
      const prior = -0.5 * (drift / DRIFT_PRIOR) ** 2 - 0.5 * (Math.log(factor) / DISPERSION_PRIOR) ** 2
      const run = filterLevel(seen, start, drift, dispersion)
      return { ...run, drift, dispersion, weight: prior + run.likelihood }
    }),
  )
  return average(runs)
}

type Run = {
  readonly level: number
  readonly variance: number
  readonly drift: number
  readonly dispersion: number
  readonly weight: number
}

const average = (runs: readonly Run[]): LevelNow => {
  const most = Math.max(...runs.map(run => run.weight))
  const weights = runs.map(run => Math.exp(run.weight - most))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const mean = (pick: (run: Run) => number) =>
    runs.reduce((total, run, at) => total + (pick(run) * (weights[at] ?? 0)) / sum, 0)
  const level = mean(run => run.level)
  const variance = mean(run => run.variance + (run.level - level) ** 2)
  return {
    level,
    uncertainty: Math.min(1, Math.sqrt(variance) / level),
    drift: Math.sqrt(mean(run => run.drift ** 2)),
    dispersion: mean(run => run.dispersion),
  }
}

const filterLevel = (
  weeks: readonly WeekCount[],
  start: { readonly level: number; readonly variance: number },
  drift: number,
  dispersion: number,
) => {
  let { level } = start
  let variance = start.variance * level * level
  let likelihood = 0
  for (const [at, week] of weeks.entries()) {
    if (at > 0) variance += (drift * level) ** 2
    const noise = (dispersion * Math.max(level, 0.05)) / week.expected
    const error = week.count / week.expected - level
    const spread = variance + noise
    // The first week only finds the level; the start knows the data already.
    if (at > 0) likelihood -= 0.5 * (Math.log(spread) + (error * error) / spread)
    level = Math.max(level + (variance / spread) * error, 1e-6)
    variance = (variance * noise) / spread
  }
  return { level, variance, likelihood }
}
