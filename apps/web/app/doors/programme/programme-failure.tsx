import { LinkButton } from '@yhdella/ui'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { programmeTexts } from '../../features/programme/messages.ts'
import { FailurePage } from '../../platform/failure-page.tsx'
import { Frame } from '../../platform/frame.tsx'
import { useHref, useTexts } from '../../platform/language.ts'
import { PageTitle } from '../../platform/page-title.tsx'

/** HTTP: the reader is known and has no right to the page. */
const forbidden = 403

/** Who may not see the office's pages is told whose they are; a steering-group member is led to her reports. */
export const ProgrammeFailure = () => {
  const { notPermitted } = useTexts(programmeTexts)
  const href = useHref()
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== forbidden) return <FailurePage />
  return (
    <Frame>
      <PageTitle>{notPermitted.title}</PageTitle>
      <h1>{notPermitted.title}</h1>
      <p>{notPermitted.text}</p>
      <LinkButton look="secondary" href={href('/programme/reports')}>
        {notPermitted.back}
      </LinkButton>
    </Frame>
  )
}
