import type { DailySeries } from '../history/daily-series.ts'
import { levelNow, type WeekCount } from './level-path.ts'

/** A flow of people or slots by day: its shape over the week and the year, and its level now. */
export type FlowEstimate = {
  /** Mean a day by weekday at the level of now, Monday first. */
  readonly byWeekday: readonly number[]
  readonly byMonth: readonly number[]
  readonly onHolidays: number
  readonly dispersion: number
  readonly uncertainty: number
  readonly drift: number
  /** Mean a week now, with its 95 % interval. */
  readonly perWeek: { readonly value: number; readonly low: number; readonly high: number }
  /** Days the estimate stands on. */
  readonly daysSeen: number
  readonly seasonSeen: boolean
}

// Two whole years show each month twice: less can't tell a season from chance.
const SEASON_DAYS = 730

/** Estimates a flow from those days of a series that `counts` (not missing, not censored). */
export const estimateFlow = (
  series: DailySeries,
  values: Float64Array,
  isSeen: (day: number) => boolean,
): FlowEstimate => {
  const seen = Array.from({ length: series.days }, (_, day) => day).filter(
    day => Number.isFinite(values[day]) && isSeen(day),
  )
  const profile = weekdayProfile(series, values, seen)
  const onHolidays = holidayFactor(series, values, seen, profile)
  const seasonSeen = seen.length >= SEASON_DAYS * 0.9 && series.days >= SEASON_DAYS
  const byMonth = seasonSeen
    ? monthFactors(series, values, seen, profile)
    : Array.from({ length: 12 }, () => 1)
  const expected = (day: number) =>
    (profile[series.weekday[day] ?? 0] ?? 0) *
    (byMonth[series.month[day] ?? 0] ?? 1) *
    (series.holiday[day] ? onHolidays : 1)
  const weeks = weekCounts(series, values, seen, expected)
  const now = levelNow(weeks, dispersionWithin(series, values, seen, expected))
  const byWeekday = profile.map(mean => mean * now.level)
  const value = byWeekday.reduce((sum, mean) => sum + mean, 0)
  const { dispersion, uncertainty, drift } = now
  const range = {
    value,
    low: value * Math.exp(-1.96 * uncertainty),
    high: value * Math.exp(1.96 * uncertainty),
  }
  return {
    byWeekday,
    byMonth,
    onHolidays,
    dispersion,
    uncertainty,
    drift,
    perWeek: range,
    daysSeen: seen.length,
    seasonSeen,
  }
}

// Working days borrow half a day from each other, so that one odd Monday doesn't make Mondays odd.
const BORROWED_DAYS = 0.5

const weekdayProfile = (
  series: DailySeries,
  values: Float64Array,
  seen: readonly number[],
): readonly number[] => {
  const sums = new Float64Array(7)
  const counts = new Float64Array(7)
  for (const day of seen) {
    if (series.holiday[day]) continue
    const weekday = series.weekday[day] ?? 0
    sums[weekday] = (sums[weekday] ?? 0) + (values[day] ?? 0)
    counts[weekday] = (counts[weekday] ?? 0) + 1
  }
  const working = [0, 1, 2, 3, 4]
  const total = working.reduce((sum, weekday) => sum + (sums[weekday] ?? 0), 0)
  const days = working.reduce((sum, weekday) => sum + (counts[weekday] ?? 0), 0)
  const mean = days > 0 ? total / days : 0
  return [0, 1, 2, 3, 4, 5, 6].map(weekday => {
    const borrowed = weekday < 5 ? BORROWED_DAYS : 0
    const of = (counts[weekday] ?? 0) + borrowed
    return of > 0 ? ((sums[weekday] ?? 0) + borrowed * mean) / of : 0
  })
}

// What a holiday is like before one was seen: a Sunday, with the weight of two days.
const HOLIDAY_PRIOR_DAYS = 2

const holidayFactor = (
  series: DailySeries,
  values: Float64Array,
  seen: readonly number[],
  profile: readonly number[],
): number => {
  const working = profile.slice(0, 5).reduce((sum, mean) => sum + mean, 0) / 5
  if (working === 0) return 0
  let count = HOLIDAY_PRIOR_DAYS * Math.min(profile[6] ?? 0, working)
  let expected = HOLIDAY_PRIOR_DAYS * working
  for (const day of seen) {
    if (!series.holiday[day]) continue
    count += values[day] ?? 0
    expected += profile[series.weekday[day] ?? 0] ?? 0
  }
  return count / expected
}

// A month borrows from the year with the weight of so many people.
const BORROWED_PEOPLE = 40

const monthFactors = (
  series: DailySeries,
  values: Float64Array,
  seen: readonly number[],
  profile: readonly number[],
): readonly number[] => {
  const counts = new Float64Array(12).fill(BORROWED_PEOPLE)
  const expected = new Float64Array(12).fill(BORROWED_PEOPLE)
  for (const day of seen) {
    const month = series.month[day] ?? 0
    counts[month] = (counts[month] ?? 0) + (values[day] ?? 0)
    expected[month] = (expected[month] ?? 0) + (profile[series.weekday[day] ?? 0] ?? 0)
  }
  return Array.from(counts, (count, month) => count / (expected[month] ?? 1))
}

const weekOf = (series: DailySeries, day: number): number =>
  Math.floor((day + ((series.weekday[0] ?? 0) + 7)) / 7)

const weekCounts = (
  series: DailySeries,
  values: Float64Array,
  seen: readonly number[],
  expected: (day: number) => number,
): readonly WeekCount[] =>
  [...Map.groupBy(seen, day => weekOf(series, day)).values()].map(days => ({
    count: days.reduce((sum, day) => sum + (values[day] ?? 0), 0),
    expected: days.reduce((sum, day) => sum + expected(day), 0),
  }))

// Slots that are as planned hardly vary at all; below this nothing is told apart from that.
const LEAST_DISPERSION = 0.02

/** Variance by mean of a day's count around its week's own level: what is left when the week's level is taken out. */
const dispersionWithin = (
  series: DailySeries,
  values: Float64Array,
  seen: readonly number[],
  expected: (day: number) => number,
): number => {
  // One pseudo-observation of a Poisson day, so that a handful of days doesn't claim to know.
  let squares = 1
  let degrees = 1
  for (const days of Map.groupBy(seen, day => weekOf(series, day)).values()) {
    const open = days.filter(day => expected(day) > 0)
    const level =
      open.reduce((sum, day) => sum + (values[day] ?? 0), 0) /
      open.reduce((sum, day) => sum + expected(day), 0)
    if (open.length < 2 || !(level > 0)) continue
    for (const day of open) {
      const mean = level * expected(day)
      squares += ((values[day] ?? 0) - mean) ** 2 / mean
    }
    degrees += open.length - 1
  }
  return Math.max(LEAST_DISPERSION, squares / degrees)
}
