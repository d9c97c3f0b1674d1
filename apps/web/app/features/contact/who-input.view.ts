import type { contactRoutes, Input } from '@yhdella/contract'
import type { FormValues } from '../../platform/form.ts'
import type { Draft } from './check-list.tsx'

type SaveDraft = Omit<Input<typeof contactRoutes.saveDraft>, 'draftKey'>

/** What someone tells of herself. */
export const saidWho = (values: FormValues): SaveDraft => ({
  who: {
    name: values.name ?? '',
    phone: values.phone ?? '',
    birthYear: values.birthYear ?? '',
    municipalityCode: values.municipalityCode ?? '',
  },
})

/** An identified person takes the draft as her own; the number goes with the reply that it is for. */
export const identifiedWho = (values: FormValues, draft: Draft): SaveDraft => {
  const phone = values.phone?.trim() || null
  const by = draft.replyBy
  if (by === null) return { identify: true }
  const { language, callWindow, interpreter } = draft
  // A number is needed for a call and a text message, so there an empty one is sent to be refused.
  const number = by === 'message' ? phone : (phone ?? '')
  return { identify: true, reply: { by, language, callWindow, interpreter, phone: number } }
}
