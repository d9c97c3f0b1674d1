export type ChartPoint = { readonly on: string; readonly value: number }

export type Limits = { readonly mean: number; readonly low: number; readonly high: number }

/** Points before limits mean anything (NHS England, Making Data Count: 15). */
const pointsNeeded = 15

/** Limits of single points: mean and 2.66 mean moving ranges, 3 / 1.128 (Shewhart's d2 for two points). */
const rangesToLimit = 2.66

/**
 * Within what the newest point would lie if nothing had changed, counted from the points before it. Undefined
 * where there are too few of them: then the picture is a plain line.
 */
export const limitsOf = (points: readonly ChartPoint[]): Limits | undefined => {
  if (points.length < pointsNeeded) return undefined
  const before = points.slice(0, -1).map(({ value }) => value)
  const mean = before.reduce((sum, value) => sum + value, 0) / before.length
  const steps = before.slice(1).map((value, place) => Math.abs(value - (before[place] ?? value)))
  const reach = (rangesToLimit * steps.reduce((sum, step) => sum + step, 0)) / Math.max(1, steps.length)
  return { mean, low: Math.max(0, mean - reach), high: mean + reach }
}

export type Standing = 'within' | 'above' | 'below' | 'few'

/** Where the newest point stands to what was ordinary before it. */
export const standingOf = (points: readonly ChartPoint[]): Standing => {
  const limits = limitsOf(points)
  const newest = points.at(-1)
  if (limits === undefined || newest === undefined) return 'few'
  if (newest.value > limits.high) return 'above'
  return newest.value < limits.low ? 'below' : 'within'
}

export type Drawing = {
  readonly line: string
  readonly dots: readonly { readonly x: number; readonly y: number; readonly on: string }[]
  readonly limits: { readonly mean: number; readonly low: number; readonly high: number } | undefined
}

/** The strip's own units; it is stretched to its place on the page. */
export const chartWidth = 600
export const chartHeight = 120
const margin = 8

/** Places on the strip, from zero at the bottom: a small change never looks large. */
export const drawingOf = (points: readonly ChartPoint[]): Drawing => {
  const limits = limitsOf(points)
  const top = Math.max(1, limits?.high ?? 0, ...points.map(({ value }) => value))
  const step = points.length > 1 ? (chartWidth - 2 * margin) / (points.length - 1) : 0
  const y = (value: number): number =>
    Math.round(10 * (chartHeight - margin - (value / top) * (chartHeight - 2 * margin))) / 10
  const dots = points.map(({ on, value }, place) => ({
    x: Math.round(10 * (margin + place * step)) / 10,
    y: y(value),
    on,
  }))
  return {
    line: dots.map(dot => `${dot.x},${dot.y}`).join(' '),
    dots,
    limits: limits && { mean: y(limits.mean), low: y(limits.low), high: y(limits.high) },
  }
}
