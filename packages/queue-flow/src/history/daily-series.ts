import { dayNumber, fromDayNumber, isWeekday, type PlainDate, weekdayOf } from '@yhdella/kernel'
import type { DateRange, DayCount, Entry, QueueHistory } from './queue-history.ts'

/** A queue's past by day; NaN where nothing was recorded. `slots` are the times used: visits and no-shows. */
export type DailySeries = {
  readonly first: number
  readonly days: number
  readonly weekday: Uint8Array
  readonly month: Uint8Array
  readonly holiday: Uint8Array
  readonly cameIn: Float64Array
  readonly slots: Float64Array
  readonly left: Float64Array
  readonly waiting: Float64Array
}

/** Lays a history out by day. */
export const dailySeries = (history: QueueHistory): DailySeries => {
  const first = dayNumber(history.from)
  const days = Math.max(0, dayNumber(history.to) - first + 1)
  const { source } = history
  const flows =
    source.kind === 'entries'
      ? flowsOfEntries(first, days, source.entries)
      : flowsOfCounts(first, days, source.counts)
  for (const range of history.missing) blank(flows, first, days, range)
  return { first, days, ...calendarOf(first, days), ...flows }
}

type Flows = Pick<DailySeries, 'cameIn' | 'slots' | 'left' | 'waiting'>

const calendarOf = (first: number, days: number) => {
  const weekday = new Uint8Array(days)
  const month = new Uint8Array(days)
  const holiday = new Uint8Array(days)
  for (let day = 0; day < days; day++) {
    const date = fromDayNumber(first + day)
    weekday[day] = weekdayOf(date) - 1
    month[day] = Number(date.slice(5, 7)) - 1
    holiday[day] = weekdayOf(date) <= 5 && !isWeekday(date) ? 1 : 0
  }
  return { weekday, month, holiday }
}

const flowsOfEntries = (first: number, days: number, entries: readonly Entry[]): Flows => {
  const [cameIn, slots, left] = [new Float64Array(days), new Float64Array(days), new Float64Array(days)]
  const add = (to: Float64Array, date: PlainDate | null) => {
    const day = date === null ? -1 : dayNumber(date) - first
    if (day >= 0 && day < days) to[day] = (to[day] ?? 0) + 1
  }
  // Changes of the queue by day; those from before the first day are all in the first.
  const change = new Float64Array(days + 1)
  for (const entry of entries) {
    add(cameIn, entry.enteredOn)
    add(slots, entry.servedOn)
    for (const missed of entry.missedOn) add(slots, missed)
    add(left, entry.leftOn)
    const from = Math.max(0, dayNumber(entry.enteredOn) - first)
    const ended = entry.servedOn ?? entry.leftOn
    const until = ended === null ? days : Math.max(0, dayNumber(ended) - first)
    if (from < days) change[from] = (change[from] ?? 0) + 1
    if (until <= days) change[until] = (change[until] ?? 0) - 1
  }
  let standing = 0
  const waiting = cameIn.map((_, day) => {
    standing += change[day] ?? 0
    return standing
  })
  return { cameIn, slots, left, waiting }
}

const flowsOfCounts = (first: number, days: number, counts: readonly DayCount[]): Flows => {
  const missing = () => new Float64Array(days).fill(Number.NaN)
  const [cameIn, slots, left, waiting] = [missing(), missing(), missing(), missing()]
  for (const count of counts) {
    const day = dayNumber(count.on) - first
    cameIn[day] = count.cameIn ?? Number.NaN
    slots[day] = count.served ?? Number.NaN
    left[day] = count.left ?? Number.NaN
    waiting[day] = count.waiting ?? Number.NaN
  }
  // Where an evening's queue is not written, the one before it and the day's flows give it.
  for (let day = 1; day < days; day++)
    if (Number.isNaN(waiting[day]))
      waiting[day] = (waiting[day - 1] ?? 0) + (cameIn[day] ?? 0) - (slots[day] ?? 0) - (left[day] || 0)
  return { cameIn, slots, left, waiting }
}

const blank = (flows: Flows, first: number, days: number, range: DateRange): void => {
  const from = Math.max(0, dayNumber(range.from) - first)
  const until = Math.min(days, dayNumber(range.to) - first + 1)
  if (until <= from) return
  for (const series of [flows.cameIn, flows.slots, flows.left]) series.fill(Number.NaN, from, until)
}
