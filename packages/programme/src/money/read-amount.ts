import { type Cents, cents, type Language } from '@yhdella/kernel'
import type { Texts } from '../texts.ts'

export type AmountProblem =
  | 'empty'
  | 'notAnAmount'
  | 'ambiguous'
  | 'oddGrouping'
  | 'fractionOfCent'
  | 'tooLarge'

export type ReadAmount =
  /** `precision` is the worth of the last written digit: 100 for whole euros, 1 for cents. */
  | { readonly ok: true; readonly cents: Cents; readonly precision: Cents }
  | { readonly ok: false; readonly problem: AmountProblem }

type Digits = { readonly whole: string; readonly fraction: string }

/** What a person who typed the amount is told. */
export const amountProblemTexts: Readonly<Record<AmountProblem, Texts>> = {
  empty: {
    fi: 'Summa puuttuu.',
    sv: 'Beloppet saknas.',
    en: 'The amount is missing.',
  },
  notAnAmount: {
    fi: 'Tämä ei ole rahasumma. Kirjoita esimerkiksi 1 234,50.',
    sv: 'Detta är inte ett penningbelopp. Skriv till exempel 1 234,50.',
    en: 'This is not an amount of money. Write for example 1,234.50.',
  },
  ambiguous: {
    fi: 'Summan voi lukea kahdella tavalla. Kirjoita tuhannet välilyönnillä ja sentit pilkulla, esimerkiksi 1 234,00.',
    sv: 'Beloppet kan läsas på två sätt. Skriv tusental med mellanslag och cent med kommatecken, till exempel 1 234,00.',
    en: 'The amount can be read in two ways. Write the cents too, for example 1,234.00.',
  },
  oddGrouping: {
    fi: 'Tuhansien ryhmissä on oltava kolme numeroa, esimerkiksi 1 234 567.',
    sv: 'Grupperna av tusental ska ha tre siffror, till exempel 1 234 567.',
    en: 'Groups of thousands must have three digits, for example 1,234,567.',
  },
  fractionOfCent: {
    fi: 'Summassa voi olla enintään kaksi desimaalia.',
    sv: 'Beloppet kan ha högst två decimaler.',
    en: 'An amount can have two decimals at most.',
  },
  tooLarge: {
    fi: 'Summa on liian suuri.',
    sv: 'Beloppet är för stort.',
    en: 'The amount is too large.',
  },
}

const refused = (problem: AmountProblem): ReadAmount => ({ ok: false, problem })

// Space, no-break space, thin and narrow no-break spaces, figure space, and what spreadsheets paste between them.
const spaces = /[\s\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]+/gu
const minusSigns = /[\u2010-\u2015\u2212\uFE63\uFF0D]/gu
const currency = /€|\b(?:eur|euroa?|euros?)\b/giu
const scales: readonly (readonly [RegExp, number])[] = [
  [/(?:milj\.?|miljoonaa?|miljoner|million|mn|m)$/iu, 6],
  [/(?:tuhatta|tusen|thousand|tkr|tn|t|k)$/iu, 3],
]

/**
 * Reads an amount as people write it in Finnish, Swedish or English: `1 835 441`, `−45 283,10 €`, `1.234,50`,
 * `€1,234.50`, `(1 000)`, `3,20 M€`. A lone separator before exactly three digits (`1.234`, `1,234`) could be thousands
 * or decimals: in English a comma and in Finnish or Swedish a point is taken for thousands; anything else, or a text
 * whose language is not known, is refused as ambiguous.
 */
export const readAmount = (written: string, language?: Language): ReadAmount => {
  const bare = written.replace(minusSigns, '-').replace(currency, ' ').replace(spaces, ' ').trim()
  if (bare === '') return refused('empty')
  const { text, negative } = takeSign(bare)
  const { text: number, scale } = takeScale(text)
  const digits = splitDigits(number, language)
  if ('problem' in digits) return refused(digits.problem)
  return inCents(digits, scale, negative)
}

const takeSign = (text: string): { text: string; negative: boolean } => {
  if (text.startsWith('(') && text.endsWith(')')) return { text: text.slice(1, -1).trim(), negative: true }
  if (text.startsWith('-')) return { text: text.slice(1).trim(), negative: true }
  if (text.endsWith('-')) return { text: text.slice(0, -1).trim(), negative: true }
  return { text: text.startsWith('+') ? text.slice(1).trim() : text, negative: false }
}

const takeScale = (text: string): { text: string; scale: number } => {
  for (const [word, scale] of scales) {
    const found = word.exec(text)
    if (found) return { text: text.slice(0, found.index).trim(), scale }
  }
  return { text, scale: 0 }
}

const splitDigits = (text: string, language?: Language): Digits | { readonly problem: AmountProblem } => {
  if (!/^[\d .,'’]*\d$/u.test(text) || !/^[\d.,]/u.test(text)) return { problem: 'notAnAmount' }
  const mark = decimalMark(text, language)
  if (mark === 'ambiguous') return { problem: 'ambiguous' }
  const at = mark === undefined ? -1 : text.lastIndexOf(mark)
  const whole = at < 0 ? text : text.slice(0, at)
  const fraction = at < 0 ? '' : text.slice(at + 1)
  if (!/^\d*$/u.test(fraction)) return { problem: 'oddGrouping' }
  if (!isWellGrouped(whole)) return { problem: 'oddGrouping' }
  return { whole: whole.replace(/\D/gu, ''), fraction }
}

const decimalMark = (text: string, language?: Language): ',' | '.' | 'ambiguous' | undefined => {
  const comma = text.lastIndexOf(',')
  const point = text.lastIndexOf('.')
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.'
  if (comma < 0 && point < 0) return undefined
  const mark = comma >= 0 ? ',' : '.'
  if (text.indexOf(mark) !== text.lastIndexOf(mark)) return undefined
  // Where spaces part the thousands, and where more than three digits or a lone zero stand before it, it is a decimal mark.
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/u.test(text)) return mark
  if (language === undefined) return 'ambiguous'
  return (mark === ',') === (language === 'en') ? undefined : 'ambiguous'
}

const isWellGrouped = (whole: string): boolean =>
  /^\d*$/u.test(whole) || [' ', '.', ',', "'", '’'].some(mark => isGroupedBy(whole, mark))

const isGroupedBy = (whole: string, mark: string): boolean => {
  const [first = '', ...others] = whole.split(mark)
  return /^\d{1,3}$/u.test(first) && others.length > 0 && others.every(group => /^\d{3}$/u.test(group))
}

const inCents = ({ whole, fraction }: Digits, scale: number, negative: boolean): ReadAmount => {
  // Two decimals make cents; a scale of millions moves the mark six places more.
  const places = scale + 2
  if (fraction.length > places) return refused('fractionOfCent')
  const value = BigInt(`${whole}${fraction.padEnd(places, '0')}`)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) return refused('tooLarge')
  // `0 -` keeps zero from becoming a negative zero, which is not the same value to a strict comparison.
  const amount = negative ? 0 - Number(value) : Number(value)
  return { ok: true, cents: cents(amount), precision: cents(10 ** (places - fraction.length)) }
}
