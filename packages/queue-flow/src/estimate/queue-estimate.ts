import { dayNumber } from '@yhdella/kernel'
import { type Estimate, meanOfAll } from '../figures/interval.ts'
import { type DailySeries, dailySeries } from '../history/daily-series.ts'
import type { Entry, QueueHistory } from '../history/queue-history.ts'
import { estimateFlow, type FlowEstimate } from './flow-estimate.ts'
import {
  type DrawnShares,
  drawnShares,
  leaversOf,
  leavingOf,
  noShowOf,
  returningOf,
} from './share-estimates.ts'
import { type WaitsSeen, waitsSeen } from './waits-seen.ts'

/** What makes an estimate weaker than it looks. Each is a key that a screen has a sentence for. */
export type EstimateNote =
  | 'under-four-weeks'
  | 'season-unknown'
  | 'days-missing'
  | 'nobody-came'
  | 'capacity-at-least'
  | 'capacity-unknown'
  | 'standing-still'
  | 'ages-unknown'

/** What the past tells of a queue. Shares and rates with 95 % intervals; durations in minutes. */
export type QueueEstimate = {
  readonly from: string
  readonly to: string
  readonly arrivals: FlowEstimate
  readonly slots: FlowEstimate
  readonly noShow: Estimate
  /** Share of those who missed a time and stayed in the queue. */
  readonly noShowReturns: number
  /** Share of those waiting who leave in a day. */
  readonly leavePerDay: Estimate
  /** The three shares as they are simulated, drawn anew for each replication as surely as they are known. */
  readonly drawn: DrawnShares
  readonly waits: WaitsSeen | null
  readonly visitMinutes: { readonly mean: number; readonly variation: number; readonly visits: number } | null
  /** Days since somebody was last served although people wait; null when the queue moves. */
  readonly stoodStillDays: number | null
  readonly classShares: Readonly<Record<string, number>>
  readonly notes: readonly EstimateNote[]
}

/** Estimates a queue from its history. Days without records are left out: missing is not zero. */
export const estimateQueue = (history: QueueHistory): QueueEstimate => {
  const series = dailySeries(history)
  const arrivals = estimateFlow(series, series.cameIn, () => true)
  const censored = censoring(series)
  const slots = estimateFlow(series, series.slots, day => censored.useAll || !censored.ranOut(day))
  const entries = history.source.kind === 'entries' ? history.source.entries : null
  const stoodStillDays = standing(series)
  const leaving = leaversOf(series)
  const notes: EstimateNote[] = []
  if (arrivals.daysSeen < 28) notes.push('under-four-weeks')
  if (!arrivals.seasonSeen) notes.push('season-unknown')
  if (series.cameIn.some(Number.isNaN)) notes.push('days-missing')
  if (arrivals.perWeek.value < 0.01) notes.push('nobody-came')
  if (slots.perWeek.value < 0.01) notes.push('capacity-unknown')
  else if (censored.useAll) notes.push('capacity-at-least')
  if (stoodStillDays !== null) notes.push('standing-still')
  if (entries === null) notes.push('ages-unknown')
  return {
    from: history.from,
    to: history.to,
    arrivals,
    slots,
    noShow: noShowOf(entries),
    noShowReturns: returningOf(entries ?? []),
    leavePerDay: leavingOf(leaving),
    drawn: drawnShares(entries, leaving),
    waits: entries === null ? null : waitsSeen(seenWaits(entries, history)),
    visitMinutes: minutesOf(entries ?? []),
    stoodStillDays,
    classShares: classShares(entries ?? []),
    notes,
  }
}

// With fewer days than these on which capacity was the limit, all days are used and capacity is called a least.
const ENOUGH_DAYS = 10

const censoring = (series: DailySeries) => {
  // A day that ended with nobody waiting used less than there was.
  const ranOut = (day: number) => !((series.waiting[day] ?? 0) > 0)
  const full = series.slots.reduce((sum, used, day) => sum + (used > 0 && !ranOut(day) ? 1 : 0), 0)
  return { ranOut, useAll: full < ENOUGH_DAYS }
}

// Two working weeks without a single visit while people wait.
const STANDING_DAYS = 14

const standing = (series: DailySeries): number | null => {
  const last = series.slots.findLastIndex(used => used > 0)
  const since = series.days - 1 - last
  const waiting = series.waiting[series.days - 1] ?? 0
  return waiting > 0 && since >= STANDING_DAYS ? since : null
}

const seenWaits = (entries: readonly Entry[], history: QueueHistory) =>
  entries
    .filter(entry => (entry.servedOn ?? entry.leftOn ?? history.to) >= history.from)
    .map(entry => ({
      days: dayNumber(entry.servedOn ?? entry.leftOn ?? history.to) - dayNumber(entry.enteredOn),
      served: entry.servedOn !== null,
    }))

const minutesOf = (entries: readonly Entry[]): QueueEstimate['visitMinutes'] => {
  const minutes = entries.flatMap(entry => (entry.minutes === null ? [] : [entry.minutes]))
  if (minutes.length === 0) return null
  const mean = meanOfAll(minutes)
  const variance = meanOfAll(minutes.map(value => (value - mean) ** 2))
  return { mean, variation: Math.sqrt(variance) / mean, visits: minutes.length }
}

const classShares = (entries: readonly Entry[]): Readonly<Record<string, number>> => {
  const groups = [...Map.groupBy(entries, entry => entry.classId)]
  return Object.fromEntries(groups.map(([id, group]) => [id, group.length / entries.length]))
}
