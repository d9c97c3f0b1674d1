/** A figure of a report: never a bare number, always with where it came from, in which version and of which day. */
import { cents, type Language, type PlainDate } from '@yhdella/kernel'
import type { MeasureUnit } from '../goal/measure.ts'
import { writeAmount } from '../money/write-amount.ts'
import type { Texts } from '../texts.ts'

/**
 * What a figure was read from. `id` is the measure's or the query's own id, `version` that of its definition or of
 * the data it was read from: with both, the same figure can be asked again.
 */
export type FigureSource = {
  readonly kind: 'budget' | 'measure' | 'record' | 'programme'
  readonly id: string
  readonly version: string
  readonly name: Texts
}

/** `cents`: whole euro cents. `share`: 0 to 1, printed as a percentage. The others as they are. */
export type FigureUnit = 'cents' | MeasureUnit

export type Figure = {
  /** Null: not known. Missing is not zero, and is said in words. */
  readonly value: number | null
  readonly unit: FigureUnit
  readonly source: FigureSource
  readonly asOf: PlainDate
}

/** Thousands are kept apart by a space that does not break a line (U+00A0), as in Finnish and Swedish print. */
const space = '\u00a0'
const minus = '\u2212'

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator)

/** A number with at most so many decimals; the trailing zeros of a decimal part are left out. */
export const numberInWords = (value: number, language: Language, decimals = 1): string => {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(decimals).split('.')
  const tail = part.replace(/0+$/, '')
  const isZero = /^0*$/.test(whole + tail)
  const sign = value < 0 && !isZero ? minus : ''
  const english = language === 'en'
  const digits = grouped(whole, english ? ',' : space)
  return `${sign}${digits}${tail === '' ? '' : `${english ? '.' : ','}${tail}`}`
}

const unitWords: Readonly<
  Record<Exclude<FigureUnit, 'cents'>, Readonly<Record<Language, (digits: string) => string>>>
> = {
  share: {
    fi: digits => `${digits}${space}%`,
    sv: digits => `${digits}${space}%`,
    en: digits => `${digits}%`,
  },
  people: { fi: digits => digits, sv: digits => digits, en: digits => digits },
  count: { fi: digits => digits, sv: digits => digits, en: digits => digits },
  points: { fi: digits => digits, sv: digits => digits, en: digits => digits },
  days: {
    fi: digits => `${digits}${space}pv`,
    sv: digits => `${digits}${space}d`,
    en: digits => `${digits}${space}d`,
  },
}

const missing: Texts = { fi: 'ei tiedossa', sv: 'uppgift saknas', en: 'not known' }

/** The figure as it is printed, money in whole euros; a missing one in words. */
export const figureInWords = (
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  language: Language,
): string => {
  if (value === null) return missing[language]
  if (unit === 'cents') return writeAmount(cents(value), language, { decimals: 'never' })
  return unitWords[unit][language](numberInWords(unit === 'share' ? value * 100 : value, language))
}

/** '31.8.2023' in Finnish and Swedish, '31 Aug 2023' in English. */
export const dayInWords = (day: PlainDate, language: Language): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
  if (language === 'en') return `${Number(date)} ${months[Number(month) - 1]} ${year}`
  return `${Number(date)}.${Number(month)}.${year}`
}
