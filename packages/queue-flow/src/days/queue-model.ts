import type { PlainDate } from '@yhdella/kernel'

/** Seven numbers, Monday first. */
export type ByWeekday = readonly number[]

/**
 * How many come in a day. `byWeekday` is people a day; `byMonth` twelve factors (January first);
 * `onHolidays` the factor on a public holiday that falls on Monday to Friday.
 * `dispersion` is the variance of a day's count divided by its mean (1 is Poisson).
 * `uncertainty` is how surely the level is known (coefficient of variation), drawn once a replication;
 * `drift` how much the level wanders from week to week (standard deviation of its logarithm).
 */
export type Arrivals = {
  readonly byWeekday: ByWeekday
  readonly byMonth: readonly number[]
  readonly onHolidays: number
  readonly dispersion: number
  readonly uncertainty: number
  readonly drift: number
}

/** A promise: served within so many days from the contact, or from the entry to this queue. */
export type Clock = {
  readonly id: string
  readonly days: number
  readonly from: 'contact' | 'entry'
}

/** A class of a queue: its share of those who come, urgency (0 first), promise and clocks. */
export type QueueClass = {
  readonly id: string
  readonly share: number
  readonly rank: number
  readonly dueDays: number
  readonly clocks: readonly Clock[]
}

export type DayDiscipline = 'fifo' | 'priority' | 'earliest-due' | 'longest-waiting'

/** People already waiting on the first morning: so many of a class with the same contact and entry day. */
export type OpenEntries = {
  readonly classId: string
  readonly contactOn: PlainDate
  readonly enteredOn: PlainDate
  readonly count: number
}

/** The way on to another queue after the last visit here. */
export type QueueRoute = {
  readonly to: string
  readonly classId: string
  readonly share: number
  readonly delayDays: number
}

/**
 * What stands behind shares that were estimated, so that each replication draws its own: times offered, times missed,
 * and people who left, the weak guess beforehand counted in. Null behind a share: it is known and always the same.
 */
export type Behind = {
  readonly noShow: number | null
  readonly noShowReturns: number | null
  readonly leaving: number | null
}

/** Of shares that were written down and not estimated. */
export const nothingDoubted: Behind = { noShow: null, noShowReturns: null, leaving: null }

/** A waiting list of one service in one place, its people exchangeable within class, contact day and entry day. */
export type Queue = {
  readonly id: string
  readonly arrivals: Arrivals
  readonly classes: readonly QueueClass[]
  readonly discipline: DayDiscipline
  /** Share of those waiting who leave in a day. */
  readonly leavePerDay: number
  readonly noShow: number
  /** Share of no-shows who stay in the queue; the others leave. */
  readonly noShowReturns: number
  readonly behind: Behind
  /** Mean number of further visits a person, each taking a slot of the same books, and the days between. */
  readonly followUps: number
  readonly followUpDays: number
  readonly routes: readonly QueueRoute[]
  readonly open: readonly OpenEntries[]
}

/** One person's or team's slots a day, days away, and chance of an unforeseen absence on a day. */
export type StaffSlots = {
  readonly byWeekday: ByWeekday
  readonly away: readonly { readonly from: PlainDate; readonly to: PlainDate }[]
  readonly absence: number
}

/** Extra (or, negative, missing) slots a weekday over some time. */
export type SlotChange = {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly byWeekday: ByWeekday
}

/**
 * An appointment book: where its slots come from and whom they serve.
 * Closed on public holidays unless `openOnHolidays`. `cancelled` slots are lost unless `refilled`.
 * `dispersion` is the variance of a day's slots divided by their mean, 0 when they are as planned.
 * `oldestOnlyDays` keeps the book for people who have waited at least so many days since the contact.
 */
export type Book = {
  readonly id: string
  readonly serves: readonly { readonly queue: string; readonly classes: readonly string[] | null }[]
  readonly staff: readonly StaffSlots[]
  readonly changes: readonly SlotChange[]
  readonly openOnHolidays: boolean
  readonly cancelled: number
  readonly refilled: number
  readonly dispersion: number
  readonly uncertainty: number
  readonly drift: number
  readonly oldestOnlyDays: number
}

/** Queues and the books that serve them, from the first morning on for so many days. */
export type QueueModel = {
  readonly startOn: PlainDate
  readonly days: number
  readonly queues: readonly Queue[]
  readonly books: readonly Book[]
  readonly seed: number
}
