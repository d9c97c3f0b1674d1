/**
 * Whether the newest point of a weekly series tells of a change, by the rules of the process behaviour chart (XmR:
 * Shewhart and Wheeler; the rules as in NHS England's Making Data Count). No target and no colour: only whether
 * something has likely changed, or the same flow goes up and down as it always does.
 */
export type Direction = 'more' | 'fewer'

/**
 * jump: the newest step is larger than ordinary steps. trend: each of the last steps goes the same way.
 * level: the newest point lies beyond the ordinary limits, or two of the last three lie near one of them.
 * run: the last points all lie on one side of the mean.
 */
export type Sign = 'jump' | 'trend' | 'level' | 'run'

export type Variation =
  | { readonly kind: 'tooFewPoints' }
  | { readonly kind: 'ordinary' }
  | { readonly kind: 'changed'; readonly sign: Sign; readonly direction: Direction }

/** Points before limits mean anything (Making Data Count: 15). */
export const pointsNeeded = 15

/** Points of a run or a trend that chance seldom gives (Making Data Count: 7). */
export const runLength = 7

/** Limits of single points: 2.66 = 3 / 1.128 mean moving ranges from the mean (Shewhart's d2 for n = 2). */
const levelLimit = 2.66

/** Near a limit: the outer third of the way (Making Data Count: two of three points). */
const nearLimit = (levelLimit * 2) / 3

/** Upper limit of a step: 3.268 mean moving ranges (Shewhart's D4 for n = 2). */
const stepLimit = 3.268

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length

const stepsOf = (series: readonly number[]): readonly number[] =>
  series.slice(1).map((each, at) => each - (series[at] ?? each))

/** The mean, and the mean moving range, of the points before the newest: it is judged by what was ordinary. */
type Ordinary = { readonly mean: number; readonly range: number }

const ordinaryOf = (before: readonly number[]): Ordinary => ({
  mean: meanOf(before),
  range: meanOf(stepsOf(before).map(Math.abs)),
})

const sideOf = (value: number, from: number, distance: number): Direction | undefined => {
  if (value > from + distance) return 'more'
  return value < from - distance ? 'fewer' : undefined
}

/** The way that at least `needed` of them go. */
const agreed = (sides: readonly (Direction | undefined)[], needed = sides.length): Direction | undefined =>
  (['more', 'fewer'] as const).find(way => sides.filter(side => side === way).length >= needed)

/** In this order: the first that has something to say is said. */
const signs: Readonly<
  Record<Sign, (series: readonly number[], ordinary: Ordinary) => Direction | undefined>
> = {
  jump: (series, { range }) => sideOf(stepsOf(series).at(-1) ?? 0, 0, range * stepLimit),
  trend: series => agreed(stepsOf(series.slice(-runLength)).map(step => sideOf(step, 0, 0))),
  level: (series, { mean, range }) => {
    const near = series.slice(-3).map(each => sideOf(each, mean, range * nearLimit))
    const newest = near.at(-1)
    const beyond = sideOf(series.at(-1) ?? mean, mean, range * levelLimit)
    return beyond ?? (newest === undefined ? undefined : agreed(near, 2))
  },
  run: (series, { mean }) => agreed(series.slice(-runLength).map(each => sideOf(each, mean, 0))),
}

const order = ['jump', 'trend', 'level', 'run'] as const satisfies readonly Sign[]

/** `series` oldest first; the last point is the one that is judged. */
export const variationOf = (series: readonly number[]): Variation => {
  if (series.length < pointsNeeded) return { kind: 'tooFewPoints' }
  const ordinary = ordinaryOf(series.slice(0, -1))
  for (const sign of order) {
    const direction = signs[sign](series, ordinary)
    if (direction !== undefined) return { kind: 'changed', sign, direction }
  }
  return { kind: 'ordinary' }
}
