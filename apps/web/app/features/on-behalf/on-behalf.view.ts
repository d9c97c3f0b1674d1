import type { contactRoutes, Input, Problem } from '@yhdella/contract'
import { type Instant, instantAt, isPlainDate } from '@yhdella/kernel'
import type { FormValues } from '../../platform/form.ts'

type OnBehalf = Input<typeof contactRoutes.receiveOnBehalf>

const clock = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/

/** '9.05', '09:05': as people write it; the kernel wants two digits and a colon. */
const timeOf = (written: string): string | undefined => {
  const parts = clock.exec(written.trim())
  return parts ? `${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}` : undefined
}

/** When it came: nothing written means now; half a time is a mistake. */
const receivedAt = (day: string, time: string): Instant | null | undefined => {
  if (day === '' && time === '') return null
  const at = timeOf(time)
  return isPlainDate(day) && at !== undefined ? instantAt(day, at) : undefined
}

export type ReadOnBehalf =
  | { readonly ok: true; readonly input: OnBehalf }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** The form as the contract wants it. The contract judges the fields; only the two halves of a time are ours. */
export const readOnBehalf = (values: FormValues): ReadOnBehalf => {
  const at = receivedAt(values.receivedOn ?? '', values.receivedTime ?? '')
  if (at === undefined) return { ok: false, problems: [{ field: 'receivedOn', code: 'notATime' }] }
  const {
    text,
    source,
    language,
    replyBy,
    summaryBy,
    interpreter,
    commandKey,
    name,
    phone,
    birthYear,
    municipalityCode,
  } = values
  const who = { name, phone, birthYear, municipalityCode }
  const input = { text, source, language, replyBy, summaryBy, interpreter, commandKey, who, receivedAt: at }
  // What a person typed is only known to be the input once the contract has parsed it, as it does for every caller.
  return { ok: true, input: input as OnBehalf }
}
