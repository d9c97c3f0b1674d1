import type { Output, planRoutes } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'

export type Foretold = Output<(typeof planRoutes)['foretellQueue']>
export type ForetoldDay = Foretold['days'][number]

/** Whole people. Lower ends are rounded down and upper ends up, so that a range never says more than it knows. */
export const people = (
  value: number,
  language: Language,
  round: (value: number) => number = Math.round,
): string => String(round(value)).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0')

/** A share as whole per cent, never better than it is. */
export const percent = (share: number, language: Language): string =>
  `${Math.floor(share * 100)}${language === 'en' ? '' : '\u00a0'}%`

/** The fan's own units; it is stretched to its place on the page. */
export const fanWidth = 600
export const fanHeight = 220
const margin = 8

export type Fan = {
  readonly bands: readonly { readonly name: 'in95' | 'in80' | 'in50'; readonly area: string }[]
  readonly median: string
  readonly paths: readonly string[]
}

/** The figure at the top of the fan. */
export const topOf = (days: Foretold['days']): number => Math.max(1, ...days.map(day => day.in95[1]))

const heightOf = (value: number, top: number): number =>
  fanHeight - margin - (Math.min(value, top) / top) * (fanHeight - 2 * margin)

export type Tick = {
  readonly value: number
  /** Where its line goes in the fan's own units, from the top. */
  readonly y: number
}

/** Whole people at even steps of 1, 2 or 5 tens: at most five lines, zero the lowest. */
export const ticksOf = (days: Foretold['days']): readonly Tick[] => {
  const top = topOf(days)
  const tens = 10 ** Math.floor(Math.log10(Math.max(1, top / 4)))
  const step = [1, 2, 5, 10].map(times => times * tens).find(each => top / each < 5) ?? 10 * tens
  const values = Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step)
  return values.map(value => ({ value, y: heightOf(value, top) }))
}

/** The fan from zero at the bottom, evenings by their dates: after two months only every seventh is told. */
export const fanOf = (foretold: Pick<Foretold, 'days' | 'paths'>): Fan => {
  const { days, paths } = foretold
  const first = Date.parse(days[0]?.on ?? '')
  const span = Math.max(1, Date.parse(days.at(-1)?.on ?? '') - first)
  const top = topOf(days)
  const x = (day: ForetoldDay): number =>
    margin + ((Date.parse(day.on) - first) / span) * (fanWidth - 2 * margin)
  const point = (day: ForetoldDay, value: number): string =>
    `${x(day).toFixed(1)},${heightOf(value, top).toFixed(1)}`
  const areaOf = (name: 'in95' | 'in80' | 'in50'): string => {
    const upper = days.map(day => point(day, day[name][1]))
    const lower = days.map(day => point(day, day[name][0])).toReversed()
    return [...upper, ...lower].join(' ')
  }
  return {
    bands: (['in95', 'in80', 'in50'] as const).map(name => ({ name, area: areaOf(name) })),
    median: days.map(day => point(day, day.median)).join(' '),
    paths: paths.map(path => days.map((day, at) => point(day, path[at] ?? 0)).join(' ')),
  }
}

/** Evenings for the table: the last of each week, and the last of all. */
export const weeklyDays = (days: readonly ForetoldDay[]): readonly ForetoldDay[] =>
  days.filter((day, at) => at === days.length - 1 || new Date(`${day.on}T00:00:00Z`).getUTCDay() === 0)
