import { addDays, type PlainDate } from '@yhdella/kernel'
import type { Arrivals, OpenEntries, QueueRoute } from '../days/queue-model.ts'
import {
  readChoice,
  readDate,
  readDateOrNull,
  readName,
  readNumber,
  readNumberOr,
  readNumbers,
} from '../json/fields.ts'
import { complain, fieldOf, type Reader, readList, readObject } from '../json/reader.ts'
import type { QueueDraft, QueueFile } from './queue-file.ts'
import { readBooks } from './read-books.ts'
import { type ClassDraft, onlyClass, readClasses } from './read-classes.ts'
import { readHistory } from './read-history.ts'
import { readByWeekday } from './read-weekdays.ts'

const DISCIPLINES = ['longest-waiting', 'fifo', 'priority', 'earliest-due'] as const

// Two years: a forecast beyond them would be a guess about policy, not about a queue.
const MOST_DAYS = 731
// A county has 651 cells of municipality and service; a model of more than these would not fit its stated memory.
const MOST_QUEUES = 1000

const SHARE = { least: 0, most: 1 }

/** Reads the part that forecast and plan have in common; the README lists the fields. */
export const readQueueFile = (reader: Reader, usualReplications: number): QueueFile => {
  const asOf = readDate(reader, 'asOf')
  const days = readNumberOr(reader, 'days', { least: 1, most: MOST_DAYS, whole: true }, 91)
  const most = { least: 20, most: 10_000, whole: true }
  const replications = readNumberOr(reader, 'replications', most, usualReplications)
  const seed = readNumberOr(reader, 'seed', { least: 0, most: Number.MAX_SAFE_INTEGER, whole: true }, 1)
  const queues = readList(reader, 'queues', MOST_QUEUES, inner => readQueue(inner, asOf))
  if (queues.length === 0) complain(reader, 'queues', 'is missing: a list of at least one queue')
  if (new Set(queues.map(queue => queue.id)).size < queues.length)
    complain(reader, 'queues', 'must have different ids')
  const books = readBooks(reader, queues)
  checkServed(reader, queues, new Set(books.flatMap(book => book.serves.map(each => each.queue))))
  checkRoutes(reader, queues)
  return { asOf, days, seed, replications, queues, books }
}

const checkServed = (reader: Reader, queues: readonly QueueDraft[], served: ReadonlySet<string>): void => {
  queues.forEach((queue, at) => {
    const path = `queues[${at}]`
    if (queue.history !== null) return
    if (!served.has(queue.id))
      complain(reader, path, 'has neither a history nor a book that serves it: its capacity is not known')
    if (queue.arrivals === null)
      complain(reader, path, 'has neither a history nor arrivals: how many come in is not known')
  })
}

const checkRoutes = (reader: Reader, queues: readonly QueueDraft[]): void => {
  queues.forEach((queue, at) => {
    for (const route of queue.routes) {
      const to = queues.find(other => other.id === route.to)
      if (to === undefined)
        complain(reader, `queues[${at}].routes`, `lead to "${route.to}", which is not a queue`)
      else if (!to.classes.some(c => c.id === route.classId))
        complain(
          reader,
          `queues[${at}].routes`,
          `lead to class "${route.classId}", which "${to.id}" does not have`,
        )
    }
  })
}

const readQueue = (reader: Reader, asOf: PlainDate): QueueDraft => {
  const id = readName(reader, 'id', null)
  const classes = readClasses(reader)
  const history = readHistory(reader, classes, asOf)
  return {
    id,
    discipline: readChoice(reader, 'discipline', DISCIPLINES, 'longest-waiting'),
    classes,
    history,
    open: readOpen(reader, classes, asOf),
    arrivals: readObject(reader, 'arrivals', readArrivals),
    leavePerDay: readNumberOr(reader, 'leavePerDay', { least: 0, most: 0.9 }, null),
    noShow: readNumberOr(reader, 'noShow', { least: 0, most: 0.95 }, null),
    noShowReturns: readNumberOr(reader, 'noShowReturns', SHARE, null),
    followUps: readNumberOr(reader, 'followUps', { least: 0, most: 100 }, 0),
    followUpDays: readNumberOr(reader, 'followUpDays', { least: 1, most: 730, whole: true }, 14),
    routes: readRoutes(reader),
  }
}

const readRoutes = (reader: Reader): readonly QueueRoute[] => {
  const routes = readList(reader, 'routes', 64, inner => ({
    to: readName(inner, 'to', null),
    classId: readName(inner, 'class', onlyClass.id),
    share: readNumber(inner, 'share', SHARE),
    delayDays: readNumberOr(inner, 'delayDays', { least: 1, most: 730, whole: true }, 1),
  }))
  if (routes.reduce((sum, route) => sum + route.share, 0) > 1 + 1e-9)
    complain(reader, 'routes', 'have shares that sum to more than 1')
  return routes
}

const MOST_OPEN = 100_000

const readOpen = (
  reader: Reader,
  classes: readonly ClassDraft[],
  asOf: PlainDate,
): readonly OpenEntries[] | null => {
  if (fieldOf(reader, 'open') === undefined) return null
  return readList(reader, 'open', MOST_OPEN, inner => {
    const contactOn = readDate(inner, 'contactOn')
    const enteredOn = readDateOrNull(inner, 'enteredOn') ?? contactOn
    if (enteredOn < contactOn) complain(inner, 'enteredOn', 'must not be before contactOn')
    if (enteredOn >= asOf) complain(inner, 'enteredOn', `must be before asOf (${asOf})`)
    // Ages beyond ten years are mistakes of writing, and every day of age costs memory.
    if (contactOn < addDays(asOf, -3660)) complain(inner, 'contactOn', 'must be within ten years of asOf')
    const classId = readName(inner, 'class', classes[0]?.id ?? onlyClass.id)
    if (!classes.some(c => c.id === classId))
      complain(inner, 'class', `names "${classId}", which is not a class`)
    const count = readNumberOr(inner, 'count', { least: 1, most: 1_000_000, whole: true }, 1)
    return { classId, contactOn, enteredOn, count }
  })
}

const readArrivals = (reader: Reader): Arrivals => {
  const most = { least: 0, most: 100_000 }
  const perWeek = readNumberOr(reader, 'perWeek', { above: 0, most: 500_000 }, null)
  const byWeekday = readByWeekday(reader, 'byWeekday')
  if ((perWeek === null) === (byWeekday === null))
    complain(reader, 'byWeekday', 'or perWeek must be given, one of the two')
  if (byWeekday?.every(mean => mean === 0))
    complain(reader, 'byWeekday', 'is 0 on every day: nobody would come')
  const byMonth = readNumbers(reader, 'byMonth', { least: 0, most: 100 }, [])
  if (byMonth.length !== 0 && byMonth.length !== 12) complain(reader, 'byMonth', 'must have 12 numbers')
  const day = (perWeek ?? 0) / 5
  return {
    byWeekday: byWeekday ?? [day, day, day, day, day, 0, 0],
    byMonth: byMonth.length === 12 ? byMonth : Array.from({ length: 12 }, () => 1),
    onHolidays: readNumberOr(reader, 'onHolidays', most, 0),
    dispersion: readNumberOr(reader, 'dispersion', { least: 0, most: 50 }, 1),
    uncertainty: readNumberOr(reader, 'uncertainty', { least: 0, most: 2 }, 0),
    drift: readNumberOr(reader, 'drift', SHARE, 0),
  }
}
