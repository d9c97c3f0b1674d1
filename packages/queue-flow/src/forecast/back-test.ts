import { dayNumber, fromDayNumber, type PlainDate } from '@yhdella/kernel'
import { makeReady } from '../days/make-ready.ts'
import { runDays } from '../days/run-days.ts'
import { fileOn, modelOf, type QueueFile } from '../file/queue-file.ts'
import { type DailySeries, dailySeries } from '../history/daily-series.ts'
import { exponentialSmoothing, type PlainForecast, seasonalNaive } from './plain-methods.ts'
import { quantileOfSorted, valuesOf } from './ranges.ts'

/** What to test: from which mornings to foretell again, how many days ahead, with how many replications. */
export type BackTest = {
  readonly file: QueueFile
  readonly origins: readonly PlainDate[]
  readonly horizons: readonly number[]
  readonly replications: number
}

/** One forecast of the past beside what came: quantiles at `TESTED_SHARES` by each method. */
export type TestedForecast = {
  readonly queue: number
  readonly origin: PlainDate
  readonly ahead: number
  readonly actual: number
  readonly ours: readonly number[]
  readonly naive: readonly number[]
  readonly smoothing: readonly number[]
}

export const TESTED_SHARES = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]

// Weekly origins; half a year of them at most.
const MOST_ORIGINS = 26
// Before the first origin there must be enough to estimate from, as the forecast itself would want.
const LEAST_KNOWN_DAYS = 56

export const HORIZONS = [7, 14, 28]

/** The mornings from which the past can be foretold, the latest last. */
export const originsOf = (file: QueueFile, furthest: number): readonly PlainDate[] => {
  const firsts = file.queues.flatMap(queue => (queue.history === null ? [] : [dayNumber(queue.history.from)]))
  if (firsts.length < file.queues.length) return []
  const earliest = Math.max(...firsts) + LEAST_KNOWN_DAYS
  const latest = dayNumber(file.asOf) - furthest
  const count = Math.min(MOST_ORIGINS, Math.floor((latest - earliest) / 7) + 1)
  return Array.from({ length: Math.max(0, count) }, (_, at) => fromDayNumber(latest - 7 * (count - 1 - at)))
}

/** Foretells from some of the origins, as the forecast would have on those mornings, knowing nothing later. */
export const backTestStretch = (test: BackTest, first: number, count: number): readonly TestedForecast[] =>
  test.origins.slice(first, first + count).flatMap(origin => testFrom(test, origin))

const testFrom = (test: BackTest, origin: PlainDate): readonly TestedForecast[] => {
  const { file, horizons, replications } = test
  const { model } = modelOf(fileOn(file, origin, Math.max(...horizons)))
  const days = horizons.map(ahead => ahead - 1)
  const figures = [runDays(makeReady(model), 0, replications, days)]
  return file.queues.flatMap((queue, at) => {
    if (queue.history === null) return []
    const series = dailySeries(queue.history)
    const known = dayNumber(origin) - series.first
    const past = pastOf(series, known)
    const [naive, smoothing] = [seasonalNaive(past), exponentialSmoothing(past)]
    return horizons.flatMap((ahead, index): TestedForecast[] => {
      const actual = series.waiting[known + ahead - 1] ?? Number.NaN
      if (!Number.isFinite(actual)) return []
      const sorted = valuesOf(figures, 'waiting', at, index).sort()
      const ours = TESTED_SHARES.map(share => quantileOfSorted(sorted, share))
      const plain = (method: PlainForecast) => method.quantiles(ahead, TESTED_SHARES)
      return [{ queue: at, origin, ahead, actual, ours, naive: plain(naive), smoothing: plain(smoothing) }]
    })
  })
}

const pastOf = (series: DailySeries, known: number): readonly number[] =>
  Array.from(series.waiting.subarray(0, known))
