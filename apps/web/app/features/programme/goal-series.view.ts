/** Where the points of a goal's series lie in its picture. Days far apart lie far apart, so a hole in the series is seen. */
import type { GoalPage } from './programme.view.ts'

/** The picture's own units; it is stretched to its place on the page. */
export const seriesWidth = 640
export const seriesHeight = 200
const margin = 12

export type SeriesDot = { readonly x: number; readonly y: number; readonly on: string }

export type SeriesDrawing = {
  readonly dots: readonly SeriesDot[]
  readonly line: string
  readonly target: number | null
  readonly limits: { readonly mean: number; readonly lower: number; readonly upper: number } | null
  readonly events: readonly { readonly x: number; readonly nth: number }[]
}

/** Days since 1970 of a day, or of the first day of a month or a year. */
export const dayOf = (date: string): number => {
  const [year = '1970', month = '01', day = '01'] = date.split('-')
  return Math.floor(Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 86_400_000)
}

const rounded = (value: number): number => Math.round(value * 10) / 10

const scale = (low: number, high: number, from: number, to: number) => {
  const span = high - low
  return (value: number): number =>
    span === 0 ? rounded((from + to) / 2) : rounded(from + ((value - low) / span) * (to - from))
}

/** The programme's target alone is drawn: a legal limit and a promise are other things and never in the same picture. */
export const seriesDrawing = ({
  series,
  target,
  limits,
  events,
}: Pick<GoalPage, 'series' | 'target' | 'limits' | 'events'>): SeriesDrawing => {
  const aim = target.figure?.value ?? null
  const levels = [...series.map(({ value }) => value), ...(aim === null ? [] : [aim])]
  const reach = limits === null ? [] : [limits.lower, limits.upper]
  const high = Math.max(0, ...levels, ...reach)
  const low = Math.min(0, ...levels)
  const y = scale(low, high === low ? low + 1 : high, seriesHeight - margin, margin)
  const days = series.map(({ on }) => dayOf(on))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const x = scale(first, last, margin, seriesWidth - margin)
  const dots = series.map(({ on, value }) => ({ x: x(dayOf(on)), y: y(value), on }))
  return {
    dots,
    line: dots.map(dot => `${dot.x},${dot.y}`).join(' '),
    target: aim === null ? null : y(aim),
    limits:
      limits === null
        ? null
        : { mean: y(limits.mean), lower: y(Math.max(low, limits.lower)), upper: y(limits.upper) },
    events: events.flatMap(({ on }, nth) => {
      const day = dayOf(on)
      return day < first || day > last ? [] : [{ x: x(day), nth: nth + 1 }]
    }),
  }
}
