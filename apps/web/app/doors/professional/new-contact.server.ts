import { catalogueRoutes, contactRoutes } from '@yhdella/contract'
import { readOnBehalf } from '../../features/on-behalf/on-behalf.view.ts'
import type { Received } from '../../features/on-behalf/received-contact.tsx'
import { newCommandKey } from '../../platform/command-key.ts'
import { comeBack, type FormValues, type Returned } from '../../platform/form.ts'
import type { Doing } from '../../platform/intent.ts'
import { inLanguage } from '../../platform/language.ts'
import { dataOf, type Page } from '../../platform/page.ts'

export const readNewContact = async (page: Page) => ({
  commandKey: newCommandKey(),
  formId: 'on-behalf',
  elsewhere: dataOf(await page.call(catalogueRoutes.listMunicipalities, {})).elsewhere,
  by: page.actor.kind === 'professional' ? page.actor.name : '',
})

export type NewContact = Awaited<ReturnType<typeof readNewContact>>

type Answered = ReturnType<typeof comeBack> | { readonly received: Received }

/** The matter's address holds the key that opens it, so it is shown once and stands in no address of ours. */
const receive: Doing<Answered> = async (page, values: FormValues) => {
  const read = readOnBehalf(values)
  if (!read.ok) return comeBack(values, read.problems)
  const answer = await page.call(contactRoutes.receiveOnBehalf, read.input)
  if (!answer.ok) {
    const problems: Returned['problems'] = 'problems' in answer ? answer.problems : []
    return comeBack(values, problems, problems.length > 0 ? null : { code: answer.code, reference: null })
  }
  const { caseId, statusKey, redFlags } = answer.data
  const matter = inLanguage(`/matter/${statusKey}`, read.input.language)
  return { received: { caseId, redFlags, matterAddress: `${page.url.origin}${matter}` } }
}

export const newContactDoings = { receive }
