import { useLoaderData } from 'react-router'
import { GoalMeasure, GoalPromise } from '../../features/programme/goal-promise.tsx'
import { GoalSeries } from '../../features/programme/goal-series.tsx'
import { OutputList } from '../../features/programme/made-lists.tsx'
import { programmeTexts } from '../../features/programme/messages.ts'
import { goalHref, programmeHref } from '../../features/programme/programme.view.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useTexts } from '../../platform/language.ts'
import { doorLoader } from '../professional/door.server.ts'
import { OfficePage } from './office-page.tsx'
import { type GoalData, readGoalPage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readGoalPage)

/** One goal: the promise, the measure, its course with what happened meanwhile, and what was done for it. */
export default function GoalPage() {
  const m = useTexts(programmeTexts)
  const { door, day, data } = useLoaderData<GoalData>()
  const { programmeId, goalId } = data
  return (
    <OfficePage
      door={door}
      title={data.text}
      back={{ href: programmeHref(programmeId, '/goals', day.on), words: m.tabs.goals }}
      dayAt={{ address: goalHref(programmeId, goalId, null), day }}
    >
      <GoalPromise goal={data} on={day.on} />
      <GoalSeries goal={data} />
      <GoalMeasure measure={data.measure} />
      <section aria-labelledby="proof">
        <h2 id="proof">{m.goals.proof}</h2>
        <OutputList rows={data.outputs} />
      </section>
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
