import { contactRoutes, feedbackRoutes } from '@yhdella/contract'
import { commandKeyOf } from '../../platform/command-key.ts'
import { comeBack, type FormValues, sendForm } from '../../platform/form.ts'
import { oneOf } from '../../platform/one-of.ts'
import type { Page } from '../../platform/page.ts'

/** A further word to the matter. A red flag in it is answered with whom to call, after it is saved. */
export const write = async (page: Page, values: FormValues) => {
  const statusKey = page.param('statusKey')
  const { text = '', commandKey: formKey = '' } = values
  const commandKey = await commandKeyOf(formKey, text)
  return sendForm(
    page,
    values,
    () => page.call(contactRoutes.writeToMatter, { statusKey, text, commandKey }),
    ({ redFlags }) => page.goTo(`/matter/${statusKey}?done=${redFlags.length > 0 ? 'urgent' : 'sent'}`),
  )
}

export const giveFeedback = async (page: Page, values: FormValues) => {
  const statusKey = page.param('statusKey')
  const helped = oneOf(['yes', 'partly', 'no'] as const, values.helped)
  if (helped === undefined) return comeBack(values, [{ field: 'helped', code: 'required' }])
  const contactedBefore = oneOf(['yes', 'no'] as const, values.contactedBefore) ?? null
  const commandKey = await commandKeyOf(values.commandKey ?? '', 'feedback')
  const input = { statusKey, helped, contactedBefore, words: values.words ?? '', commandKey }
  return sendForm(
    page,
    values,
    () => page.call(feedbackRoutes.giveFeedback, input),
    () => page.goTo(`/matter/${statusKey}?done=thanks`),
  )
}
