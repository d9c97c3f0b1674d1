import { addDays, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { estimateQueue } from '../src/estimate/queue-estimate.ts'
import { waitsSeen } from '../src/estimate/waits-seen.ts'
import type { Estimate } from '../src/figures/interval.ts'
import { historyBefore, openOn } from '../src/history/open-queue.ts'
import type { DayCount, Entry, QueueHistory } from '../src/history/queue-history.ts'
import { liveQueue, type Truth } from './plain-queue.ts'

const FROM = plainDate('2026-01-12')

const TRUTH: Truth = {
  from: FROM,
  days: 364,
  cameInByWeekday: [12, 8, 7, 6, 5, 0, 0],
  slotsByWeekday: [8, 8, 8, 8, 5, 0, 0],
  dispersion: 1.6,
  drift: 0,
  leavePerDay: 0.006,
  noShow: 0.08,
  startingQueue: 60,
}

const historyOf = (
  entries: readonly Entry[],
  days: number,
  over: Partial<QueueHistory> = {},
): QueueHistory => ({
  from: FROM,
  to: addDays(FROM, days - 1),
  missing: [],
  source: { kind: 'entries', entries },
  ...over,
})

const ofDays = (days: number, over: Partial<Truth> = {}, seed = 3) =>
  historyOf(liveQueue({ ...TRUTH, ...over, days }, seed), days)

describe('what a queue is like, from a year of its events', () => {
  const estimate = estimateQueue(ofDays(364))

  test('who comes in, by weekday and in a week, with the spread of days', () => {
    const { arrivals } = estimate
    expect(arrivals.perWeek.low).toBeLessThan(38)
    expect(arrivals.perWeek.high).toBeGreaterThan(38)
    expect(arrivals.byWeekday[0]).toBeGreaterThan(1.7 * arrivals.byWeekday[4]!)
    expect(arrivals.byWeekday.slice(5)).toEqual([0, 0])
    expect(arrivals.dispersion).toBeGreaterThan(1.2)
    expect(arrivals.dispersion).toBeLessThan(2)
    expect(arrivals.drift).toBeLessThan(0.03)
  })

  test('slots as they are; those who missed a time and came again are seen to stay', () => {
    expect(estimate.slots.perWeek.value).toBeCloseTo(37, 0)
    expect(estimate.slots.dispersion).toBeLessThan(0.05)
    // Everyone who missed a time stayed: only chance leavers make it less than all.
    expect(estimate.noShowReturns).toBeGreaterThan(0.85)
  })

  test('no-shows and leaving are inside their intervals as often as they should', () => {
    const estimates = Array.from({ length: 60 }, (_, seed) => estimateQueue(ofDays(150, {}, seed)))
    const inside = (pick: (estimate: (typeof estimates)[0]) => Estimate, truth: number) =>
      estimates.map(pick).filter(({ low, high }) => low! <= truth && truth <= high!).length
    expect(inside(each => each.noShow, 0.08)).toBeGreaterThanOrEqual(52)
    expect(inside(each => each.leavePerDay, 0.006)).toBeGreaterThanOrEqual(52)
  })

  test('says that one year can’t tell the season', () => {
    expect(estimate.notes).toEqual(['season-unknown'])
  })
})

describe('too little, missing and misleading', () => {
  test('less data, wider ranges, and it says so', () => {
    const [short, long] = [estimateQueue(ofDays(14)), estimateQueue(ofDays(180))]
    expect(short.notes).toContain('under-four-weeks')
    expect(short.arrivals.uncertainty).toBeGreaterThan(1.5 * long.arrivals.uncertainty)
  })

  test('the intervals hold the truth about as often as they say', () => {
    const inside = Array.from(
      { length: 100 },
      (_, seed) => estimateQueue(ofDays(120, {}, seed)).arrivals.perWeek,
    )
    // Holidays take no part in an ordinary week's mean.
    const hits = inside.filter(({ low, high }) => low <= 38 && 38 <= high).length
    expect(hits).toBeGreaterThanOrEqual(88)
  })

  test('nobody at all is not a certain zero', () => {
    const { arrivals, notes } = estimateQueue(historyOf([], 28))
    expect(notes).toContain('nobody-came')
    expect(arrivals.uncertainty).toBeGreaterThan(0.5)
  })

  test('missing days are not zero: the estimate is the same without them, and less sure', () => {
    const all = ofDays(180)
    const gap = { from: addDays(FROM, 60), to: addDays(FROM, 101) }
    const lost = (date: string | null) => date !== null && date >= gap.from && date <= gap.to
    const entries = all.source.kind === 'entries' ? all.source.entries : []
    const known = entries.filter(entry => !lost(entry.enteredOn) && !lost(entry.servedOn))
    const told = estimateQueue(historyOf(known, 180, { missing: [gap] }))
    const untold = estimateQueue(historyOf(known, 180))
    const truth = estimateQueue(all)
    expect(told.notes).toContain('days-missing')
    expect(Math.abs(told.arrivals.byWeekday[0]! / truth.arrivals.byWeekday[0]! - 1)).toBeLessThan(0.1)
    const mean = (estimate: typeof told) => estimate.arrivals.perWeek.value
    expect(Math.abs(mean(told) / mean(truth) - 1)).toBeLessThan(0.1)
    // Taken as zeros, six empty weeks look like a queue of which nothing is sure.
    expect(untold.arrivals.dispersion).toBeGreaterThan(1.5 * told.arrivals.dispersion)
    expect(untold.arrivals.uncertainty).toBeGreaterThan(told.arrivals.uncertainty)
  })

  test('a queue that stands still is seen as such', () => {
    const entries = liveQueue({ ...TRUTH, days: 120 }, 1)
    const stop = addDays(FROM, 90)
    const standing = entries.map(entry => ({
      ...entry,
      servedOn: entry.servedOn !== null && entry.servedOn < stop ? entry.servedOn : null,
      missedOn: entry.missedOn.filter(on => on < stop),
    }))
    const estimate = estimateQueue(historyOf(standing, 120))
    expect(estimate.notes).toContain('standing-still')
    expect(estimate.stoodStillDays).toBeGreaterThanOrEqual(29)
    // The waits of those still there count: the median over the finished alone has not noticed anything.
    expect(estimate.waits!.ninetieth.value === null || estimate.waits!.ninetieth.value > 20).toBe(true)
  })

  test('days on which the queue ran out don’t pass for the capacity', () => {
    const estimate = estimateQueue(ofDays(200, { slotsByWeekday: [9, 9, 9, 9, 9, 0, 0], leavePerDay: 0 }))
    // 38 come, 45 could be served: visits alone would say 38.
    expect(estimate.slots.perWeek.value).toBeGreaterThan(43)
  })

  test('a drifting level is followed: the estimate is of now, not of the year', () => {
    const rising = Array.from({ length: 40 }, (_, week) => 10 + week)
    const counts = rising.flatMap((perWeek, week) =>
      [0, 1, 2, 3, 4].map(
        (day): DayCount => ({
          on: addDays(FROM, 7 * week + day),
          cameIn: Math.round((perWeek * (day + 1)) / 5) - Math.round((perWeek * day) / 5),
          served: 5,
          left: 0,
          waiting: 50,
        }),
      ),
    )
    const { arrivals, notes } = estimateQueue(historyOf([], 280, { source: { kind: 'counts', counts } }))
    expect(arrivals.perWeek.value).toBeGreaterThan(42)
    expect(notes).toContain('ages-unknown')
  })
})

describe('waits with those still waiting counted', () => {
  test('are Kaplan and Meier’s', () => {
    // Textbook: 6 served at 2, 4, 7; censored at 3, 5, 8. S = 5/6, 5/6 * 3/4, 5/8 * 1/2.
    const seen = waitsSeen([
      { days: 2, served: true },
      { days: 3, served: false },
      { days: 4, served: true },
      { days: 5, served: false },
      { days: 7, served: true },
      { days: 8, served: false },
    ])
    expect(seen.median.value).toBe(7)
    expect(seen.ninetieth.value).toBeNull()
    expect(seen.medianOfServed).toBe(4)
    expect([seen.served, seen.stillWaiting]).toEqual([3, 3])
  })

  test('nobody waits any more: it is the plain median', () => {
    const seen = waitsSeen([1, 2, 3, 4, 5].map(days => ({ days, served: true })))
    expect(seen.median.value).toBe(3)
    expect(seen.median.low).toBeLessThanOrEqual(3)
    expect(seen.median.high).toBeGreaterThanOrEqual(3)
  })
})

describe('what was known on a morning', () => {
  const history = ofDays(100)
  const morning = addDays(FROM, 50)
  const entries = history.source.kind === 'entries' ? history.source.entries : []

  test('nothing later is known', () => {
    const before = historyBefore(history, morning)
    expect(before.to).toBe(addDays(FROM, 49))
    const known = before.source.kind === 'entries' ? before.source.entries : []
    for (const entry of known)
      for (const date of [entry.enteredOn, entry.servedOn, entry.leftOn, ...entry.missedOn])
        if (date !== null) expect(date < morning).toBe(true)
  })

  test('who waits, with their real ages', () => {
    const open = openOn(history, morning, 'all')
    const truth = entries.filter(e => e.enteredOn < morning && (e.servedOn ?? e.leftOn ?? '9999') >= morning)
    expect(open.reduce((sum, group) => sum + group.count, 0)).toBe(truth.length)
    const oldest = truth.map(e => e.contactOn).sort()[0]
    expect(open.map(group => group.contactOn).sort()[0]).toBe(oldest)
  })

  test('from counts alone the ages are those of a queue served in order', () => {
    const count = (day: number, cameIn: number, waiting: number): DayCount => ({
      on: addDays(FROM, day),
      cameIn,
      served: 0,
      left: 0,
      waiting,
    })
    const counts = [count(0, 9, 9), count(1, 4, 11), count(2, 3, 6)]
    const open = openOn(historyOf([], 3, { source: { kind: 'counts', counts } }), addDays(FROM, 3), 'all')
    expect(open.map(({ enteredOn, count: people }) => [enteredOn, people])).toEqual([
      [addDays(FROM, 2), 3],
      [addDays(FROM, 1), 3],
    ])
  })
})
