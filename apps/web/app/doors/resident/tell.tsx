import { contactRoutes } from '@yhdella/contract'
import { BackLink } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { draftAddress } from '../../features/contact/contact-address.view.ts'
import { contactTexts } from '../../features/contact/messages.ts'
import { OnBehalfField, OwnWordsField } from '../../features/contact/tell-fields.tsx'
import { commandKeyOf, newCommandKey } from '../../platform/command-key.ts'
import { readForm, sendForm, useReturned } from '../../platform/form.ts'
import { useHref, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { problemsInWords } from '../../platform/problem-words.ts'
import { isFailed, SendingForm, Wrongs } from '../../platform/sending-form.tsx'

export const loader = pageLoader(async () => ({ formId: 'tell', commandKey: newCommandKey() }))

export const action = pageAction(async page => {
  const values = await readForm(page)
  const { text = '', onBehalfOf = '', commandKey: formKey = '' } = values
  const commandKey = await commandKeyOf(formKey, text, onBehalfOf)
  const input = { text, onBehalfOf, language: page.language, commandKey }
  return sendForm(
    page,
    values,
    () => page.call(contactRoutes.openDraft, input),
    ({ draftKey, redFlags }) => page.goTo(draftAddress(draftKey, redFlags.length > 0 ? 'safety' : 'reply')),
  )
})

/** R2: the matter in one's own words. */
export default function TellPage() {
  const texts = useTexts(contactTexts)
  const { backTo, go } = useTexts(platformTexts)
  const href = useHref()
  const { commandKey } = useLoaderData<typeof loader>()
  const returned = useReturned({ commandKey })
  const problems = problemsInWords(returned.problems, texts.problem.tell)
  const fields = { values: returned.values, problems }
  return (
    <>
      <PageTitle failed={isFailed(returned)}>{texts.tell.title}</PageTitle>
      <BackLink href={href('/')}>{backTo.home}</BackLink>
      <Wrongs returned={returned} problems={problems} troubles={texts.notSent} />
      <SendingForm id="tell" returned={returned} send={go}>
        <OwnWordsField {...fields} />
        <OnBehalfField {...fields} />
      </SendingForm>
    </>
  )
}
