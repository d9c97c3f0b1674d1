import { dayNumber } from '@yhdella/kernel'
import type { Behind } from '../days/queue-model.ts'
import { type Estimate, shareInterval } from '../figures/interval.ts'
import type { DailySeries } from '../history/daily-series.ts'
import type { Entry } from '../history/queue-history.ts'

/** Means of the shares and what stands behind each, as a model takes them. */
export type DrawnShares = {
  readonly noShow: number
  readonly noShowReturns: number
  readonly leavePerDay: number
  readonly behind: Behind
}

type Counted = { readonly hits: number; readonly of: number }

/** People who left, and the days that people waited and could have. */
export type Leavers = { readonly left: number; readonly waitedDays: number }

const missedTimes = (entries: readonly Entry[]): Counted => {
  const hits = entries.reduce((sum, entry) => sum + entry.missedOn.length, 0)
  return { hits, of: hits + entries.filter(entry => entry.servedOn !== null).length }
}

/** The share of times offered to which nobody came. */
export const noShowOf = (entries: readonly Entry[] | null): Estimate => {
  const { hits, of } = missedTimes(entries ?? [])
  return shareInterval(hits, of)
}

// A person who leaves within a week of a missed time is taken to have left because of it.
const LEFT_BY_MISSING_DAYS = 7

const returns = (entries: readonly Entry[]): Counted => {
  // One of each to begin with: a half, until there is more to go by.
  let [hits, of] = [1, 2]
  for (const { missedOn, leftOn } of entries) {
    const last = missedOn.at(-1)
    if (last === undefined) continue
    const leftAfter = leftOn === null ? Number.POSITIVE_INFINITY : dayNumber(leftOn) - dayNumber(last)
    of += missedOn.length
    hits += missedOn.length - (leftAfter <= LEFT_BY_MISSING_DAYS ? 1 : 0)
  }
  return { hits, of }
}

/** Share of those who missed a time and stayed in the queue. */
export const returningOf = (entries: readonly Entry[]): number => {
  const { hits, of } = returns(entries)
  return hits / of
}

export const leaversOf = (series: DailySeries): Leavers => {
  let left = 0
  let waitedDays = 0
  for (let day = 0; day < series.days; day++) {
    const waiting = series.waiting[day] ?? 0
    const gone = series.left[day] ?? 0
    if (!Number.isFinite(gone) || !Number.isFinite(waiting)) continue
    left += gone
    waitedDays += Math.max(0, waiting) + gone
  }
  return { left, waitedDays }
}

/** Share of those waiting who leave in a day. */
export const leavingOf = ({ left, waitedDays }: Leavers): Estimate => {
  if (waitedDays === 0) return { value: 0, low: null, high: null }
  // A Poisson count's 95 % interval by its square root (variance stabilised), divided by the days at risk.
  const low = Math.max(0, Math.sqrt(left) - 0.98) ** 2 / waitedDays
  return { value: left / waitedDays, low, high: (Math.sqrt(left + 1) + 0.98) ** 2 / waitedDays }
}

// Weak guesses beforehand, which a month of a busy queue outweighs: one time in twenty is missed, with the weight of ten
// times; half a person in a hundred days of waiting leaves. None seen among few is then not a certain zero.
const MISSED_BEFORE = { hits: 0.5, of: 10 }
const LEFT_BEFORE: Leavers = { left: 0.5, waitedDays: 100 }

/**
 * The shares with the doubt of their estimates: posteriors of a beta for shares and of a gamma for the rate of leaving,
 * each given by its mean and what stands behind it. Where nothing was recorded at all nothing is assumed.
 */
export const drawnShares = (entries: readonly Entry[] | null, leavers: Leavers): DrawnShares => {
  const missed = missedTimes(entries ?? [])
  const again = returns(entries ?? [])
  const offered = missed.of > 0 ? missed.of + MISSED_BEFORE.of : null
  const left = leavers.waitedDays > 0 ? leavers.left + LEFT_BEFORE.left : null
  return {
    noShow: offered === null ? 0 : (missed.hits + MISSED_BEFORE.hits) / offered,
    noShowReturns: again.hits / again.of,
    leavePerDay: left === null ? 0 : left / (leavers.waitedDays + LEFT_BEFORE.waitedDays),
    behind: { noShow: offered, noShowReturns: again.of, leaving: left },
  }
}
