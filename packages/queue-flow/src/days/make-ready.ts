import { dayNumber, fromDayNumber, isWeekday, type PlainDate, weekdayOf } from '@yhdella/kernel'
import type { DayBook, DayModel, DayOpen, DayQueue, DayRoute, Line } from './day-model.ts'
import type { Arrivals, Book, ByWeekday, Queue, QueueClass, QueueModel } from './queue-model.ts'

// A rank outweighs any number of days, a follow-up visit booked beforehand outweighs any rank.
const RANK_WEIGHT = 1_000_000
const FOLLOW_UP_BASE = -2_000_000_000

/** The days of a model with what the calendar says of each. */
type Calendar = {
  readonly first: number
  readonly days: number
  readonly weekday: Uint8Array
  readonly month: Uint8Array
  readonly holiday: Uint8Array
}

/** Lays the model out on the calendar, once for all replications. */
export const makeReady = (model: QueueModel): DayModel => {
  const calendar = calendarOf(model.startOn, model.days)
  const clocks = model.queues.flatMap((queue, at) => clockIds(queue).map(id => ({ queue: at, id })))
  const lines = model.queues.flatMap((queue, at) => linesOf(queue, at, clocks))
  const open = model.queues.flatMap(queue => openOf(model, queue, calendar))
  return {
    days: model.days,
    past: Math.max(1, ...open.map(entry => -entry.contact)),
    seed: model.seed,
    weekStarts: calendar.weekday.map(weekday => (weekday === 0 ? 1 : 0)),
    lines,
    queues: model.queues.map(queue => queueOf(model, queue, calendar)),
    books: model.books.map(book => bookOf(model, book, calendar)),
    open,
    queueIds: model.queues.map(queue => queue.id),
    clocks,
  }
}

const calendarOf = (startOn: PlainDate, days: number): Calendar => {
  const first = dayNumber(startOn)
  const weekday = new Uint8Array(days)
  const month = new Uint8Array(days)
  const holiday = new Uint8Array(days)
  for (let day = 0; day < days; day++) {
    const date = fromDayNumber(first + day)
    weekday[day] = weekdayOf(date) - 1
    month[day] = Number(date.slice(5, 7)) - 1
    holiday[day] = weekdayOf(date) <= 5 && !isWeekday(date) ? 1 : 0
  }
  return { first, days, weekday, month, holiday }
}

/** The slots or people of each day by weekday, between two days (both in). */
const byDay = (calendar: Calendar, byWeekday: ByWeekday, from = 0, to = calendar.days - 1): Float64Array => {
  const values = new Float64Array(calendar.days)
  for (let day = Math.max(0, from); day <= Math.min(to, calendar.days - 1); day++)
    values[day] = byWeekday[calendar.weekday[day] ?? 0] ?? 0
  return values
}

const clockIds = (queue: Queue): readonly string[] => [
  ...new Set(queue.classes.flatMap(c => c.clocks.map(clock => clock.id))),
]

const hasFollowUps = (queue: Queue): boolean => queue.followUps > 0

const lineCount = (queue: Queue): number => queue.classes.length + (hasFollowUps(queue) ? 1 : 0)

const firstLineOf = (model: QueueModel, id: string): number => {
  const at = model.queues.findIndex(queue => queue.id === id)
  if (at < 0) throw new RangeError(`No queue ${id}`)
  return model.queues.slice(0, at).reduce((sum, queue) => sum + lineCount(queue), 0)
}

const lineOf = (model: QueueModel, id: string, classId: string): number => {
  const at = model.queues.find(queue => queue.id === id)?.classes.findIndex(c => c.id === classId) ?? -1
  if (at < 0) throw new RangeError(`No class ${classId} in queue ${id}`)
  return firstLineOf(model, id) + at
}

const linesOf = (
  queue: Queue,
  index: number,
  outs: readonly { readonly queue: number; readonly id: string }[],
): readonly Line[] => {
  const byContact = queue.discipline === 'longest-waiting' || queue.discipline === 'earliest-due'
  const first = queue.classes.map(
    (c): Line => ({
      queue: index,
      byContact,
      base: baseOf(queue, c),
      clocks: c.clocks.map(clock => ({
        days: clock.days,
        byContact: clock.from === 'contact',
        out: outs.findIndex(out => out.queue === index && out.id === clock.id),
      })),
      isFirstVisit: true,
    }),
  )
  const followUp: Line = {
    queue: index,
    byContact: false,
    base: FOLLOW_UP_BASE,
    clocks: [],
    isFirstVisit: false,
  }
  return hasFollowUps(queue) ? [...first, followUp] : first
}

