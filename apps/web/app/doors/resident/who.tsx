import { catalogueRoutes } from '@yhdella/contract'
import { BackLink } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { AlreadySent } from '../../features/contact/already-sent.tsx'
import type { Draft } from '../../features/contact/check-list.tsx'
import { draftAddress, nextAddress } from '../../features/contact/contact-address.view.ts'
import { contactTexts } from '../../features/contact/messages.ts'
import { IdentifiedFields, IdentifyPanel, SayWhoFields } from '../../features/contact/who-fields.tsx'
import { identifiedWho, saidWho } from '../../features/contact/who-input.view.ts'
import { type FormValues, readForm, useReturned } from '../../platform/form.ts'
import { inLanguage, useHref, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { dataOf, type Page, pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { problemsInWords } from '../../platform/problem-words.ts'
import { isFailed, SendingForm, Wrongs } from '../../platform/sending-form.tsx'
import { readDraft, saveDraft } from './draft.ts'

const isIdentified = ({ actor, url }: Page): boolean =>
  actor.kind === 'resident' && !url.searchParams.has('said')

/** Where signing in starts; it comes back to this very page. */
const signInAddress = ({ url, language }: Page): string => {
  const to = inLanguage(`${url.pathname}${url.search}`, language)
  return `/sign-in?${new URLSearchParams({ to, lang: language })}`
}

export const loader = pageLoader(async page => ({
  draft: await readDraft(page),
  formId: 'who',
  identified: isIdentified(page) ? page.actor.kind === 'resident' && page.actor.name : null,
  signIn: signInAddress(page),
  here: page.url.pathname,
  elsewhere: dataOf(await page.call(catalogueRoutes.listMunicipalities, {})).elsewhere,
}))

export const action = pageAction(async page => {
  const values = await readForm(page)
  const part = isIdentified(page) ? identifiedWho(values, await readDraft(page)) : saidWho(values)
  return saveDraft(page, values, part, () =>
    nextAddress(page.param('draftKey'), 'who', page.url.searchParams),
  )
})

const told = ({ who, phone }: Draft): FormValues => ({
  name: who?.name ?? '',
  phone: phone ?? who?.phone ?? '',
  birthYear: who === null ? '' : String(who.birthYear),
  municipalityCode: who?.municipalityCode ?? '',
})

/** R5: who writes. Identifying oneself and telling one's name lead to the same answer. */
export default function WhoPage() {
  const texts = useTexts(contactTexts)
  const { who } = texts
  const { backTo, go } = useTexts(platformTexts)
  const href = useHref()
  const { draft, identified, signIn, here, elsewhere } = useLoaderData<typeof loader>()
  const returned = useReturned(told(draft))
  const problems = problemsInWords(returned.problems, texts.problem.who)
  const fields = { values: returned.values, problems }
  return (
    <>
      <PageTitle failed={isFailed(returned)}>{who.title}</PageTitle>
      <BackLink href={href(draftAddress(draft.draftKey, 'reply'))}>{backTo.before}</BackLink>
      <Wrongs returned={returned} problems={problems} troubles={texts.notSent} />
      <AlreadySent returned={returned} draftKey={draft.draftKey} />
      <h1>{who.title}</h1>
      {identified ? null : <IdentifyPanel signIn={signIn} />}
      {identified ? null : <h2>{who.tell}</h2>}
      <SendingForm id="who" returned={returned} send={go}>
        {identified ? (
          <IdentifiedFields {...fields} name={identified} call={draft.replyBy !== 'message'} />
        ) : (
          <SayWhoFields {...fields} elsewhere={elsewhere} />
        )}
      </SendingForm>
      {identified && !draft.identifiedAs && (
        <p>
          <a className="target" href={href(`${here}?said`)}>
            {who.notMe}
          </a>
        </p>
      )}
    </>
  )
}
