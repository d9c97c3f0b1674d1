import { addDays, addMonths, isPlainDate, type PlainDate, plainDate } from '@yhdella/kernel'

declare const rough: unique symbol

/**
 * A date as exactly as the source tells it: a day (2023-08-31), a month (2023-08) or a year (2023). A plan that
 * says "by 7/2024" has no day, and none is made up for it.
 */
export type RoughDate = string & { readonly [rough]: 'RoughDate' }

const shape = /^[0-9]{4}(-(0[1-9]|1[0-2]))?$/

export const isRoughDate = (text: string): text is RoughDate => shape.test(text) || isPlainDate(text)

/** Throws RangeError where the text is no date of the three forms. */
export const roughDate = (text: string): RoughDate => {
  if (!isRoughDate(text)) throw new RangeError(`Not a date, a month or a year: ${text}`)
  return text
}

// 4 and 7 are the lengths of YYYY and YYYY-MM.
const isYear = (date: RoughDate): boolean => date.length === 4
const isMonth = (date: RoughDate): boolean => date.length === 7

/** The first day that it may mean. */
export const firstDayOf = (date: RoughDate): PlainDate => {
  if (isYear(date)) return plainDate(`${date}-01-01`)
  return plainDate(isMonth(date) ? `${date}-01` : date)
}

/** The last day that it may mean: a thing due by 7/2024 is late from 1.8.2024 on. */
export const lastDayOf = (date: RoughDate): PlainDate => {
  if (isYear(date)) return plainDate(`${date}-12-31`)
  return isMonth(date) ? addDays(addMonths(plainDate(`${date}-01`), 1), -1) : plainDate(date)
}

/** Has it surely come by the evening of `on`? A month has when its last day is over. */
export const isBy = (date: RoughDate, on: PlainDate): boolean => firstDayOf(date) <= on
