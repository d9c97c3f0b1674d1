import { useLoaderData } from 'react-router'
import {
  DecidedList,
  OwnerlessList,
  RecommendationList,
  ToActList,
} from '../../features/programme/act-lists.tsx'
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

/** What must be decided or done, by when; what was recommended; and what has nobody after the programme. */
export default function ActPage() {
  const m = useTexts(programmeTexts)
  const { door, day, data } = useLoaderData<ProgrammeData>()
  const { programmeId } = data
  return (
    <OfficePage
      door={door}
      title={m.act.heading}
      back={{ href: programmeHref(programmeId, '', day.on), words: data.brand ?? data.name }}
      tabs={{ programmeId, tab: 'act', on: day.on }}
      dayAt={{ address: programmeHref(programmeId, '/act'), day }}
    >
      <p className="lead">{m.act.lead}</p>
      <ToActList rows={data.toAct} />
      <OwnerlessList rows={data.withoutOwner} />
      <RecommendationList rows={data.recommendations} />
      <DecidedList rows={data.decided} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
