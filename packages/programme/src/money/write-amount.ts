import { type Cents, cents, type Language } from '@yhdella/kernel'

export type AmountStyle = {
  /** `whenNeeded` writes cents only where there are some; `never` rounds half away from zero to whole euros. */
  readonly decimals?: 'whenNeeded' | 'always' | 'never'
  /** Writes the euro sign; true when left out. */
  readonly currency?: boolean
}

const NO_BREAK_SPACE = '\u00A0'
const MINUS = '\u2212'
const CENTS_IN_EURO = 100

const grouped = (whole: number, mark: string): string => String(whole).replace(/\B(?=(?:\d{3})+$)/gu, mark)

/** Rounds to whole euros, half away from zero: what a printed table does, so that −0,50 and 0,50 mirror each other. */
export const roundToEuros = (amount: Cents): Cents => {
  const size = Math.abs(amount)
  const rest = size % CENTS_IN_EURO
  const rounded = size - rest + (rest * 2 >= CENTS_IN_EURO ? CENTS_IN_EURO : 0)
  return cents(amount < 0 ? 0 - rounded : rounded)
}

/**
 * Writes an amount for people. Finnish and Swedish: `−45 283,10 €` with no-break spaces; English: `−€45,283.10`.
 * `readAmount` of what this writes gives the amount back, unless `decimals` is `never`.
 */
export const writeAmount = (amount: Cents, language: Language, style: AmountStyle = {}): string => {
  const { decimals = 'whenNeeded', currency = true } = style
  const shown = decimals === 'never' ? roundToEuros(amount) : amount
  const size = Math.abs(shown)
  const rest = size % CENTS_IN_EURO
  const english = language === 'en'
  const whole = grouped((size - rest) / CENTS_IN_EURO, english ? ',' : NO_BREAK_SPACE)
  const withCents = decimals === 'always' || (decimals === 'whenNeeded' && rest !== 0)
  const number = withCents ? `${whole}${english ? '.' : ','}${String(rest).padStart(2, '0')}` : whole
  const sign = shown < 0 ? MINUS : ''
  if (!currency) return `${sign}${number}`
  return english ? `${sign}€${number}` : `${sign}${number}${NO_BREAK_SPACE}€`
}
