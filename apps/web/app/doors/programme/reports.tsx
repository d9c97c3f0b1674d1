import { useLoaderData } from 'react-router'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { BeginForm } from '../../features/steering-report/begin-form.tsx'
import { reportTexts } from '../../features/steering-report/messages.ts'
import { ReportList } from '../../features/steering-report/report-list.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { ProgrammeFailure } from './programme-failure.tsx'
import { type ReportsData, readReportsPage, reportsDoings } from './reports.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readReportsPage)
export const action = doorAction(reportsDoings)

/** The reports of one programme, and the beginning of a new one. */
export default function ReportsPage() {
  const m = useTexts(reportTexts)
  const { door, programmeId, name, mayBegin, reports, commandKey, did } = useLoaderData<ReportsData>()
  const key = useHeldKey(commandKey, did)
  return (
    <OfficePage
      door={door}
      title={m.title}
      back={{ href: programmeHref(programmeId), words: name }}
      tabs={{ programmeId, tab: 'reports', on: null }}
    >
      <p className="lead">{m.lead}</p>
      <ReportList rows={reports} />
      {mayBegin && <BeginForm commandKey={key} />}
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
