import {
  addDays,
  helsinkiDate,
  helsinkiTime,
  instant,
  type Language,
  type PlainDate,
  plainDate,
  weekdayOf,
} from '@yhdella/kernel'

/** Dates and clock times as people read them, in Helsinki time; the same on the server and in the browser. */

const weekdays = {
  fi: ['ma', 'ti', 'ke', 'to', 'pe', 'la', 'su'],
  sv: ['må', 'ti', 'on', 'to', 'fr', 'lö', 'sö'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Today in Helsinki at the given moment, as 'YYYY-MM-DD'. */
export const dayOf = (at: string): PlainDate => helsinkiDate(instant(at))

export const dayAfter = (day: string, days = 1): PlainDate => addDays(plainDate(day), days)

/** 'klo 9.15', 'kl. 9.15', '9:15'; a full hour in Finnish and Swedish is said without minutes. */
export const clockText = (at: string, language: Language): string => {
  const [hour = '', minute = ''] = helsinkiTime(instant(at)).split(':')
  if (language === 'en') return `${Number(hour)}:${minute}`
  const time = minute === '00' ? `${Number(hour)}` : `${Number(hour)}.${minute}`
  return language === 'fi' ? `klo ${time}` : `kl. ${time}`
}

const dayAndMonth = (day: string, language: Language): string => {
  const [, month = '', date = ''] = day.split('-')
  if (language === 'en') return `${Number(date)} ${englishMonths[Number(month) - 1]}`
  return language === 'fi' ? `${Number(date)}.${Number(month)}.` : `${Number(date)}.${Number(month)}`
}

/** 'ti 24.11.', 'ti 24.11', 'Tue 24 November'. */
export const dayText = (day: string, language: Language): string =>
  `${weekdays[language][weekdayOf(plainDate(day)) - 1]} ${dayAndMonth(day, language)}`

/** '24.11.2026', '24.11.2026', '24 November 2026'. */
export const dateText = (day: string, language: Language): string => {
  const year = day.slice(0, 4)
  if (language === 'en') return `${dayAndMonth(day, language)} ${year}`
  return language === 'fi' ? `${dayAndMonth(day, language)}${year}` : `${dayAndMonth(day, language)}.${year}`
}

/** 'ti 24.11.2026', with the year. */
export const fullDayText = (day: string, language: Language): string =>
  `${weekdays[language][weekdayOf(plainDate(day)) - 1]} ${dateText(day, language)}`

/** 'ti 24.11. klo 9.15', 'ti 24.11 kl. 9.15', 'Tue 24 November at 9:15'. */
export const momentText = (at: string, language: Language): string =>
  [dayText(dayOf(at), language), ...(language === 'en' ? ['at'] : []), clockText(at, language)].join(' ')
