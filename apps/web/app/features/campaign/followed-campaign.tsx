import type { campaignRoutes, Output } from '@yhdella/contract'
import { Disclosure, Table } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { nearMoment, stamp } from '../../platform/when.ts'
import { campaignTexts } from './messages.ts'

export type Followed = Output<(typeof campaignRoutes)['readCampaign']>

export const countKeys = ['opened', 'booked', 'left', 'unused', 'takenBack'] as const

/** What has become of the opened times at each unit. */
const Units = ({ units }: Pick<Followed, 'units'>) => {
  const m = useTexts(campaignTexts).followed
  const names = useCountyNames()
  return (
    <Table
      caption={m.units.caption}
      rows={units}
      rowKey={({ unitId }) => unitId}
      empty=""
      columns={[
        { key: 'unit', title: m.units.unit, names: true, cell: ({ unitId }) => names.unit(unitId) },
        ...countKeys.map(key => ({
          ...{ key, title: m.counts[key], figures: true },
          cell: (unit: Followed['units'][number]) => unit[key],
        })),
      ]}
    />
  )
}

const Times = ({ times }: Pick<Followed, 'times'>) => {
  const m = useTexts(campaignTexts).followed
  const language = useLanguage()
  const names = useCountyNames()
  return (
    <Disclosure title={m.times.title}>
      <Table
        caption={m.times.caption}
        rows={times}
        rowKey={({ startsAt, professionalId }) => `${startsAt} ${professionalId}`}
        empty=""
        columns={[
          {
            ...{ key: 'at', title: m.times.at, names: true },
            cell: ({ startsAt }) => nearMoment(startsAt, language),
          },
          { key: 'unit', title: m.times.unit, cell: ({ unitId }) => names.unit(unitId) },
          { key: 'who', title: m.times.who, cell: ({ professional }) => professional },
          { key: 'state', title: m.times.state, cell: ({ state }) => m.counts[state] },
        ]}
      />
    </Disclosure>
  )
}

/** Opened times: how many are booked, left, unused and taken back, by unit and one by one. */
export const FollowedCampaign = ({ followed }: { readonly followed: Followed }) => {
  const m = useTexts(campaignTexts).followed
  const language = useLanguage()
  const { campaign, units, times, takingsBack } = followed
  const figure = (count: number) => String(count)
  return (
    <div className="campaign-answer">
      <p className="lead">{m.sum(figure(campaign.opened), figure(campaign.booked), figure(campaign.left))}</p>
      <p>{m.opened(campaign.openedBy, stamp(campaign.openedAt, language))}</p>
      <p>
        <strong>{m.reason}:</strong> {campaign.reason}
      </p>
      <Units units={units} />
      <Times times={times} />
      {takingsBack.length > 0 && (
        <section aria-labelledby="taken-back">
          <h2 id="taken-back">{m.takenHeading}</h2>
          <ul>
            {takingsBack.map(each => (
              <li key={each.at}>
                {m.taken(figure(each.times), each.by, stamp(each.at, language))} {each.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
