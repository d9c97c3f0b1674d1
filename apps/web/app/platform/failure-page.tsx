import { BackLink, LinkButton } from '@yhdella/ui'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Frame } from './frame.tsx'
import { useHref, useLanguage, useTexts } from './language.ts'
import { type PlatformMessages, platformTexts } from './messages.ts'
import type { Failure } from './page.ts'
import { PageTitle } from './page-title.tsx'
import { useCounty } from './root-data.ts'
import { telHref } from './tel.tsx'

type Kind = Exclude<keyof PlatformMessages['failure'], 'reference'>

const kindOfStatus: Readonly<Record<number, Kind>> = {
  401: 'notAllowed',
  403: 'notAllowed',
  404: 'notFound',
  409: 'changed',
  429: 'tooMany',
  503: 'overloaded',
}

const kindOfCode: Readonly<Record<string, Kind>> = {
  DraftNotFound: 'draftGone',
  MatterNotFound: 'matterGone',
}

const referenceIn = (data: Partial<Failure> | null | undefined): string | null => data?.reference ?? null

const HelpPhone = () => {
  const texts = useTexts(platformTexts)
  const language = useLanguage()
  const county = useCounty()
  return (
    county && (
      <>
        <LinkButton look="secondary" href={telHref(county.helpPhone)}>
          {texts.call(county.helpPhone)}
        </LinkButton>
        <p>{texts.help.line(county.helpHours[language])}</p>
      </>
    )
  )
}

/** Shown where a page could not be: what happened, what to do, whom to call. */
export const FailurePage = () => {
  const { failure, backTo } = useTexts(platformTexts)
  const href = useHref()
  const error = useRouteError()
  const refused = isRouteErrorResponse(error) ? error : undefined
  const kind = kindOfCode[refused?.data?.code] ?? kindOfStatus[refused?.status ?? 500] ?? 'broken'
  const reference = referenceIn(refused?.data)
  return (
    <Frame>
      <PageTitle>{failure[kind].title}</PageTitle>
      <BackLink href={href('/')}>{backTo.home}</BackLink>
      <h1>{failure[kind].title}</h1>
      <p>{failure[kind].text}</p>
      <HelpPhone />
      {reference && <p>{failure.reference(reference)}</p>}
    </Frame>
  )
}
