import type { Language } from './language.ts'
import {
  dayNumber,
  dayNumberOf,
  fromDayNumber,
  type PlainDate,
  weekdayOfDayNumber,
  yearOf,
} from './plain-date.ts'

type Holiday = {
  readonly name: Record<Language, string>
  /** The day number in a year. */
  readonly on: (year: number, easter: number) => number
  /** Holy days of the Lutheran church, Independence Day and May Day; an eve is only not a weekday. */
  readonly kind: 'holiday' | 'eve'
}

/** Western Easter Sunday by the anonymous Gregorian computus (Nature, 20 April 1876), as a day number. */
export const easterDayNumber = (year: number): number => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumberOf(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

const fixed = (month: number, day: number) => (year: number) => dayNumberOf(year, month, day)
const fromEaster = (days: number) => (_: number, easter: number) => easter + days

/** The first Saturday on or after the given day of the year. */
const saturdayFrom = (month: number, day: number) => (year: number) => {
  const first = dayNumberOf(year, month, day)
  return first + ((6 - weekdayOfDayNumber(first) + 7) % 7)
}

const named = (fi: string, sv: string, en: string): Record<Language, string> => ({ fi, sv, en })

// Holy days of the church by kirkkolaki 652/2023, Independence Day by laki 388/1937, May Day by laki 272/1944;
// the eves are no weekdays by laki 150/1930 5 §. In the 1970s and 1980s Epiphany and Ascension Day were kept on
// Saturdays, so the table is right from 1992 on.
const holidays: readonly Holiday[] = [
  { name: named('uudenvuodenpäivä', 'nyårsdagen', "New Year's Day"), on: fixed(1, 1), kind: 'holiday' },
  { name: named('loppiainen', 'trettondagen', 'Epiphany'), on: fixed(1, 6), kind: 'holiday' },
  { name: named('pitkäperjantai', 'långfredagen', 'Good Friday'), on: fromEaster(-2), kind: 'holiday' },
  { name: named('pääsiäispäivä', 'påskdagen', 'Easter Sunday'), on: fromEaster(0), kind: 'holiday' },
  {
    name: named('toinen pääsiäispäivä', 'annandag påsk', 'Easter Monday'),
    on: fromEaster(1),
    kind: 'holiday',
  },
  { name: named('vappu', 'första maj', 'May Day'), on: fixed(5, 1), kind: 'holiday' },
  {
    name: named('helatorstai', 'Kristi himmelsfärdsdag', 'Ascension Day'),
    on: fromEaster(39),
    kind: 'holiday',
  },
  { name: named('helluntai', 'pingstdagen', 'Whit Sunday'), on: fromEaster(49), kind: 'holiday' },
  {
    name: named('juhannusaatto', 'midsommarafton', 'Midsummer Eve'),
    on: year => saturdayFrom(6, 20)(year) - 1,
    kind: 'eve',
  },
  {
    name: named('juhannuspäivä', 'midsommardagen', 'Midsummer Day'),
    on: saturdayFrom(6, 20),
    kind: 'holiday',
  },
  {
    name: named('pyhäinpäivä', 'alla helgons dag', "All Saints' Day"),
    on: saturdayFrom(10, 31),
    kind: 'holiday',
  },
  {
    name: named('itsenäisyyspäivä', 'självständighetsdagen', 'Independence Day'),
    on: fixed(12, 6),
    kind: 'holiday',
  },
  { name: named('jouluaatto', 'julafton', 'Christmas Eve'), on: fixed(12, 24), kind: 'eve' },
  { name: named('joulupäivä', 'juldagen', 'Christmas Day'), on: fixed(12, 25), kind: 'holiday' },
  { name: named('tapaninpäivä', 'annandag jul', 'Boxing Day'), on: fixed(12, 26), kind: 'holiday' },
]

const years = new Map<number, ReadonlyMap<number, Holiday>>()

const holidaysOf = (year: number): ReadonlyMap<number, Holiday> => {
  const known = years.get(year)
  if (known) return known
  const easter = easterDayNumber(year)
  const table = new Map(holidays.map(holiday => [holiday.on(year, easter), holiday]))
  years.set(year, table)
  return table
}

/** The name of a public holiday, or of Christmas or Midsummer Eve; null on other days. Right from 1992 on. */
export const holidayName = (date: PlainDate): Record<Language, string> | null =>
  holidaysOf(yearOf(date)).get(dayNumber(date))?.name ?? null

/** True on a public holiday; the eves are not holidays. */
export const isHoliday = (date: PlainDate): boolean =>
  holidaysOf(yearOf(date)).get(dayNumber(date))?.kind === 'holiday'

const weekdayFlags = new Map<number, Uint8Array>()

// A table of ones and zeros for each 1024 days: the busy path asks for the same few years again and again.
const flagsOf = (block: number): Uint8Array => {
  const known = weekdayFlags.get(block)
  if (known) return known
  const flags = new Uint8Array(1024)
  for (let at = 0; at < 1024; at++) {
    const number = block * 1024 + at
    const free = holidaysOf(yearOf(fromDayNumber(number))).has(number)
    flags[at] = weekdayOfDayNumber(number) <= 5 && !free ? 1 : 0
  }
  weekdayFlags.set(block, flags)
  return flags
}

/** As `isWeekday`, for a day number. */
export const isWeekdayNumber = (number: number): boolean =>
  flagsOf(Math.floor(number / 1024))[((number % 1024) + 1024) % 1024] === 1

/** As `addWeekdays`, for a day number. */
export const addWeekdaysToNumber = (number: number, count: number): number => {
  let at = number
  for (let left = count; left > 0; ) if (isWeekdayNumber(++at)) left--
  return at
}

/** Monday to Friday, neither a public holiday nor Christmas Eve nor Midsummer Eve (arkipäivä). */
export const isWeekday = (date: PlainDate): boolean => isWeekdayNumber(dayNumber(date))

/** The first weekday strictly after. */
export const nextWeekday = (date: PlainDate): PlainDate => addWeekdays(date, 1)

/** The day itself where it is a weekday, else the first weekday after it. */
export const onOrNextWeekday = (date: PlainDate): PlainDate => (isWeekday(date) ? date : nextWeekday(date))

/** The `count`th weekday after the day; the day itself is not counted. `count` 0 gives the day itself. */
export const addWeekdays = (date: PlainDate, count: number): PlainDate =>
  fromDayNumber(addWeekdaysToNumber(dayNumber(date), count))
