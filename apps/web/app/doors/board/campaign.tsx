import '../../features/campaign/campaign.css'
import { BackLink, Page } from '@yhdella/ui'
import { useLoaderData } from 'react-router'
import { FollowedCampaign } from '../../features/campaign/followed-campaign.tsx'
import { campaignTexts } from '../../features/campaign/messages.ts'
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
import { type FollowedData, readFollowed, takeBack } from './campaign.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readFollowed)
export const action = doorAction({ takeBack })

const TakeBack = ({ left, commandKey }: { readonly left: number; readonly commandKey: string }) => {
  const m = useTexts(campaignTexts).followed.takeBack
  return (
    <section aria-labelledby="take-back">
      <h2 id="take-back">{m.heading}</h2>
      <p>{m.lead(String(left))}</p>
      <ReasonedForm
        intent="takeBack"
        commandKey={commandKey}
        label={m.heading}
        why={m.why}
        send={m.send}
        look="alert"
        wrong={m.wrong}
        troubles={m.trouble}
      />
    </section>
  )
}

/** What was opened from a plan, what is booked and what is left, and the way to take the rest back. */
export default function CampaignPage() {
  const m = useTexts(campaignTexts).followed
  const { skip } = useTexts(doorTexts)
  const href = useHref()
  const { door, followed, ...page } = useLoaderData<FollowedData>()
  const { campaign, takingsBack } = followed
  const commandKey = useHeldKey(page.commandKey, String(takingsBack.length))
  const returned = useReturnedTo('takeBack')
  const title = m.title(campaign.planName)
  return (
    <Page skip={skip} width="desk" header={<DoorHeader door={door} />}>
      <PageTitle failed={returned !== undefined && isFailed(returned)}>{title}</PageTitle>
      <BackLink href={href(savedPlanPath(campaign.planId))}>{m.toPlan}</BackLink>
      <h1>{title}</h1>
      <FollowedCampaign followed={followed} />
      {door.mayCarryOut && campaign.left > 0 && <TakeBack left={campaign.left} commandKey={commandKey} />}
    </Page>
  )
}

export const ErrorBoundary = BoardFailure
