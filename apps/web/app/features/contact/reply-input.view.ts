import type { contactRoutes, Input } from '@yhdella/contract'
import { languages } from '@yhdella/kernel'
import type { FormValues } from '../../platform/form.ts'
import { oneOf } from '../../platform/one-of.ts'

export type ReplyInput = NonNullable<Input<typeof contactRoutes.saveDraft>['reply']>

/** How the form asks for the answer; undefined where it leaves the way or the language unsaid. */
export const replyInput = (values: FormValues): ReplyInput | undefined => {
  const by = oneOf(['call', 'message', 'text'] as const, values.by)
  const language = oneOf(languages, values.language)
  if (by === undefined || language === undefined) return undefined
  const callWindow =
    by === 'call' ? (oneOf(['any', 'morning', 'afternoon'] as const, values.callWindow) ?? 'any') : null
  return { by, language, callWindow, interpreter: values.interpreter ?? '' }
}
