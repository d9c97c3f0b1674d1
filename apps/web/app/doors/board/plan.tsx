import '../../features/plan/plan.css'
import { Page } from '@yhdella/ui'
import { useLoaderData, useLocation } from 'react-router'
import { ExportLinks } from '../../features/plan/export-links.tsx'
import { planTexts } from '../../features/plan/messages.ts'
import { PlanAnswer } from '../../features/plan/plan-answer.tsx'
import { PlanForm } from '../../features/plan/plan-form.tsx'
import { SavePlanForm } from '../../features/plan/save-plan-form.tsx'
import { SavedPlans } from '../../features/plan/saved-plans.tsx'
import { useTrial } from '../../features/plan/use-trial.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoorHeader } from '../professional/door-header.tsx'
import { doorTexts } from '../professional/messages.ts'
import { BoardFailure } from './board-failure.tsx'
import { type PlanPageData, readPlanPage, savePlan } from './plan.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readPlanPage)
export const action = doorAction({ savePlan })

/** Will this queue break its promise, what clears it by when, and what does that cost? */
export default function PlanPage() {
  const m = useTexts(planTexts)
  const { skip } = useTexts(doorTexts)
  const { search } = useLocation()
  const page = useLoaderData<PlanPageData>()
  const { door, address, problem, plans } = page
  const { tried, tryOut } = useTrial<PlanPageData>()
  const commandKey = useHeldKey(page.commandKey, search)
  const foretold = tried?.foretold ?? page.foretold
  return (
    <Page skip={skip} width="desk" header={<DoorHeader door={door} />}>
      <PageTitle failed={problem !== null}>{m.title}</PageTitle>
      <h1>{m.title}</h1>
      <PlanForm address={address} problem={problem} tryOut={tryOut} />
      {foretold !== null && (
        <>
          <PlanAnswer foretold={foretold} />
          <ExportLinks query={search.slice(1)} />
          {tried === undefined && <SavePlanForm foretold={foretold} commandKey={commandKey} />}
        </>
      )}
      <SavedPlans plans={plans} />
    </Page>
  )
}

export const ErrorBoundary = BoardFailure
