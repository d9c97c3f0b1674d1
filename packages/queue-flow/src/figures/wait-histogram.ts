/**
 * A histogram of positive waits with relative resolution: 64 cells to each doubling, found from the bits of the
 * number itself. 30 doublings below 1 and 34 above it: 4 096 cells, 32 kB, whatever the number of customers.
 * Quantiles interpolate inside a cell, so their own error is well below 1 %.
 */
export type WaitHistogram = { readonly cells: Float64Array; zero: number; total: number }

const CELLS_PER_DOUBLING_BITS = 6
const SHIFT = 20 - CELLS_PER_DOUBLING_BITS
const DOUBLINGS_BELOW_ONE = 30
const CELLS = 64 << CELLS_PER_DOUBLING_BITS
const FIRST = (1023 - DOUBLINGS_BELOW_ONE) << CELLS_PER_DOUBLING_BITS

const scratch = new Float64Array(1)
// Little-endian on every platform Node runs on that this project supports: the upper word is the second.
const words = new Int32Array(scratch.buffer)

export const openHistogram = (): WaitHistogram => ({ cells: new Float64Array(CELLS), zero: 0, total: 0 })

/** The cell of a positive wait. */
export const cellOf = (wait: number): number => {
  scratch[0] = wait
  const cell = ((words[1] ?? 0) >>> SHIFT) - FIRST
  return cell < 0 ? 0 : cell >= CELLS ? CELLS - 1 : cell
}

/** Counts a wait; zero has a place of its own, since the share that waits at all is a figure. */
export const countWait = (histogram: WaitHistogram, wait: number): void => {
  histogram.total++
  if (wait > 0) {
    const cell = cellOf(wait)
    histogram.cells[cell] = (histogram.cells[cell] ?? 0) + 1
  } else histogram.zero++
}

const lowEdge = (cell: number): number => {
  words[0] = 0
  words[1] = (cell + FIRST) << SHIFT
  return scratch[0] ?? 0
}

/** The wait that the given share (0 to 1) of the counted does not exceed; NaN when nobody was counted. */
export const waitQuantile = (histogram: WaitHistogram, share: number): number => {
  if (histogram.total === 0) return Number.NaN
  let left = share * histogram.total - histogram.zero
  if (left <= 0) return 0
  for (let cell = 0; cell < CELLS; cell++) {
    const count = histogram.cells[cell] ?? 0
    if (left <= count && count > 0) {
      const low = lowEdge(cell)
      return low + (lowEdge(cell + 1) - low) * (left / count)
    }
    left -= count
  }
  return lowEdge(CELLS)
}

/** The share of the counted that waited no longer than the limit. */
export const shareWithin = (histogram: WaitHistogram, limit: number): number => {
  if (histogram.total === 0) return Number.NaN
  const last = limit > 0 ? cellOf(limit) : -1
  let within = histogram.zero
  for (let cell = 0; cell < last; cell++) within += histogram.cells[cell] ?? 0
  if (last >= 0) {
    const low = lowEdge(last)
    within += (histogram.cells[last] ?? 0) * Math.min(1, (limit - low) / (lowEdge(last + 1) - low))
  }
  return within / histogram.total
}

/** A histogram cut to the cells it uses, to be sent and kept in little room. */
export type CutHistogram = {
  readonly first: number
  readonly cells: Float64Array
  readonly zero: number
  readonly total: number
}

export const cutHistogram = ({ cells, zero, total }: WaitHistogram): CutHistogram => {
  const first = cells.findIndex(count => count > 0)
  const last = cells.findLastIndex(count => count > 0)
  return {
    first: Math.max(0, first),
    cells: first < 0 ? new Float64Array() : cells.slice(first, last + 1),
    zero,
    total,
  }
}

/** Adds counts to a histogram. Counts are whole numbers, so the order of adding is of no matter. */
export const addToHistogram = (into: WaitHistogram, from: CutHistogram): void => {
  into.zero += from.zero
  into.total += from.total
  for (let at = 0; at < from.cells.length; at++)
    into.cells[from.first + at] = (into.cells[from.first + at] ?? 0) + (from.cells[at] ?? 0)
}
