import type { DayFigures } from '../days/run-days.ts'

/** Where a figure lies over the replications: its middle, and the ranges with 50, 80 and 95 % of them. */
export type Ranges = {
  readonly median: number
  readonly in50: readonly [number, number]
  readonly in80: readonly [number, number]
  readonly in95: readonly [number, number]
}

/** Quantiles by linear interpolation between the ordered values (type 7 of Hyndman and Fan 1996). */
export const quantileOfSorted = (sorted: Float64Array, share: number): number => {
  if (sorted.length === 0) return Number.NaN
  const place = share * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below] ?? Number.NaN
  const high = sorted[below + 1] ?? low
  return low + (high - low) * (place - below)
}

/**
 * The ranges of values; null when there are none (nobody was served, say). NaN is left out. The row is put in order in
 * place: a county's forecast asks this a hundred thousand times.
 */
export const rangesOf = (values: Float64Array): Ranges | null => {
  let kept = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN
    if (value - value === 0) values[kept++] = value
  }
  if (kept === 0) return null
  const sorted = (kept === values.length ? values : values.subarray(0, kept)).sort()
  const at = (share: number) => quantileOfSorted(sorted, share)
  return {
    median: at(0.5),
    in50: [at(0.25), at(0.75)],
    in80: [at(0.1), at(0.9)],
    in95: [at(0.025), at(0.975)],
  }
}

type Kept = 'waiting' | 'wait' | 'served' | 'late' | 'within'

/** The values of one figure of one thing (queue or clock) on one kept day, over the replications of all pieces. */
export const valuesOf = (
  pieces: readonly DayFigures[],
  figure: Kept,
  thing: number,
  index: number,
): Float64Array => {
  let count = 0
  for (const piece of pieces) count += piece.replications
  const values = new Float64Array(count)
  let to = 0
  for (const piece of pieces) {
    const row = piece[figure]
    const from = (thing * piece.days.length + index) * piece.replications
    for (let at = 0; at < piece.replications; at++) values[to++] = row[from + at] ?? 0
  }
  return values
}
