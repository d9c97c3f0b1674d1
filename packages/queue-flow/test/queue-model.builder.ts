import { addDays, plainDate } from '@yhdella/kernel'
import { makeReady } from '../src/days/make-ready.ts'
import {
  type Arrivals,
  type Book,
  nothingDoubted,
  type Queue,
  type QueueClass,
  type QueueModel,
  type StaffSlots,
} from '../src/days/queue-model.ts'
import { type DayFigures, runDays } from '../src/days/run-days.ts'

/** Monday, with no holiday for weeks. */
export const MONDAY = plainDate('2026-08-03')

export const everyDay = (value: number): readonly number[] => [
  value,
  value,
  value,
  value,
  value,
  value,
  value,
]

export const anArrivals = (over: Partial<Arrivals> = {}): Arrivals => ({
  byWeekday: everyDay(0),
  byMonth: Array.from({ length: 12 }, () => 1),
  onHolidays: 0,
  dispersion: 1,
  uncertainty: 0,
  drift: 0,
  ...over,
})

export const aClass = (over: Partial<QueueClass> = {}): QueueClass => ({
  id: 'all',
  share: 1,
  rank: 0,
  dueDays: 0,
  clocks: [],
  ...over,
})

export const aQueue = (over: Partial<Queue> = {}): Queue => ({
  id: 'queue',
  arrivals: anArrivals(),
  classes: [aClass()],
  discipline: 'fifo',
  leavePerDay: 0,
  noShow: 0,
  noShowReturns: 0,
  behind: nothingDoubted,
  followUps: 0,
  followUpDays: 7,
  routes: [],
  open: [],
  ...over,
})

export const staff = (over: Partial<StaffSlots> = {}): StaffSlots => ({
  byWeekday: everyDay(5),
  away: [],
  absence: 0,
  ...over,
})

export const aBook = (over: Partial<Book> = {}): Book => ({
  id: 'book',
  serves: [{ queue: 'queue', classes: null }],
  staff: [staff()],
  changes: [],
  openOnHolidays: false,
  cancelled: 0,
  refilled: 0,
  dispersion: 0,
  uncertainty: 0,
  drift: 0,
  oldestOnlyDays: 0,
  ...over,
})

export const aModel = (over: Partial<QueueModel> = {}): QueueModel => ({
  startOn: MONDAY,
  days: 30,
  queues: [aQueue()],
  books: [aBook()],
  seed: 1,
  ...over,
})

/** So many people who came in so many days before the first morning. */
export const waitingSince = (days: number, count: number, classId = 'all') => {
  const on = addDays(MONDAY, -days)
  return { classId, contactOn: on, enteredOn: on, count }
}

/** Runs every day and gives each figure's mean over the replications, by day, of a queue or clock. */
export const meansOf = (model: QueueModel, replications = 400) => {
  const days = Array.from({ length: model.days }, (_, day) => day)
  const figures = runDays(makeReady(model), 0, replications, days)
  const by = (figure: 'waiting' | 'served' | 'late' | 'wait' | 'within', thing = 0) =>
    days.map(day => meanOf(valuesAt(figures, figure, thing, day)))
  return {
    by,
    figures,
    total: (figure: 'served', thing = 0) => by(figure, thing).reduce((sum, value) => sum + value, 0),
  }
}

export const valuesAt = (
  figures: DayFigures,
  figure: 'waiting' | 'served' | 'late' | 'wait' | 'within',
  thing: number,
  index: number,
): readonly number[] => {
  const from = (thing * figures.days.length + index) * figures.replications
  return Array.from(figures[figure].subarray(from, from + figures.replications))
}

const meanOf = (values: readonly number[]): number => {
  const seen = values.filter(value => !Number.isNaN(value))
  return seen.reduce((sum, value) => sum + value, 0) / seen.length
}
