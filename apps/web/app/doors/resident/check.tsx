import { contactRoutes } from '@yhdella/contract'
import { BackLink, Notice } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { CheckList, type Draft } from '../../features/contact/check-list.tsx'
import { type DraftPage, draftAddress } from '../../features/contact/contact-address.view.ts'
import { contactTexts } from '../../features/contact/messages.ts'
import { commandKeyOf } from '../../platform/command-key.ts'
import { readForm, sendForm, useReturned } from '../../platform/form.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { useCounty } from '../../platform/root-data.ts'
import { isFailed, SendingForm, Wrongs } from '../../platform/sending-form.tsx'
import { momentInWords } from '../../platform/when.ts'
import { readDraft } from './draft.ts'

/** The page that a draft still needs an answer from. */
const missingPage = ({ replyBy, who, identifiedAs }: Draft): DraftPage | undefined => {
  if (replyBy === null) return 'reply'
  return who === null && identifiedAs === null ? 'who' : undefined
}

export const loader = pageLoader(async page => {
  const draft = await readDraft(page)
  const missing = missingPage(draft)
  if (missing) throw page.goTo(draftAddress(draft.draftKey, missing))
  return draft
})

export const action = pageAction(async page => {
  const values = await readForm(page)
  const draftKey = page.param('draftKey')
  // One draft is one sending, whichever window it comes from.
  const commandKey = await commandKeyOf('send', draftKey)
  return sendForm(
    page,
    values,
    () => page.call(contactRoutes.sendContact, { draftKey, commandKey }),
    ({ statusKey }) => page.goTo(`/matter/${statusKey}`),
  )
})

const WhoSees = ({ onBehalf }: { readonly onBehalf: boolean }) => {
  const { seen } = useTexts(contactTexts).check
  const county = useCounty()
  return (
    <>
      <h2>{seen.heading}</h2>
      <p>{seen.text}</p>
      {onBehalf && county && <p>{seen.guardian(county.helpPhone)}</p>}
    </>
  )
}

/** R6: everything once more, who will see it, and when we answer. */
export default function CheckPage() {
  const texts = useTexts(contactTexts)
  const { check } = texts
  const { backTo } = useTexts(platformTexts)
  const href = useHref()
  const language = useLanguage()
  const draft = useLoaderData<typeof loader>()
  const returned = useReturned({})
  return (
    <>
      <PageTitle failed={isFailed(returned)}>{check.title}</PageTitle>
      <BackLink href={href(draftAddress(draft.draftKey, 'who'))}>{backTo.before}</BackLink>
      <Wrongs returned={returned} problems={[]} troubles={texts.notSent} />
      <h1>{check.title}</h1>
      <CheckList draft={draft} draftKey={draft.draftKey} />
      <WhoSees onBehalf={draft.onBehalfOf !== null} />
      <Notice>
        <p>{check.promise(momentInWords(draft.promise.answerBy, language))}</p>
      </Notice>
      <SendingForm returned={returned} send={check.send} />
    </>
  )
}
