import '../../features/plan/plan.css'
import { Page } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { planTexts } from '../../features/plan/messages.ts'
import { PlanAnswer } from '../../features/plan/plan-answer.tsx'
import { PlanForm } from '../../features/plan/plan-form.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useTexts } from '../../platform/language.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { doorLoader } from '../professional/door.server.ts'
import { DoorHeader } from '../professional/door-header.tsx'
import { doorTexts } from '../professional/messages.ts'
import { BoardFailure } from './board-failure.tsx'
import { type PlanPageData, readPlanPage } from './plan.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readPlanPage)

/** Will this queue break its promise, and what clears it by when? */
export default function PlanPage() {
  const m = useTexts(planTexts)
  const { skip } = useTexts(doorTexts)
  const { door, address, foretold, problem } = useLoaderData<PlanPageData>()
  return (
    <Page skip={skip} width="desk" header={<DoorHeader door={door} />}>
      <PageTitle failed={problem !== null}>{m.title}</PageTitle>
      <h1>{m.title}</h1>
      <PlanForm address={address} problem={problem} />
      <div role="status">{foretold !== null && <PlanAnswer foretold={foretold} />}</div>
    </Page>
  )
}

export const ErrorBoundary = BoardFailure
