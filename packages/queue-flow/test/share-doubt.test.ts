import { describe, expect, test } from 'vitest'
import { makeReady } from '../src/days/make-ready.ts'
import { nothingDoubted, type Queue } from '../src/days/queue-model.ts'
import { runDays } from '../src/days/run-days.ts'
import { drawnShares } from '../src/estimate/share-estimates.ts'
import { drawBinomial, drawCount } from '../src/random/counts.ts'
import { nextBeta, nextGamma } from '../src/random/gamma.ts'
import { openStream } from '../src/random/stream.ts'
import {
  aBook,
  aModel,
  aQueue,
  everyDay,
  MONDAY,
  staff,
  valuesAt,
  waitingSince,
} from './queue-model.builder.ts'

const TRUTHS = 400
const FUTURES = 200

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN

/** The share of what came that lies inside the ranges foretold for it; equal values count as half inside at an end. */
const insideOf = (
  pairs: readonly { readonly foretold: readonly number[]; readonly came: number }[],
): number =>
  pairs.reduce((sum, { foretold, came }) => {
    const sorted = foretold.toSorted((a, b) => a - b)
    const [low, high] = [quantile(sorted, 0.1), quantile(sorted, 0.9)]
    return sum + (came === low || came === high ? 0.5 : low < came && came < high ? 1 : 0)
  }, 0) / pairs.length

const waitingAfter = (queue: Queue, days: number, slots: number, seed: number): readonly number[] => {
  const books = [aBook({ staff: [staff({ byWeekday: everyDay(slots) })] })]
  const ready = makeReady(aModel({ days, seed, queues: [queue], books }))
  return valuesAt(runDays(ready, 0, FUTURES, [days - 1]), 'waiting', 0, 0)
}

const visit = (missed: boolean) => ({
  classId: 'all',
  contactOn: MONDAY,
  enteredOn: MONDAY,
  servedOn: missed ? null : MONDAY,
  leftOn: null,
  missedOn: missed ? [MONDAY] : [],
  minutes: null,
})

describe('what is not known for sure of shares is in the ranges', () => {
  // Three hundred people are offered a time in one day and whoever misses it stays: who waits then is who missed.
  const offered = 300
  const seen = 40

  const missing = (isDoubted: boolean) =>
    Array.from({ length: TRUTHS }, (_, at) => {
      const stream = openStream(7, at)
      const truth = nextBeta(stream, 0.5, 9.5)
      const missed = drawBinomial(stream, seen, truth)
      const entries = Array.from({ length: seen }, (_, one) => visit(one < missed))
      const { noShow, behind } = drawnShares(entries, { left: 0, waitedDays: 0 })
      const queue = aQueue({
        open: [waitingSince(1, offered)],
        noShow,
        noShowReturns: 1,
        behind: { ...nothingDoubted, noShow: isDoubted ? behind.noShow : null },
      })
      const came = drawBinomial(stream, offered, truth)
      // Those who missed come back the next morning, when there is nothing to serve them.
      const books = [
        aBook({ staff: [], changes: [{ from: MONDAY, to: MONDAY, byWeekday: everyDay(offered) }] }),
      ]
      const ready = makeReady(aModel({ days: 2, seed: at, queues: [queue], books }))
      return { foretold: valuesAt(runDays(ready, 0, FUTURES, [1]), 'waiting', 0, 0), came }
    })

  test('after forty times offered, the 80 % range of no-shows holds 80 %', () => {
    expect(Math.abs(insideOf(missing(true)) - 0.8)).toBeLessThan(0.05)
  })

  test('which the estimate alone, taken for certain, does not', () => {
    expect(insideOf(missing(false))).toBeLessThan(0.65)
  })

  const leaving = (isDoubted: boolean) =>
    Array.from({ length: TRUTHS }, (_, at) => {
      const stream = openStream(8, at)
      const truth = 0.005 * nextGamma(stream, 0.5)
      const waitedDays = 900
      const left = drawCount(stream, truth * waitedDays, 1)
      const { leavePerDay, behind } = drawnShares(null, { left, waitedDays })
      const queue = aQueue({
        open: [waitingSince(1, offered)],
        leavePerDay,
        behind: { ...nothingDoubted, leaving: isDoubted ? behind.leaving : null },
      })
      const days = 30
      const came = drawBinomial(stream, offered, (1 - Math.min(truth, 1)) ** days)
      return { foretold: waitingAfter(queue, days, 0, at), came }
    })

  test('after nine hundred days of waiting, the 80 % range of those who stay holds 80 %', () => {
    expect(Math.abs(insideOf(leaving(true)) - 0.8)).toBeLessThan(0.05)
  })

  test('which the estimate alone does not', () => {
    expect(insideOf(leaving(false))).toBeLessThan(0.65)
  })
})

describe('the draws', () => {
  test('a beta variate has its mean and variance', () => {
    const stream = openStream(9)
    const [a, b, count] = [2.5, 17.5, 40_000]
    const values = Array.from({ length: count }, () => nextBeta(stream, a, b))
    const mean = values.reduce((sum, value) => sum + value, 0) / count
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count
    const expected = (a * b) / ((a + b) ** 2 * (a + b + 1))
    expect(Math.abs(mean - a / (a + b))).toBeLessThan(4 * Math.sqrt(expected / count))
    expect(Math.abs(variance / expected - 1)).toBeLessThan(0.05)
  })

  test('what the file writes is the same in every replication, and draws nothing', () => {
    const queue = aQueue({ open: [waitingSince(1, 100)], noShow: 1, noShowReturns: 1 })
    expect(new Set(waitingAfter(queue, 1, 100, 1))).toEqual(new Set([0]))
    expect(new Set(waitingAfter(queue, 2, 100, 1)).size).toBe(1)
  })

  test('none seen among few is not a certain zero; nothing recorded assumes nothing', () => {
    const few = drawnShares([visit(false)], { left: 0, waitedDays: 3 })
    expect(few.noShow).toBeGreaterThan(0)
    expect(few.leavePerDay).toBeGreaterThan(0)
    expect(drawnShares(null, { left: 0, waitedDays: 0 })).toMatchObject({
      noShow: 0,
      leavePerDay: 0,
      behind: { noShow: null, leaving: null },
    })
  })
})
