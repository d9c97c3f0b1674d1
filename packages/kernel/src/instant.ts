import { dayNumberOf, digitsAt, fromDayNumber, isPlainDate, pad2 } from './plain-date.ts'

declare const utc: unique symbol

/** A moment, written as ISO 8601 in UTC with milliseconds: '2026-11-22T10:00:00.000Z'. Sorts as text. */
export type Instant = string & { readonly [utc]: 'Instant' }

const msPerMinute = 60_000
const msPerDay = 86_400_000

export const isInstant = (text: string): text is Instant =>
  text.length === 24 &&
  text[10] === 'T' &&
  text[13] === ':' &&
  text[16] === ':' &&
  text[19] === '.' &&
  text[23] === 'Z' &&
  isPlainDate(text.slice(0, 10)) &&
  digitsAt(text, 11, 2) < 24 &&
  digitsAt(text, 14, 2) < 60 &&
  digitsAt(text, 17, 2) < 60 &&
  digitsAt(text, 20, 3) >= 0

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const epochMs = (at: Instant): number =>
  dayNumberOf(digitsAt(at, 0, 4), digitsAt(at, 5, 2), digitsAt(at, 8, 2)) * msPerDay +
  digitsAt(at, 11, 2) * 3_600_000 +
  digitsAt(at, 14, 2) * msPerMinute +
  digitsAt(at, 17, 2) * 1000 +
  digitsAt(at, 20, 3)

/** Throws RangeError outside years 0001-9999. */
export const fromEpochMs = (ms: number): Instant => {
  const whole = Math.floor(ms)
  const day = Math.floor(whole / msPerDay)
  const rest = whole - day * msPerDay
  const hour = pad2(Math.floor(rest / 3_600_000))
  const minute = pad2(Math.floor(rest / msPerMinute) % 60)
  const second = pad2(Math.floor(rest / 1000) % 60)
  const text = `${fromDayNumber(day)}T${hour}:${minute}:${second}.${String(rest % 1000).padStart(3, '0')}Z`
  if (!isInstant(text)) throw new RangeError(`Outside the calendar: ${ms}`)
  return text
}

const written =
  /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?([Zz]|[+-]\d{2}(?::?\d{2})?)$/

const offsetMinutes = (offset: string): number => {
  if (offset === 'Z' || offset === 'z') return 0
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0')
  const hours = digitsAt(digits, 0, 2)
  const minutes = digitsAt(digits, 2, 2)
  if (hours > 18 || minutes > 59) return Number.NaN
  return (offset[0] === '-' ? -1 : 1) * (hours * 60 + minutes)
}

/**
 * Takes an ISO 8601 moment with any offset ('...Z', '+03:00', '+0300') and gives it in UTC; fractions finer
 * than a millisecond are cut. Throws RangeError on an impossible moment, or on one without an offset.
 */
export const instant = (text: string): Instant => {
  if (isInstant(text)) return text
  const [, date = '', hour = '', minute = '', second = '00', fraction = '', offset = ''] =
    written.exec(text) ?? []
  const minutes = offsetMinutes(offset)
  if (!isPlainDate(date) || +hour > 23 || +minute > 59 || +second > 59 || Number.isNaN(minutes))
    throw new RangeError(`Not a moment in time: ${text}`)
  const local = `${date}T${hour}:${minute}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
  if (!isInstant(local)) throw new RangeError(`Not a moment in time: ${text}`)
  return fromEpochMs(epochMs(local) - minutes * msPerMinute)
}

/** Exact minutes on the clock of the universe: summer time does not matter here. */
export const addMinutes = (at: Instant, minutes: number): Instant =>
  fromEpochMs(epochMs(at) + minutes * msPerMinute)

export const compareInstants = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0)
