import { useLoaderData } from 'react-router'
import {
  DecidedList,
  OwnerlessList,
  RecommendationList,
  ToActList,
} from '../../features/programme/act-lists.tsx'
import { GoalList } from '../../features/programme/goal-list.tsx'
import { ModelList, OutputList } from '../../features/programme/made-lists.tsx'
import {
  Funnels,
  LightHistory,
  PackageLights,
  PackageTexts,
} from '../../features/programme/package-parts.tsx'
import { packageHref, programmeHref } from '../../features/programme/programme.view.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { type PackageData, readPackagePage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readPackagePage)

/** One work package: its lights with their evidence, its texts, goals, what it made and what presses in it. */
export default function WorkPackagePage() {
  const { door, day, data } = useLoaderData<PackageData>()
  const { programmeId, workPackageId } = data
  return (
    <OfficePage
      door={door}
      title={data.name}
      back={{ href: programmeHref(programmeId, '', day.on), words: data.programme }}
      dayAt={{ address: packageHref(programmeId, workPackageId, null), day }}
    >
      {data.remark !== null && <p className="soft">{data.remark}</p>}
      <PackageLights page={data} />
      <PackageTexts page={data} on={day.on} />
      <Funnels funnels={data.funnels} />
      <GoalList programmeId={programmeId} goals={data.goals} on={day.on} />
      <ToActList rows={data.toAct} />
      <OutputList rows={data.outputList} />
      <ModelList rows={data.models} />
      <OwnerlessList rows={data.withoutOwner} />
      <RecommendationList rows={data.recommendations} />
      <DecidedList rows={data.decided} />
      <LightHistory history={data.history} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
