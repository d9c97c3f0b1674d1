/** Fields that many routes have, each defined once. */
import { z } from 'zod'

/** Control characters but line breaks and tabs, and halves of surrogate pairs: they can be stored but not shown. */
const unshowable = /[^\P{Cc}\n\t]|\p{Cs}/u

/** Text as a person wrote it: line breaks made one kind, trimmed, shown as it is. */
export const freeText = (max: number) =>
  z
    .string()
    .transform(text => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'required')
        .max(max, 'tooLong')
        .refine(text => !unshowable.test(text), 'notShowable'),
    )

/** As {@link freeText}, but nothing is also an answer. */
export const optionalText = (max: number) =>
  z
    .string()
    .max(max, 'tooLong')
    .transform(text => text.trim())
    .refine(text => !unshowable.test(text), 'notShowable')
    .transform(text => (text === '' ? null : text))
    .nullish()
    .transform(text => text ?? null)

/** Words to look for, on one line; nothing is also an answer. */
export const searchText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'tooLong')
    .refine(text => !/[\p{Cc}\p{Cs}]/u.test(text), 'notShowable')

export const language = z.enum(['fi', 'sv', 'en'])
export const localized = z.object({ fi: z.string(), sv: z.string(), en: z.string() })
export const plainDate = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
export const uuid = z.uuid()
/** A key that opens a draft or a matter without signing in: 32 random bytes, base64url. */
export const secretKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'notAKey')
/** Drawn when the form is made, sent with it: a second sending does nothing. */
export const commandKey = z.uuid()
export const dataName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'notAName')
/** A telephone number as people write it, at least five digits. */
export const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ()-]{4,24}$/, 'notAPhone')
/** 1 most urgent, 5 least. */
export const urgency = z.coerce.number().int().min(1).max(5)
export const visitMode = z.enum(['onSite', 'phone', 'video', 'message'])
export const clockFamily = z.enum(['law', 'target', 'promise'])
/** A clock as people read it: its date, its state and the sentence that explains it. */
export const clock = z.object({
  family: clockFamily,
  rule: z.string(),
  startOn: plainDate,
  dueOn: plainDate.nullable(),
  dueAt: instant.nullable(),
  state: z.enum(['notStarted', 'running', 'kept', 'late', 'waived', 'outside']),
  grossDays: z.number().int(),
  netDays: z.number().int(),
  daysLeft: z.number().int().nullable(),
  sentence: z.string(),
})
