import type { Language } from '@yhdella/kernel'

/** Whole euros of cents, rounded up, so that a plan never looks cheaper than it is: '1 250 €', in English '€1,250'. */
export const euros = (cents: number, language: Language): string => grouped(Math.ceil(cents / 100), language)

/** Euros and cents where the cents matter: '37,40 €', in English '€37.40'. */
export const eurosAndCents = (cents: number, language: Language): string => {
  const whole = Math.floor(cents / 100)
  const rest = String(cents % 100).padStart(2, '0')
  return grouped(whole, language, cents % 100 === 0 ? '' : `${language === 'en' ? '.' : ','}${rest}`)
}

const grouped = (whole: number, language: Language, rest = ''): string => {
  const groups = String(whole).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0')
  return language === 'en' ? `€${groups}${rest}` : `${groups}${rest}\u00a0€`
}

/** What a person wrote as euros, '42,50' or '42.5', in cents; null where it is no amount. */
export const centsOf = (text: string): number | null => {
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?\s*€?$/.exec(text.replaceAll(/[\s\u00a0]/g, ''))
  if (match === null) return null
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
