import { useLoaderData } from 'react-router'
import { programmeTexts } from '../../features/programme/messages.ts'
import { PortfolioList } from '../../features/programme/portfolio-list.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useTexts } from '../../platform/language.ts'
import { doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { type PortfolioData, readPortfolioPage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readPortfolioPage)

/** Every programme at a glance: the director's Monday. */
export default function PortfolioPage() {
  const m = useTexts(programmeTexts)
  const { door, day, data } = useLoaderData<PortfolioData>()
  return (
    <OfficePage door={door} title={m.title} dayAt={{ address: '/programme', day }}>
      <p className="lead">{m.portfolio.lead}</p>
      <PortfolioList programmes={data.programmes} on={day.on} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
