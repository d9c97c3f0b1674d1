/** Fields that many files of a county have. A message finishes the sentence "file:line: field ...". */
import { isPlainDate, type PlainDate } from '@yhdella/kernel'
import { z } from 'zod'

/** Text in one language; null or blank is refused, since a missing text would show as nothing. */
const text = z.string().trim().min(1, { error: 'is empty; write a text, or leave the whole item out' })

export const localized = z.strictObject({ fi: text, sv: text, en: text }).readonly()

export const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: issue =>
    `'${String(issue.input)}' is not a name; write small letters a-z, digits and hyphens, such as kajaani-health-station`,
})

export const municipalityCode = z.string().regex(/^[0-9]{3}$/, {
  error: issue =>
    `'${String(issue.input)}' is not a municipality code; write three digits in quotes, such as '205'`,
})

export const key = z.string().regex(/^[a-zåäö]$/, {
  error: issue => `'${String(issue.input)}' is not a key; write one small letter`,
})

export const time = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, {
  error: issue => `'${String(issue.input)}' is not a time; write it in quotes, such as '08:00'`,
})

export const day = z.custom<PlainDate>(value => typeof value === 'string' && isPlainDate(value), {
  error: issue => `'${String(issue.input)}' is not a day; write it in quotes, such as '2026-11-23'`,
})

export const phone = z.string().regex(/^\+?[0-9][0-9 ]{4,24}$/, {
  error: issue => `'${String(issue.input)}' is not a telephone number; write digits and spaces`,
})

export const language = z.enum(['fi', 'sv', 'en'])
export const visitMode = z.enum(['onSite', 'phone', 'video', 'message'])

/** A list with at least one item, each once. */
export const some = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .min(1, { error: 'is empty; name at least one' })
    .refine(items => new Set(items).size === items.length, {
      error: 'names something twice; keep one of them',
    })
    .readonly()
