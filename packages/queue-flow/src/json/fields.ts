import { isPlainDate, type PlainDate, plainDate } from '@yhdella/kernel'
import { complain, fieldOf, type Reader } from './reader.ts'

export type NumberRule = {
  readonly above?: number
  readonly least?: number
  readonly most?: number
  readonly whole?: boolean
}

/** A number that must be there. What is wrong is written down and the least allowed is used to read on. */
export const readNumber = (reader: Reader, name: string, rule: NumberRule): number => {
  const value = fieldOf(reader, name)
  if (value === undefined) complain(reader, name, `is missing: it must be ${ruleText(rule)}`)
  return checkNumber(reader, name, value ?? fallbackOf(rule), rule)
}

/** A number with a default for when it is left out or null. */
export const readNumberOr = <Default extends number | null>(
  reader: Reader,
  name: string,
  rule: NumberRule,
  otherwise: Default,
): number | Default => {
  const value = fieldOf(reader, name)
  return value === undefined ? otherwise : checkNumber(reader, name, value, rule)
}

/** A list of numbers, each under the same rule. */
export const readNumbers = (
  reader: Reader,
  name: string,
  rule: NumberRule,
  otherwise: readonly number[],
): readonly number[] => {
  const value = fieldOf(reader, name)
  if (value === undefined) return otherwise
  if (!Array.isArray(value) || value.length === 0 || value.length > 100_000) {
    complain(reader, name, 'must be a list of at least one and at most 100000 numbers')
    return otherwise
  }
  return value.map((item, at) => checkNumber(reader, `${name}[${at}]`, item, rule))
}

const checkNumber = (reader: Reader, name: string, value: unknown, rule: NumberRule): number => {
  if (typeof value === 'number' && fits(value, rule)) return value
  const shown = typeof value === 'number' || typeof value === 'boolean' ? `${value}` : typeText(value)
  complain(reader, name, `must be ${ruleText(rule)}, not ${shown}`)
  return fallbackOf(rule)
}

const typeText = (value: unknown): string =>
  typeof value === 'string'
    ? `the text "${value.slice(0, 40)}"`
    : Array.isArray(value)
      ? 'a list'
      : 'an object'

const fits = (value: number, rule: NumberRule): boolean =>
  Number.isFinite(value) &&
  (rule.above === undefined || value > rule.above) &&
  (rule.least === undefined || value >= rule.least) &&
  (rule.most === undefined || value <= rule.most) &&
  (!rule.whole || Number.isInteger(value))

const fallbackOf = (rule: NumberRule): number => rule.least ?? (rule.above === undefined ? 0 : rule.above + 1)

const ruleText = (rule: NumberRule): string => {
  const parts = [
    rule.above === undefined ? '' : ` above ${rule.above}`,
    rule.least === undefined ? '' : ` of at least ${rule.least}`,
    rule.most === undefined ? '' : ` of at most ${rule.most}`,
  ].filter(part => part !== '')
  return `a ${rule.whole ? 'whole ' : ''}number${parts.join(' and')}`
}

/** One of the given words. */
export const readChoice = <const Word extends string>(
  reader: Reader,
  name: string,
  words: readonly Word[],
  otherwise: Word,
): Word => {
  const value = fieldOf(reader, name)
  if (value === undefined) return otherwise
  const found = words.find(word => word === value)
  if (found === undefined) complain(reader, name, `must be one of ${words.join(', ')}`)
  return found ?? otherwise
}

/** A name: text of 1 to 200 characters. */
export const readName = (reader: Reader, name: string, otherwise: string | null): string => {
  const value = fieldOf(reader, name)
  if (value === undefined && otherwise !== null) return otherwise
  if (typeof value === 'string' && value.length > 0 && value.length <= 200) return value
  complain(reader, name, 'must be a text of 1 to 200 characters')
  return otherwise ?? ''
}

const ANY_DATE = plainDate('2000-01-01')

/** A day written YYYY-MM-DD that must be there. */
export const readDate = (reader: Reader, name: string): PlainDate => {
  const date = readDateOrNull(reader, name)
  if (date === null && fieldOf(reader, name) === undefined)
    complain(reader, name, 'is missing: a date YYYY-MM-DD')
  return date ?? ANY_DATE
}

/** A day written YYYY-MM-DD, or null when it is left out. */
export const readDateOrNull = (reader: Reader, name: string): PlainDate | null => {
  const value = fieldOf(reader, name)
  if (value === undefined) return null
  if (typeof value === 'string' && isPlainDate(value)) return value
  complain(reader, name, 'must be a date YYYY-MM-DD that is in the calendar')
  return null
}

/** True or false. */
export const readFlag = (reader: Reader, name: string, otherwise: boolean): boolean => {
  const value = fieldOf(reader, name)
  if (value === undefined || typeof value === 'boolean') return value ?? otherwise
  complain(reader, name, 'must be true or false')
  return otherwise
}
