import { BackLink } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { AlreadySent } from '../../features/contact/already-sent.tsx'
import { draftAddress, nextAddress } from '../../features/contact/contact-address.view.ts'
import { contactTexts } from '../../features/contact/messages.ts'
import { LanguageFields, ReplyField } from '../../features/contact/reply-fields.tsx'
import { replyInput } from '../../features/contact/reply-input.view.ts'
import { comeBack, readForm, useReturned } from '../../platform/form.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { problemsInWords } from '../../platform/problem-words.ts'
import { isFailed, SendingForm, Wrongs } from '../../platform/sending-form.tsx'
import { readDraft, saveDraft } from './draft.ts'

export const loader = pageLoader(async page => ({ ...(await readDraft(page)), formId: 'reply' }))

export const action = pageAction(async page => {
  const values = await readForm(page)
  const reply = replyInput(values)
  if (reply === undefined) return comeBack(values, [{ field: 'by', code: 'required' }])
  return saveDraft(page, values, { reply }, () =>
    nextAddress(page.param('draftKey'), 'reply', page.url.searchParams),
  )
})

/** R4: how we answer. */
export default function ReplyPage() {
  const texts = useTexts(contactTexts)
  const { backTo, go } = useTexts(platformTexts)
  const href = useHref()
  const language = useLanguage()
  const draft = useLoaderData<typeof loader>()
  const returned = useReturned({
    by: draft.replyBy ?? 'call',
    callWindow: draft.callWindow ?? 'any',
    language: draft.replyBy === null ? language : draft.language,
    interpreter: draft.interpreter ?? '',
  })
  const problems = problemsInWords(returned.problems, texts.problem.reply)
  const fields = { values: returned.values, problems }
  return (
    <>
      <PageTitle failed={isFailed(returned)}>{texts.reply.title}</PageTitle>
      <BackLink href={href(draftAddress(draft.draftKey, 'text'))}>{backTo.before}</BackLink>
      <Wrongs returned={returned} problems={problems} troubles={texts.notSent} />
      <AlreadySent returned={returned} draftKey={draft.draftKey} />
      <SendingForm id="reply" returned={returned} send={go}>
        <ReplyField {...fields} />
        <LanguageFields {...fields} />
      </SendingForm>
    </>
  )
}
