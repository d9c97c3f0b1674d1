import { addDays, isPlainDate, type PlainDate } from '@yhdella/kernel'
import type { DayCount, Entry, QueueHistory } from '../history/queue-history.ts'
import { readDate, readDateOrNull, readName, readNumberOr } from '../json/fields.ts'
import { complain, fieldOf, type Reader, readList } from '../json/reader.ts'
import { type ClassDraft, onlyClass } from './read-classes.ts'

// A person is some 100 bytes here: a million is 100 MB, and a county's whole year of contacts.
const MOST_ENTRIES = 1_000_000
// Ten years of days.
const MOST_COUNTS = 3660

/** The past of a queue: `entries`, a person each, or `counts`, a day each; null when neither is written. */
export const readHistory = (
  reader: Reader,
  classes: readonly ClassDraft[],
  asOf: PlainDate,
): QueueHistory | null => {
  const entries = readEntries(reader, classes, asOf)
  const counts = readCounts(reader, asOf)
  const from = readDateOrNull(reader, 'from')
  const missing = readList(reader, 'missing', 1000, inner => {
    const range = { from: readDate(inner, 'from'), to: readDate(inner, 'to') }
    if (range.to < range.from) complain(inner, 'to', 'must not be before from')
    return range
  })
  if (entries !== null && counts !== null)
    complain(reader, 'counts', 'and entries are two ways of telling the same past: give one')
  if (entries === null && counts === null) return null
  const days = (entries ?? []).map(entry => entry.enteredOn).concat((counts ?? []).map(count => count.on))
  const first = from ?? days.reduce((least, day) => (day < least ? day : least), addDays(asOf, -1))
  if (first >= asOf) complain(reader, 'from', `must be before asOf (${asOf})`)
  if (first < addDays(asOf, -MOST_COUNTS)) complain(reader, 'from', 'must be within ten years of asOf')
  const source =
    entries !== null
      ? ({ kind: 'entries', entries } as const)
      : ({ kind: 'counts', counts: counts ?? [] } as const)
  return { from: first, to: addDays(asOf, -1), missing, source }
}

const readEntries = (
  reader: Reader,
  classes: readonly ClassDraft[],
  asOf: PlainDate,
): readonly Entry[] | null => {
  if (fieldOf(reader, 'entries') === undefined) return null
  return readList(reader, 'entries', MOST_ENTRIES, inner => readEntry(inner, classes, asOf))
}

const readEntry = (reader: Reader, classes: readonly ClassDraft[], asOf: PlainDate): Entry => {
  const contactOn = readDate(reader, 'contactOn')
  const enteredOn = readDateOrNull(reader, 'enteredOn') ?? contactOn
  const past = (name: string, date: PlainDate | null) => {
    if (date !== null && date < enteredOn)
      complain(reader, name, 'must not be before the person came into the queue')
    // What is booked for later has not happened yet.
    return date !== null && date >= asOf ? null : date
  }
  if (enteredOn < contactOn) complain(reader, 'enteredOn', 'must not be before contactOn')
  if (enteredOn >= asOf) complain(reader, 'enteredOn', `must be before asOf (${asOf})`)
  const servedOn = past('servedOn', readDateOrNull(reader, 'servedOn'))
  const leftOn = past('leftOn', readDateOrNull(reader, 'leftOn'))
  if (servedOn !== null && leftOn !== null)
    complain(reader, 'leftOn', 'and servedOn exclude each other: give one')
  const classId = readName(reader, 'class', classes[0]?.id ?? onlyClass.id)
  if (!classes.some(c => c.id === classId))
    complain(reader, 'class', `names "${classId}", which is not a class`)
  const missed = readDates(reader, 'missedOn').map(date => past('missedOn', date))
  return {
    classId,
    contactOn,
    enteredOn,
    servedOn,
    leftOn,
    missedOn: missed.filter(date => date !== null),
    minutes: readNumberOr(reader, 'minutes', { above: 0, most: 1440 }, null),
  }
}

const readDates = (reader: Reader, name: string): readonly PlainDate[] => {
  const value = fieldOf(reader, name)
  if (value === undefined) return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  const dates = list.filter((item): item is PlainDate => typeof item === 'string' && isPlainDate(item))
  if (dates.length < list.length) complain(reader, name, 'must be a list of dates YYYY-MM-DD')
  return dates
}

const readCounts = (reader: Reader, asOf: PlainDate): readonly DayCount[] | null => {
  if (fieldOf(reader, 'counts') === undefined) return null
  const people = { least: 0, most: 1_000_000, whole: true }
  const counts = readList(reader, 'counts', MOST_COUNTS, inner => {
    const on = readDate(inner, 'on')
    if (on >= asOf) complain(inner, 'on', `must be before asOf (${asOf})`)
    return {
      on,
      cameIn: readNumberOr(inner, 'cameIn', people, null),
      served: readNumberOr(inner, 'served', people, null),
      left: readNumberOr(inner, 'left', people, null),
      waiting: readNumberOr(inner, 'waiting', people, null),
    }
  })
  if (new Set(counts.map(count => count.on)).size < counts.length)
    complain(reader, 'counts', 'must have each day once')
  return counts
}
