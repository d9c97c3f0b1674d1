import { BackLink, Notice } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { AlreadySent } from '../../features/contact/already-sent.tsx'
import { draftAddress, nextAddress } from '../../features/contact/contact-address.view.ts'
import { contactTexts } from '../../features/contact/messages.ts'
import { OwnWordsField } from '../../features/contact/tell-fields.tsx'
import { readForm, useReturned } from '../../platform/form.ts'
import { useHref, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { problemsInWords } from '../../platform/problem-words.ts'
import { isFailed, SendingForm, Wrongs } from '../../platform/sending-form.tsx'
import { readDraft, saveDraft } from './draft.ts'

export const loader = pageLoader(async page => ({ ...(await readDraft(page)), formId: 'tell' }))

export const action = pageAction(async page => {
  const values = await readForm(page)
  const draftKey = page.param('draftKey')
  return saveDraft(page, values, { text: values.text ?? '' }, redFlags =>
    redFlags.length > 0
      ? `${draftAddress(draftKey, 'safety')}${page.url.search}`
      : nextAddress(draftKey, 'text', page.url.searchParams),
  )
})

/** R2 again: the text as it was saved, to be changed. */
export default function TellAgainPage() {
  const texts = useTexts(contactTexts)
  const { backTo, go } = useTexts(platformTexts)
  const href = useHref()
  const { text, draftKey } = useLoaderData<typeof loader>()
  const returned = useReturned({ text })
  const problems = problemsInWords(returned.problems, texts.problem.tell)
  return (
    <>
      <PageTitle failed={isFailed(returned)}>{texts.tell.title}</PageTitle>
      <BackLink href={href('/')}>{backTo.home}</BackLink>
      <Wrongs returned={returned} problems={problems} troubles={texts.notSent} />
      <AlreadySent returned={returned} draftKey={draftKey} />
      {!isFailed(returned) && (
        <Notice>
          <p>{texts.tell.kept}</p>
        </Notice>
      )}
      <SendingForm id="tell" returned={returned} send={go}>
        <OwnWordsField values={returned.values} problems={problems} />
      </SendingForm>
    </>
  )
}
