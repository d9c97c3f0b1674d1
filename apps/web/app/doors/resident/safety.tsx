import { BackLink, Button, LinkButton, Notice, Panel } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { draftAddress, nextAddress } from '../../features/contact/contact-address.view.ts'
import { contactTexts } from '../../features/contact/messages.ts'
import { readForm, useReturned } from '../../platform/form.ts'
import { useHref, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { pageAction, pageLoader } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { SendingForm, Wrongs } from '../../platform/sending-form.tsx'
import { telHref } from '../../platform/tel.tsx'
import { readDraft, saveDraft } from './draft.ts'

export const loader = pageLoader(readDraft)

export const action = pageAction(async page => {
  const values = await readForm(page)
  const draftKey = page.param('draftKey')
  const redFlagChoice = values.choice === 'left' ? 'left' : 'continued'
  return saveDraft(page, values, { redFlagChoice }, () =>
    redFlagChoice === 'left'
      ? `${draftAddress(draftKey, 'safety')}${page.url.search}`
      : nextAddress(draftKey, 'text', page.url.searchParams),
  )
})

const CallNow = () => {
  const { safety } = useTexts(contactTexts)
  const { call } = useTexts(platformTexts)
  return (
    <>
      <Panel tone="alert" title={safety.now.heading}>
        <p>{safety.now.text}</p>
        <LinkButton wide href={telHref('112')}>
          {call('112')}
        </LinkButton>
      </Panel>
      <Panel tone="warning" title={safety.soon.heading}>
        <p>{safety.soon.text}</p>
        <LinkButton look="secondary" wide href={telHref('116117')}>
          {call('116 117')}
        </LinkButton>
      </Panel>
    </>
  )
}

/** R3: shown after the contact is saved, when a word in it may mean danger. The same advice for everyone. */
export default function SafetyPage() {
  const texts = useTexts(contactTexts)
  const { safety } = texts
  const { backTo } = useTexts(platformTexts)
  const href = useHref()
  const { draftKey, redFlagChoice } = useLoaderData<typeof loader>()
  const returned = useReturned({})
  const hasLeft = redFlagChoice === 'left'
  return (
    <>
      <PageTitle>{safety.title}</PageTitle>
      <BackLink href={href(draftAddress(draftKey, 'text'))}>{backTo.before}</BackLink>
      <Wrongs returned={returned} problems={[]} troubles={texts.notSent} />
      <h1>{safety.title}</h1>
      {hasLeft ? (
        <Notice tone="success">
          <p>{safety.left}</p>
        </Notice>
      ) : (
        <p className="lead">{safety.text}</p>
      )}
      <CallNow />
      <p>{safety.goOnHint}</p>
      <SendingForm returned={returned} send={safety.goOn} look="secondary">
        {!hasLeft && (
          <Button look="quiet" name="choice" value="left">
            {safety.leave}
          </Button>
        )}
      </SendingForm>
    </>
  )
}
