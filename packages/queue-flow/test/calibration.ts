import { addDays, plainDate } from '@yhdella/kernel'
import { makeReady } from '../src/days/make-ready.ts'
import { runDays } from '../src/days/run-days.ts'
import { fileOn, modelOf, type QueueFile } from '../src/file/queue-file.ts'
import { valuesOf } from '../src/forecast/ranges.ts'
import { dailySeries } from '../src/history/daily-series.ts'
import type { QueueHistory } from '../src/history/queue-history.ts'
import { nextUniform, openStream } from '../src/random/stream.ts'
import { liveQueue, type Truth } from './plain-queue.ts'

const FROM = plainDate('2026-01-05')

/** An invented truth: 10 to 60 people a week, load 0.85 to 1.1, wandering or not, leaving or not. */
const inventTruth = (series: number, days: number): Truth => {
  const stream = openStream(2026, series)
  const between = (low: number, high: number) => low + (high - low) * nextUniform(stream)
  const perWeek = Math.exp(between(Math.log(10), Math.log(60)))
  const shape = [1.5, 1.1, 1, 0.8, 0.6]
  const slots = Math.max(1, Math.round(perWeek / between(0.85, 1.1) / 5))
  return {
    from: FROM,
    days,
    cameInByWeekday: [...shape.map(factor => (factor * perWeek) / 5), 0, 0],
    slotsByWeekday: [slots, slots, slots, slots, slots, 0, 0],
    dispersion: between(1, 1.8),
    drift: Math.max(0, between(-0.02, 0.04)),
    leavePerDay: between(0, 0.01),
    noShow: between(0, 0.08),
    startingQueue: Math.round(between(1, 4) * perWeek),
  }
}

export type Coverage = { readonly of: number; readonly in80: number; readonly in95: number }

// Each series is foretold once and held against so many ways on from the same past: a single one would tell little of
// how much the ranges hold, and 500 of them still leave a doubt of nearly two points.
const FUTURES = 10

/** Foretells invented series whose rest is known, and counts how often it lay inside the ranges. */
export const coverageOver = (
  first: number,
  series: number,
  horizons: readonly number[],
  knownDays: number,
): Coverage => {
  let [of, in80, in95] = [0, 0, 0]
  for (let at = first; at < first + series; at++) {
    const truth = inventTruth(at, knownDays + Math.max(...horizons))
    const history = (future: number): QueueHistory => ({
      from: FROM,
      to: addDays(FROM, truth.days - 1),
      missing: [],
      source: { kind: 'entries', entries: liveQueue(truth, at, knownDays, future) },
    })
    const file = fileOn(fileOf(history(0), at), addDays(FROM, knownDays), Math.max(...horizons))
    const days = horizons.map(ahead => ahead - 1)
    const figures = [runDays(makeReady(modelOf(file).model), 0, 400, days)]
    const foretold = horizons.map((_, index) => valuesOf(figures, 'waiting', 0, index).sort())
    for (let future = 0; future < FUTURES; future++) {
      const { waiting } = dailySeries(history(future))
      for (const [index, ahead] of horizons.entries()) {
        const came = waiting[knownDays + ahead - 1] ?? Number.NaN
        of++
        in80 += insideShare(foretold[index] ?? new Float64Array(), came, 0.1, 0.9)
        in95 += insideShare(foretold[index] ?? new Float64Array(), came, 0.025, 0.975)
      }
    }
  }
  return { of, in80: in80 / of, in95: in95 / of }
}

const fileOf = (history: QueueHistory, seed: number): QueueFile => ({
  asOf: addDays(history.to, 1),
  days: 1,
  seed,
  replications: 400,
  books: [],
  queues: [
    {
      id: 'queue',
      discipline: 'fifo',
      classes: [{ id: 'all', share: 1, rank: 0, dueDays: 0, clocks: [] }],
      history,
      open: null,
      arrivals: null,
      leavePerDay: null,
      noShow: null,
      noShowReturns: null,
      followUps: 0,
      followUpDays: 14,
      routes: [],
    },
  ],
})

/**
 * The outcome's place among the replications is spread evenly over those equal to it (the randomised probability
 * integral transform of Czado et al. 2009, in expectation): the share of that stretch inside the range.
 */
const insideShare = (sorted: Float64Array, came: number, low: number, high: number): number => {
  const below = sorted.filter(value => value < came).length / sorted.length
  const upTo = sorted.filter(value => value <= came).length / sorted.length
  if (upTo === below) return below > low && below < high ? 1 : 0
  return Math.max(0, Math.min(high, upTo) - Math.max(low, below)) / (upTo - below)
}
