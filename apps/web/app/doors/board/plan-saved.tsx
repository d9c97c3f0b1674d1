import '../../features/campaign/campaign.css'
import '../../features/plan/plan.css'
import { BackLink, Page } from '@yhdella/ui'
import { Link, useLoaderData } from 'react-router'
import { CampaignList } from '../../features/campaign/campaign-list.tsx'
import { ExportLinks } from '../../features/plan/export-links.tsx'
import { people } from '../../features/plan/fan.view.ts'
import { planTexts } from '../../features/plan/messages.ts'
import { addressOf } from '../../features/plan/plan-address.view.ts'
import { PlanAnswer } from '../../features/plan/plan-answer.tsx'
import { savedPlanPath } from '../../features/plan/saved-plans.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { dayInShort, stamp } from '../../platform/when.ts'
import { doorLoader } from '../professional/door.server.ts'
import { DoorHeader } from '../professional/door-header.tsx'
import { doorTexts } from '../professional/messages.ts'
import { BoardFailure } from './board-failure.tsx'
import { readSavedPlan, type SavedPlanData } from './plan.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readSavedPlan)

const WhatWasChosen = ({ plan, question }: Pick<SavedPlanData, 'plan' | 'question'>) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const href = useHref()
  const names = useCountyNames()
  const place =
    plan.municipalityCode === null ? m.choose.wholeCounty : names.municipality(plan.municipalityCode)
  const what = m.scenarios.what(people(plan.perWeek, language), dayInShort(plan.to, language))
  return (
    <>
      <p className="lead">
        {names.service(plan.serviceId)}, {place}. {m.saved.chosen(m.scenarios.names[plan.chosen], what)}
      </p>
      {plan.reason !== null && (
        <p>
          <strong>{m.saved.reason}:</strong> {plan.reason}
        </p>
      )}
      <p>{m.saved.asThen(m.saved.by(plan.savedBy, stamp(plan.savedAt, language)))}</p>
      <p>
        <Link className="target" to={href(addressOf(question))}>
          {m.saved.again}
        </Link>
      </p>
    </>
  )
}

const Versions = ({ plan, versions }: Pick<SavedPlanData, 'plan' | 'versions'>) => {
  const m = useTexts(planTexts).saved
  const language = useLanguage()
  const href = useHref()
  if (versions.length < 2) return null
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{m.versions}</h2>
      <ul>
        {versions.map(({ planId, version, savedBy, savedAt }) => (
          <li key={planId}>
            {planId === plan.planId ? (
              `${m.version(String(version))} (${m.thisOne})`
            ) : (
              <Link className="target" to={href(savedPlanPath(planId))}>
                {m.version(String(version))}
              </Link>
            )}{' '}
            {m.by(savedBy, stamp(savedAt, language))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A plan that was chosen: what, by whom, when and why, with the figures of that day. */
export default function SavedPlanPage() {
  const m = useTexts(planTexts)
  const { skip } = useTexts(doorTexts)
  const href = useHref()
  const { door, plan, question, foretold, versions, campaigns } = useLoaderData<SavedPlanData>()
  const title = `${plan.name}, ${m.saved.version(String(plan.version))}`
  return (
    <Page skip={skip} width="desk" header={<DoorHeader door={door} />}>
      <PageTitle>{title}</PageTitle>
      <BackLink href={href('/board/plan')}>{m.saved.back}</BackLink>
      <h1>{title}</h1>
      <WhatWasChosen plan={plan} question={question} />
      <CampaignList
        planId={plan.planId}
        campaigns={campaigns}
        mayOpen={door.mayCarryOut && plan.perWeek > 0}
      />
      <PlanAnswer foretold={foretold} />
      <ExportLinks query={`plan=${plan.planId}`} />
      <Versions plan={plan} versions={versions} />
    </Page>
  )
}

export const ErrorBoundary = BoardFailure
