import { LinkButton } from '@yhdella/ui'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import { measureTexts } from '../../features/measure/messages.ts'
import { FailurePage } from '../../platform/failure-page.tsx'
import { Frame } from '../../platform/frame.tsx'
import { useHref, useTexts } from '../../platform/language.ts'
import { PageTitle } from '../../platform/page-title.tsx'

/** HTTP: the reader is known and has no right to the page. */
const forbidden = 403

/** Who may not see the board is told whose it is and whom to ask; any other failure as everywhere. */
export const BoardFailure = () => {
  const { notPermitted } = useTexts(measureTexts)
  const href = useHref()
  const error = useRouteError()
  if (!isRouteErrorResponse(error) || error.status !== forbidden) return <FailurePage />
  return (
    <Frame>
      <PageTitle>{notPermitted.title}</PageTitle>
      <h1>{notPermitted.title}</h1>
      <p>{notPermitted.text}</p>
      <LinkButton look="secondary" href={href('/work')}>
        {notPermitted.back}
      </LinkButton>
    </Frame>
  )
}
