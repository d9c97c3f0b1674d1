import type { PlainDate } from '@yhdella/kernel'
import type { Book, ByWeekday, SlotChange, StaffSlots } from '../days/queue-model.ts'
import { readDate, readFlag, readName, readNumberOr } from '../json/fields.ts'
import { complain, fieldOf, type Reader, readList } from '../json/reader.ts'
import type { QueueDraft } from './queue-file.ts'
import { readByWeekday } from './read-weekdays.ts'

const MOST_BOOKS = 2000
const SHARE = { least: 0, most: 1 }

/** The appointment books of a file, each serving queues that the file has. */
export const readBooks = (reader: Reader, queues: readonly QueueDraft[]): readonly Book[] => {
  const books = readList(reader, 'books', MOST_BOOKS, inner => readBook(inner, queues))
  if (new Set(books.map(book => book.id)).size < books.length)
    complain(reader, 'books', 'must have different ids')
  return books
}

const readBook = (reader: Reader, queues: readonly QueueDraft[]): Book => {
  const plain = readByWeekday(reader, 'slotsByWeekday')
  const staff = readList(reader, 'staff', 200, readStaff)
  const changes = readList(reader, 'changes', 200, readChange)
  if (plain === null && staff.length === 0 && changes.length === 0)
    complain(reader, 'slotsByWeekday', 'is missing: slots a day, Monday first (or staff, or changes)')
  return {
    id: readName(reader, 'id', null),
    serves: readServes(reader, queues),
    staff: plain === null ? staff : [...staff, { byWeekday: plain, away: [], absence: 0 }],
    changes,
    openOnHolidays: readFlag(reader, 'openOnHolidays', false),
    cancelled: readNumberOr(reader, 'cancelled', SHARE, 0),
    refilled: readNumberOr(reader, 'refilled', SHARE, 0),
    dispersion: readNumberOr(reader, 'dispersion', { least: 0, most: 50 }, 0),
    uncertainty: readNumberOr(reader, 'uncertainty', { least: 0, most: 2 }, 0),
    drift: readNumberOr(reader, 'drift', SHARE, 0),
    oldestOnlyDays: readNumberOr(reader, 'oldestOnlyDays', { least: 0, most: 3660, whole: true }, 0),
  }
}

const NONE: ByWeekday = [0, 0, 0, 0, 0, 0, 0]

const readStaff = (reader: Reader): StaffSlots => ({
  byWeekday: readByWeekday(reader, 'slotsByWeekday') ?? needed(reader),
  away: readList(reader, 'away', 200, readRange),
  absence: readNumberOr(reader, 'absence', SHARE, 0),
})

const readChange = (reader: Reader): SlotChange => ({
  ...readRange(reader),
  byWeekday: readByWeekday(reader, 'slotsByWeekday', -100_000) ?? needed(reader),
})

const needed = (reader: Reader): ByWeekday => {
  complain(reader, 'slotsByWeekday', 'is missing: slots a day, Monday first')
  return NONE
}

/** Two days, both in; reversed dates are refused. */
export const readRange = (reader: Reader): { readonly from: PlainDate; readonly to: PlainDate } => {
  const range = { from: readDate(reader, 'from'), to: readDate(reader, 'to') }
  if (range.to < range.from) complain(reader, 'to', 'must not be before from')
  return range
}

const readServes = (reader: Reader, queues: readonly QueueDraft[]): Book['serves'] => {
  const value = fieldOf(reader, 'serves')
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value]
  if (list.length === 0) complain(reader, 'serves', 'is missing: the ids of the queues that the book serves')
  const served = readList({ ...reader, fields: { serves: list.map(asObject) } }, 'serves', 200, inner => ({
    queue: readName(inner, 'queue', null),
    classes: readClassIds(inner),
  }))
  for (const { queue, classes } of served) {
    const found = queues.find(each => each.id === queue)
    if (found === undefined) complain(reader, 'serves', `names "${queue}", which is not a queue`)
    const unknown = classes?.find(id => !found?.classes.some(c => c.id === id))
    if (found !== undefined && unknown !== undefined)
      complain(reader, 'serves', `names class "${unknown}", which "${queue}" does not have`)
  }
  return served
}

const asObject = (item: unknown): unknown => (typeof item === 'string' ? { queue: item } : item)

const readClassIds = (reader: Reader): readonly string[] | null => {
  const value = fieldOf(reader, 'classes')
  if (value === undefined) return null
  const ids = Array.isArray(value) ? value.filter(item => typeof item === 'string') : []
  if (ids.length === 0) complain(reader, 'classes', 'must be a list of ids of classes')
  return ids
}
