import { epochMs, fromEpochMs, type Instant } from './instant.ts'
import {
  busyDays,
  dayNumber,
  dayNumberOf,
  digitsAt,
  fromDayNumber,
  type PlainDate,
  pad2,
  weekdayOfDayNumber,
  yearOf,
} from './plain-date.ts'

const msPerHour = 3_600_000
const msPerDay = 86_400_000

// Finland keeps UTC+2, and UTC+3 in summer. Directive 2000/84/EC (in force since 2002, the same dates in
// Finland since 1996): summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last
// Sunday of October.
const winterOffset = 2 * msPerHour
const summerOffset = 3 * msPerHour

const lastSundayOf = (year: number, month: 3 | 10): number => {
  const last = dayNumberOf(year, month, 31)
  return last - (weekdayOfDayNumber(last) % 7)
}

type Summer = { readonly from: number; readonly to: number }

const summers = new Map<number, Summer>()

const summerOf = (year: number): Summer => {
  const known = summers.get(year)
  if (known) return known
  const summer = {
    from: lastSundayOf(year, 3) * msPerDay + msPerHour,
    to: lastSundayOf(year, 10) * msPerDay + msPerHour,
  }
  summers.set(year, summer)
  return summer
}

// The year is taken in UTC: both changes are months away from New Year, so the zone cannot matter.
const offsetAt = (ms: number, year: number): number => {
  const summer = summerOf(year)
  return ms >= summer.from && ms < summer.to ? summerOffset : winterOffset
}

const wallMs = (at: Instant): number => {
  const ms = epochMs(at)
  return ms + offsetAt(ms, digitsAt(at, 0, 4))
}

/** The day number (days since 1970-01-01) of the Helsinki day in which the moment falls. */
export const helsinkiDayNumber = (at: Instant): number => Math.floor(wallMs(at) / msPerDay)

/** The Helsinki calendar day in which the moment falls. Right from 1996 on. */
export const helsinkiDate = (at: Instant): PlainDate => fromDayNumber(helsinkiDayNumber(at))

/** Minutes since midnight on the Helsinki wall clock, 0-1439. */
export const helsinkiMinutes = (at: Instant): number => Math.floor((wallMs(at) % msPerDay) / 60_000)

/** What a clock on a Helsinki wall shows: 'HH:MM'. */
export const helsinkiTime = (at: Instant): string => {
  const minutes = helsinkiMinutes(at)
  return `${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`
}

const timeMs = (time: string): number => {
  const hour = digitsAt(time, 0, 2)
  const minute = digitsAt(time, 3, 2)
  const valid = time.length === 5 && time[2] === ':' && hour < 24 && minute < 60
  if (!valid) throw new RangeError(`Not a time of day: ${time}`)
  return (hour * 60 + minute) * 60_000
}

/**
 * The moment when Helsinki's wall clock shows `time` on `date`.
 * In the hour that spring skips (03:00-03:59) the clock has gone forward: the moment an hour later on the wall
 * (03:30 means 04:30 summer time). In the hour that autumn repeats (03:00-03:59) the first of the two.
 * The same choice as `disambiguation: 'compatible'` in ECMAScript's Temporal. Throws RangeError on a bad time.
 */
export const instantAt = (date: PlainDate, time: string): Instant => {
  const wall = dayNumber(date) * msPerDay + timeMs(time)
  const year = yearOf(date)
  const asSummer = wall - summerOffset
  if (offsetAt(asSummer, year) === summerOffset) return fromEpochMs(asSummer)
  return fromEpochMs(wall - winterOffset)
}

/** Midnight that begins the Helsinki day. */
export const startOfDay = (date: PlainDate): Instant => instantAt(date, '00:00')

const writtenEnds = Array.from<Instant | undefined>({ length: busyDays })

/** The last millisecond of the Helsinki day, for a day number. */
export const endOfDayNumber = (number: number): Instant => {
  const known = writtenEnds[number]
  if (known) return known
  const wall = (number + 1) * msPerDay - 1
  const end = fromEpochMs(wall - offsetAt(wall - winterOffset, yearOf(fromDayNumber(number))))
  // The same few years are asked for again and again.
  if (number >= 0 && number < busyDays) writtenEnds[number] = end
  return end
}

/** The last millisecond of the Helsinki day. */
export const endOfDay = (date: PlainDate): Instant => endOfDayNumber(dayNumber(date))
