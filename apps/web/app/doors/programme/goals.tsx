import { useLoaderData } from 'react-router'
import { GoalList } from '../../features/programme/goal-list.tsx'
import { programmeTexts } from '../../features/programme/messages.ts'
import { programmeHref } from '../../features/programme/programme.view.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useTexts } from '../../platform/language.ts'
import { doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { type ProgrammeData, readProgrammePage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readProgrammePage)

/** Promise to proof: each goal, what was promised and what is so. */
export default function GoalsPage() {
  const m = useTexts(programmeTexts)
  const { door, day, data } = useLoaderData<ProgrammeData>()
  const { programmeId } = data
  return (
    <OfficePage
      door={door}
      title={m.goals.heading}
      back={{ href: programmeHref(programmeId, '', day.on), words: data.brand ?? data.name }}
      tabs={{ programmeId, tab: 'goals', on: day.on }}
      dayAt={{ address: programmeHref(programmeId, '/goals'), day }}
    >
      <p className="lead">{m.goals.lead}</p>
      <GoalList programmeId={programmeId} goals={data.goals} on={day.on} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
