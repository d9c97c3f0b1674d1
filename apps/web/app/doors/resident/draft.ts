import { contactRoutes, type Input } from '@yhdella/contract'
import type { Draft } from '../../features/contact/check-list.tsx'
import { type FormValues, sendForm } from '../../platform/form.ts'
import { dataOf, type Page } from '../../platform/page.ts'

/** The draft whose key is in the address. */
export const readDraft = async (page: Page): Promise<Draft & { readonly draftKey: string }> => {
  const draftKey = page.param('draftKey')
  return { ...dataOf(await page.call(contactRoutes.readDraft, { draftKey })), draftKey }
}

/** Saves a part of the draft and goes on; where that cannot be, the form comes back. */
export const saveDraft = (
  page: Page,
  values: FormValues,
  part: Omit<Input<typeof contactRoutes.saveDraft>, 'draftKey'>,
  next: (redFlags: readonly string[]) => string,
) =>
  sendForm(
    page,
    values,
    () => page.call(contactRoutes.saveDraft, { ...part, draftKey: page.param('draftKey') }),
    ({ redFlags }) => page.goTo(next(redFlags)),
  )
