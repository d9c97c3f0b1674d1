import { useLoaderData } from 'react-router'
import { reportTexts } from '../../features/steering-report/messages.ts'
import { ReportList } from '../../features/steering-report/report-list.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useTexts } from '../../platform/language.ts'
import { doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { ProgrammeFailure } from './programme-failure.tsx'
import { type AllReportsData, readAllReports } from './reports.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readAllReports)

/** The reports that the reader may see: what a member of a steering group comes for. */
export default function AllReportsPage() {
  const m = useTexts(reportTexts)
  const { door, reports } = useLoaderData<AllReportsData>()
  return (
    <OfficePage door={door} title={m.title}>
      <p className="lead">{m.lead}</p>
      <ReportList rows={reports} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