const baseOf = (queue: Queue, c: QueueClass): number => {
  if (queue.discipline === 'priority') return c.rank * RANK_WEIGHT
  return queue.discipline === 'earliest-due' ? c.dueDays : 0
}

const openOf = (model: QueueModel, queue: Queue, calendar: Calendar): readonly DayOpen[] =>
  [...queue.open]
    .sort((a, b) => (a.enteredOn < b.enteredOn ? -1 : a.enteredOn > b.enteredOn ? 1 : 0))
    .map(entries => ({
      line: lineOf(model, queue.id, entries.classId),
      contact: dayNumber(entries.contactOn) - calendar.first,
      entry: dayNumber(entries.enteredOn) - calendar.first,
      count: entries.count,
    }))

const meansOf = (arrivals: Arrivals, calendar: Calendar): Float64Array =>
  byDay(calendar, arrivals.byWeekday).map((mean, day) => {
    const season = arrivals.byMonth[calendar.month[day] ?? 0] ?? 1
    return mean * season * (calendar.holiday[day] ? arrivals.onHolidays : 1)
  })

const queueOf = (model: QueueModel, queue: Queue, calendar: Calendar): DayQueue => {
  const first = firstLineOf(model, queue.id)
  const routes = queue.routes.map(
    (route): DayRoute => ({
      line: lineOf(model, route.to, route.classId),
      share: route.share,
      delay: route.delayDays,
    }),
  )
  return {
    means: meansOf(queue.arrivals, calendar),
    dispersion: queue.arrivals.dispersion,
    uncertainty: queue.arrivals.uncertainty,
    drift: queue.arrivals.drift,
    lines: queue.classes.map((_, at) => first + at),
    shares: conditionalShares(queue.classes.map(c => c.share)),
    noShow: queue.noShow,
    noShowReturns: queue.noShowReturns,
    leavePerDay: queue.leavePerDay,
    behind: queue.behind,
    // Each visit leads to another with the same chance p, so the mean number of further visits is p / (1 - p).
    followChance: queue.followUps / (1 + queue.followUps),
    followDelay: queue.followUpDays,
    followLine: hasFollowUps(queue) ? first + queue.classes.length : -1,
    routes: conditionalRoutes(routes),
  }
}

const conditionalShares = (shares: readonly number[]): readonly number[] => {
  let left = 1
  return shares.map(share => {
    const conditional = left <= 1e-12 ? 1 : Math.min(1, share / left)
    left -= share
    return conditional
  })
}

const conditionalRoutes = (routes: readonly DayRoute[]): readonly DayRoute[] => {
  const shares = conditionalShares(routes.map(route => route.share))
  return routes.map((route, at) => ({ ...route, share: shares[at] ?? 0 }))
}

const bookOf = (model: QueueModel, book: Book, calendar: Calendar): DayBook => {
  const closed = (slots: Float64Array) =>
    book.openOnHolidays ? slots : slots.map((count, day) => (calendar.holiday[day] ? 0 : count))
  const at = (date: PlainDate) => dayNumber(date) - calendar.first
  const staff = book.staff.map(person => {
    const slots = closed(byDay(calendar, person.byWeekday))
    for (const away of person.away) slots.fill(0, Math.max(0, at(away.from)), Math.max(0, at(away.to) + 1))
    return { slots, absence: person.absence }
  })
  const certain = new Float64Array(calendar.days)
  const add = (slots: Float64Array) =>
    slots.forEach((count, day) => {
      certain[day] = (certain[day] ?? 0) + count
    })
  for (const person of staff) if (person.absence === 0) add(person.slots)
  for (const change of book.changes)
    add(closed(byDay(calendar, change.byWeekday, at(change.from), at(change.to))))
  return {
    certain,
    staff: staff.filter(person => person.absence > 0),
    dispersion: book.dispersion,
    uncertainty: book.uncertainty,
    drift: book.drift,
    lost: book.cancelled * (1 - book.refilled),
    lines: Int32Array.from(book.serves.flatMap(served => servedLines(model, served))),
    oldestOnlyDays: book.oldestOnlyDays,
  }
}

const servedLines = (model: QueueModel, served: Book['serves'][number]): readonly number[] => {
  const queue = model.queues.find(found => found.id === served.queue)
  if (!queue) throw new RangeError(`No queue ${served.queue}`)
  const ids = served.classes ?? queue.classes.map(c => c.id)
  const first = ids.map(id => lineOf(model, queue.id, id))
  const follow = firstLineOf(model, queue.id) + queue.classes.length
  return hasFollowUps(queue) ? [...first, follow] : first
}
