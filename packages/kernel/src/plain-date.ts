declare const plain: unique symbol

/** A calendar day without a zone, written 'YYYY-MM-DD', from year 0001 to 9999. */
export type PlainDate = string & { readonly [plain]: 'PlainDate' }

type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number }

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (daysInMonths[month - 1] ?? 0)

/** Reads `count` digits from `from`; NaN where one of them is not a digit. */
export const digitsAt = (text: string, from: number, count: number): number => {
  let value = 0
  for (let at = from; at < from + count; at++) {
    const digit = text.charCodeAt(at) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const twoDigits = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

/** Writes 0-99 as two digits. */
export const pad2 = (value: number): string => twoDigits[value] ?? String(value)

export const isPlainDate = (text: string): text is PlainDate => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 2)
  const day = digitsAt(text, 8, 2)
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Takes 'YYYY-MM-DD'. Throws RangeError on anything that is not a day of the calendar. */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new RangeError(`Not a calendar day: ${text}`)
  return text
}

export const yearOf = (date: PlainDate): number => digitsAt(date, 0, 4)
export const monthOf = (date: PlainDate): number => digitsAt(date, 5, 2)
export const dayOf = (date: PlainDate): number => digitsAt(date, 8, 2)

const daysBeforeYear = (year: number): number => {
  const past = year - 1
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
}

// Days from 0001-01-01 to 1970-01-01, so that day number 0 is the day the Unix clock starts.
const daysToEpoch = daysBeforeYear(1970)

export const dayNumberOf = (year: number, month: number, day: number): number =>
  daysBeforeYear(year) -
  daysToEpoch +
  (daysBeforeMonth[month - 1] ?? 0) +
  (month > 2 && isLeapYear(year) ? 1 : 0) +
  day -
  1

/** Whole days since 1970-01-01 (negative before). */
export const dayNumber = (date: PlainDate): number => dayNumberOf(yearOf(date), monthOf(date), dayOf(date))

const yearMonthDay = (number: number): YearMonthDay => {
  // 365.2425 days is the mean Gregorian year; the estimate is off by one at most.
  let year = Math.floor((number + daysToEpoch) / 365.2425) + 1
  if (dayNumberOf(year, 1, 1) > number) year--
  else if (dayNumberOf(year + 1, 1, 1) <= number) year++
  const dayOfYear = number - dayNumberOf(year, 1, 1)
  const leap = isLeapYear(year) ? 1 : 0
  let month = Math.floor(dayOfYear / 31) + 1
  if (month < 12 && dayOfYear >= (daysBeforeMonth[month] ?? 0) + (month >= 2 ? leap : 0)) month++
  const before = (daysBeforeMonth[month - 1] ?? 0) + (month > 2 ? leap : 0)
  return { year, month, day: dayOfYear - before + 1 }
}

export const dateOf = (year: number, month: number, day: number): PlainDate =>
  plainDate(`${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(day)}`)

// The busy years, to 2079-12-31: about forty thousand short texts. The rows have their places from the start: filled from
// the middle, the engine would keep them as a table to be looked up, many times slower.
export const busyDays = 40_177
const writtenDays = Array.from<PlainDate | undefined>({ length: busyDays })

/** The day that is `number` days after 1970-01-01. */
export const fromDayNumber = (number: number): PlainDate => {
  const known = writtenDays[number]
  if (known) return known
  const { year, month, day } = yearMonthDay(number)
  const date = dateOf(year, month, day)
  if (number >= 0 && number < busyDays) writtenDays[number] = date
  return date
}

export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days)

/** As `addMonths`, for a day number. */
export const addMonthsToNumber = (number: number, months: number): number => {
  const from = yearMonthDay(number)
  const monthCount = from.year * 12 + from.month - 1 + months
  const year = Math.floor(monthCount / 12)
  const month = monthCount - year * 12 + 1
  return dayNumberOf(year, month, Math.min(from.day, daysInMonth(year, month)))
}

/** The same-numbered day `months` later, or the last day of that month where it has no such day. */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  fromDayNumber(addMonthsToNumber(dayNumber(date), months))

/** Days from `from` to `to`; negative where `to` is the earlier one. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from)

/** 1 = Monday ... 7 = Sunday, for a day number. 1970-01-01 was a Thursday. */
export const weekdayOfDayNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** 1 = Monday ... 7 = Sunday. */
export const weekdayOf = (date: PlainDate): number => weekdayOfDayNumber(dayNumber(date))

export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0)
