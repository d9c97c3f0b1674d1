import { type Language, type PlainDate, weekdayOf } from '@yhdella/kernel'

const weekdays = {
  fi: ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'],
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const satisfies Record<Language, readonly string[]>

const months = {
  sv: 'januari februari mars april maj juni juli augusti september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const

const written: Readonly<Record<Language, Map<PlainDate, string>>> = {
  fi: new Map(),
  sv: new Map(),
  en: new Map(),
}

/** The day on which something is: 'perjantai 15.9.2023', 'fredagen den 15 september 2023'. */
export const dayWords = (date: PlainDate, language: Language): string => {
  const known = written[language].get(date) ?? inWords(date, language)
  // Explanations tell of the same few years again and again; a day more is a few dozen bytes.
  written[language].set(date, known)
  return known
}

const inWords = (date: PlainDate, language: Language): string => {
  const weekday = weekdays[language][weekdayOf(date) - 1] ?? ''
  const [year, month, day] = date.split('-').map(Number)
  if (language === 'fi') return `${weekday} ${day}.${month}.${year}`
  const name = months[language][(month ?? 1) - 1]
  return language === 'sv' ? `${weekday}en den ${day} ${name} ${year}` : `${weekday} ${day} ${name} ${year}`
}

/** The day on which something happened: as `dayWords`, in Finnish 'perjantaina 1.9.2023', in English 'on Friday'. */
export const onDayWords = (date: PlainDate, language: Language): string => {
  const text = dayWords(date, language)
  if (language === 'fi') return text.replace(' ', 'na ')
  return language === 'en' ? `on ${text}` : text
}
