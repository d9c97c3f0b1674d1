import type { campaignRoutes, Output } from '@yhdella/contract'
import { LinkButton, Table } from '@yhdella/ui'
import { Link } from 'react-router'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dayInShort } from '../../platform/when.ts'
import { countKeys } from './followed-campaign.tsx'
import { campaignTexts } from './messages.ts'
import { campaignPath, openPath } from './proposal-address.view.ts'

export type CampaignRow = Output<(typeof campaignRoutes)['listCampaigns']>['campaigns'][number]

/** What has been opened from a plan, and the way to open more. */
export const CampaignList = ({
  planId,
  campaigns,
  mayOpen,
}: {
  readonly planId: string
  readonly campaigns: readonly CampaignRow[]
  readonly mayOpen: boolean
}) => {
  const { list: m, followed, absences } = useTexts(campaignTexts)
  const language = useLanguage()
  const href = useHref()
  const days = ({ fromOn, toOn }: CampaignRow) =>
    absences.days(dayInShort(fromOn, language), dayInShort(toOn, language))
  return (
    <section aria-labelledby="campaigns" className="campaign-answer">
      <h2 id="campaigns">{m.heading}</h2>
      <Table
        caption={m.caption}
        rows={campaigns}
        rowKey={({ campaignId }) => campaignId}
        empty={m.none}
        columns={[
          {
            ...{ key: 'days', title: m.days, names: true },
            cell: row => (
              <Link className="target" to={href(campaignPath(row.campaignId))}>
                {days(row)}
              </Link>
            ),
          },
          ...countKeys.map(key => ({
            ...{ key, title: followed.counts[key], figures: true },
            cell: (row: CampaignRow) => row[key],
          })),
        ]}
      />
      {mayOpen && <LinkButton href={href(openPath(planId))}>{m.toOpen}</LinkButton>}
    </section>
  )
}
