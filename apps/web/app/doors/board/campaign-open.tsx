import '../../features/campaign/campaign.css'
import { BackLink, Page } from '@yhdella/ui'
import { useLoaderData, useLocation } from 'react-router'
import { Absences } from '../../features/campaign/absences.tsx'
import { campaignTexts } from '../../features/campaign/messages.ts'
import { ProposalAnswer } from '../../features/campaign/proposal-answer.tsx'
import { ProposalForm } from '../../features/campaign/proposal-form.tsx'
import { ReasonedForm } from '../../features/campaign/reasoned-form.tsx'
import { savedPlanPath } from '../../features/plan/saved-plans.tsx'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useHref, useTexts } from '../../platform/language.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { useReturnedTo } from '../../platform/returned.ts'
import { isFailed } from '../../platform/sending-form.tsx'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoorHeader } from '../professional/door-header.tsx'
import { doorTexts } from '../professional/messages.ts'
import { BoardFailure } from './board-failure.tsx'
import { endAbsence, type OpeningData, openCampaign, readOpening, recordAbsence } from './campaign.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readOpening)
export const action = doorAction({ openCampaign, recordAbsence, endAbsence })

const OpenForm = ({
  proposal,
  commandKey,
}: {
  readonly proposal: NonNullable<OpeningData['proposal']>
  readonly commandKey: string
}) => {
  const m = useTexts(campaignTexts).open
  if (proposal.times.length === 0) return null
  return (
    <section aria-label={m.title}>
      <ReasonedForm
        intent="openCampaign"
        commandKey={commandKey}
        carried={{ mark: proposal.mark }}
        label={m.title}
        why={m.why}
        hint={m.whyHint}
        send={m.send(String(proposal.times.length))}
        wrong={m.wrong}
        troubles={m.trouble}
      />
    </section>
  )
}

/** A plan's extra times as they would stand in the books, looked through before they are opened. */
export default function OpeningPage() {
  const m = useTexts(campaignTexts).open
  const { skip } = useTexts(doorTexts)
  const href = useHref()
  const { search } = useLocation()
  const page = useLoaderData<OpeningData>()
  const { door, plan, asked, proposal, problem, absences, recorded } = page
  const commandKey = useHeldKey(page.commandKey, `${search} ${absences.length}`)
  const returned = useReturnedTo('openCampaign')
  const isWrong = problem !== null || (returned !== undefined && isFailed(returned))
  const colleagues = proposal?.colleagues ?? []
  return (
    <Page skip={skip} width="desk" header={<DoorHeader door={door} />}>
      <PageTitle failed={isWrong}>{m.title}</PageTitle>
      <BackLink href={href(savedPlanPath(plan.planId))}>{plan.name}</BackLink>
      <h1>{m.title}</h1>
      <p className="lead">{m.lead(plan.name, String(plan.version))}</p>
      <ProposalForm
        asked={asked}
        colleagues={colleagues}
        error={problem === null ? undefined : { at: problem.at, text: m.problem[problem.code] }}
      />
      {proposal !== null && (
        <>
          <ProposalAnswer proposal={proposal} />
          <OpenForm proposal={proposal} commandKey={commandKey} />
        </>
      )}
      <Absences {...{ absences, colleagues, commandKey, recorded }} />
    </Page>
  )
}

export const ErrorBoundary = BoardFailure
