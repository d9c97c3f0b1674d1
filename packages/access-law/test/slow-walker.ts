/**
 * A second way of counting, slow and obvious on purpose: it walks one day at a time on JavaScript's own calendar and
 * the runtime's own time zones, and shares no code with the package.
 */

const pad = (value: number): string => String(value).padStart(2, '0')

const asText = (day: Date): string =>
  `${day.getUTCFullYear()}-${pad(day.getUTCMonth() + 1)}-${pad(day.getUTCDate())}`

const asDay = (text: string): Date => new Date(`${text}T00:00:00Z`)

const nextDay = (day: Date): Date => new Date(day.getTime() + 86_400_000)

const helsinki = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

export const helsinkiOf = (at: string): { day: string; time: string } => {
  const parts = Object.fromEntries(
    helsinki.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
  )
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` }
}

// Easter Sundays as the almanac lists them.
const easters =
  `2011-04-24 2012-04-08 2013-03-31 2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21
2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
2030-04-21 2031-04-13`.split(/\s+/)

const fixed = ['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']
// Days from Easter Sunday: Good Friday, Easter, Easter Monday, Ascension Day, Whit Sunday.
const moving = [-2, 0, 1, 39, 49]

const isSaturdayBetween = (day: Date, month: number, from: number, to: number): boolean =>
  day.getUTCDay() === 6 &&
  day.getUTCMonth() + 1 === month &&
  day.getUTCDate() >= from &&
  day.getUTCDate() <= to

const isMidsummerDay = (day: Date): boolean => isSaturdayBetween(day, 6, 20, 26)

const isFree = (day: Date): boolean => {
  const text = asText(day)
  if (day.getUTCDay() === 0 || day.getUTCDay() === 6) return true
  if (fixed.includes(text.slice(5)) || isMidsummerDay(nextDay(day))) return true
  const easter = asDay(easters.find(each => each.startsWith(text.slice(0, 4))) ?? '')
  return moving.some(days => easter.getTime() + days * 86_400_000 === day.getTime())
}

const walkDays = (day: Date, count: number): Date => {
  let at = day
  for (let walked = 0; walked < count; walked++) at = nextDay(at)
  return at
}

const walkWeekdays = (day: Date, count: number): Date => {
  let at = day
  let counted = 0
  while (counted < count) {
    at = nextDay(at)
    if (!isFree(at)) counted++
  }
  return at
}

/** Goes on until the month has changed `count` times and the number of the day is the same, or the month ends. */
const walkMonths = (day: Date, count: number): Date => {
  let at = day
  let months = 0
  for (;;) {
    const next = nextDay(at)
    if (months === count && (at.getUTCDate() === day.getUTCDate() || next.getUTCMonth() !== at.getUTCMonth()))
      return at
    if (next.getUTCMonth() !== at.getUTCMonth()) months++
    at = next
  }
}

/** The last day of a limit from the moment that starts it, or null where the unit names no day. */
export const walk = (at: string, value: number, unit: string, officeHours: boolean): string | null => {
  const { day, time } = helsinkiOf(at)
  const start = asDay(day)
  if (officeHours) return asText(!isFree(start) && time < '16:00' ? start : walkWeekdays(start, 1))
  switch (unit) {
    case 'calendarDays':
      return asText(walkDays(start, value))
    case 'weeks':
      return asText(walkDays(start, value * 7))
    case 'months':
      return asText(walkMonths(start, value))
    case 'weekdays':
    case 'schoolDays':
      return asText(walkWeekdays(start, value))
    case 'immediate':
      return day
    default:
      return null
  }
}

/** Full years, by counting birthdays one by one. */
export const yearsOld = (birthDate: string, day: string): number => {
  const [year = 0, month = 0, date = 0] = birthDate.split('-').map(Number)
  let years = 0
  // A birthday of 29 February comes on 1 March in a common year, as JavaScript's calendar rolls it.
  while (new Date(Date.UTC(year + years + 1, month - 1, date)).getTime() <= asDay(day).getTime()) years++
  return years
}

export const isLater = (at: string, dueDay: string): boolean => helsinkiOf(at).day > dueDay
