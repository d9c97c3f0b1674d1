/** The one place where moments and days become words. Helsinki's clock; the weekday always with the date. */
import { helsinkiDate, instant, type Language } from '@yhdella/kernel'

const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }
const timeZone = 'Europe/Helsinki'

type Parts = Readonly<Partial<Record<Intl.DateTimeFormatPartTypes, string>>>

const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (language: Language, style: 'long' | 'short'): Intl.DateTimeFormat => {
  const key = `${language} ${style}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: style,
    day: 'numeric',
    month: language === 'en' || (language === 'sv' && style === 'long') ? style : 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(key, format)
  return format
}

const partsOf = (at: string, language: Language, style: 'long' | 'short'): Parts =>
  Object.fromEntries(
    formatOf(language, style)
      .formatToParts(Date.parse(at))
      .map(({ type, value }) => [type, value]),
  )

/** A day ('2026-11-23') is read at its noon, a moment as it is. */
const momentOf = (dayOrMoment: string): string =>
  dayOrMoment.length === 10 ? `${dayOrMoment}T10:00:00.000Z` : dayOrMoment

/** 'maanantaina 23.11.' · 'måndagen den 23 november' · 'Monday 23 November' */
export const dayInWords = (dayOrMoment: string, language: Language): string => {
  const { weekday, day, month } = partsOf(momentOf(dayOrMoment), language, 'long')
  // Where a date stands beside it, some versions of the locale's data inflect the weekday and others do not.
  if (language === 'fi') return `${weekday?.replace(/(na)?$/, 'na')} ${day}.${month}.`
  if (language === 'sv') return `${weekday}en den ${day} ${month}`
  return `${weekday} ${day} ${month}`
}

/** 'ma 23.11.2026' · 'mån 23.11.2026' · 'Mon 23 Nov 2026' */
export const dayInShort = (dayOrMoment: string, language: Language): string => {
  const { weekday = '', day, month, year } = partsOf(momentOf(dayOrMoment), language, 'short')
  if (language === 'en') return `${weekday} ${day} ${month} ${year}`
  return `${weekday.replace('.', '')} ${day}.${month}.${year}`
}

/** 'ti 24.11.' · 'tis 24.11.' · 'Tue 24 Nov': for days that are near. */
export const nearDay = (dayOrMoment: string, language: Language): string =>
  dayInShort(dayOrMoment, language).replace(/ ?\d{4}$/, '')

/** A time of day, '08:00' as the county's data has it: 'klo 8' · 'kl. 8' · '8:00'. */
export const clockTime = (time: string, language: Language): string => {
  const [hour = '', minute = ''] = time.split(':')
  if (language === 'en') return `${Number(hour)}:${minute}`
  return `${language === 'fi' ? 'klo' : 'kl.'} ${Number(hour)}${minute === '00' ? '' : `.${minute}`}`
}

/** 'klo 16', 'klo 9.15' · 'kl. 16' · '16:00' */
export const timeInWords = (at: string, language: Language): string => {
  const { hour = '', minute = '' } = partsOf(at, language, 'short')
  return clockTime(`${hour}:${minute}`, language)
}

/** 'maanantaina 23.11. klo 16' · 'måndagen den 23 november kl. 16' · '16:00 on Monday 23 November' */
export const momentInWords = (at: string, language: Language): string =>
  language === 'en'
    ? `${timeInWords(at, language)} on ${dayInWords(at, language)}`
    : `${dayInWords(at, language)} ${timeInWords(at, language)}`

/** For what is near: 'ti 24.11. klo 9.15' · 'tis 24.11. kl. 9.15' · 'Tue 24 Nov, 9:15' */
export const nearMoment = (at: string, language: Language): string =>
  `${nearDay(at, language)}${language === 'en' ? ',' : ''} ${timeInWords(at, language)}`

/** A day far back, such as a birthday, whose weekday tells nothing: '2.5.2019' · '2 May 2019' */
export const dateOnly = (day: string, language: Language): string =>
  dayInShort(day, language).replace(/^\S+ /, '')

/** For what has happened: 'ma 23.11.2026 klo 9.15' · 'mån 23.11.2026 kl. 9.15' · 'Mon 23 Nov 2026, 9:15' */
export const stamp = (at: string, language: Language): string =>
  `${dayInShort(at, language)}${language === 'en' ? ',' : ''} ${timeInWords(at, language)}`

/** Whether two moments fall on the same Helsinki day. */
export const isSameDay = (one: string, other: string): boolean =>
  helsinkiDate(instant(one)) === helsinkiDate(instant(other))
