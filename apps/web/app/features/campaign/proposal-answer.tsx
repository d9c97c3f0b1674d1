import { Table } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCountyNames } from '../../platform/use-county-names.ts'
import { dayInShort, timeInWords } from '../../platform/when.ts'
import { campaignTexts } from './messages.ts'
import { daysOfTimes, type Proposal } from './proposal.view.ts'

const Missing = ({ missing }: Pick<Proposal, 'missing'>) => {
  const { open, reasons } = useTexts(campaignTexts)
  const names = useCountyNames()
  if (missing.length === 0) return null
  return (
    <Table
      caption={open.missing.caption}
      rows={missing}
      rowKey={({ unitId, reason }) => `${unitId} ${reason}`}
      empty=""
      columns={[
        { key: 'unit', title: open.missing.unit, names: true, cell: ({ unitId }) => names.unit(unitId) },
        { key: 'reason', title: open.missing.reason, cell: ({ reason }) => reasons[reason] },
        { key: 'times', title: open.missing.times, figures: true, cell: ({ times }) => times },
        { key: 'days', title: open.missing.days, figures: true, cell: ({ days }) => days },
      ]}
    />
  )
}

/** How many of the plan's times fit, which do not and why, and the days and hours of those that do. */
export const ProposalAnswer = ({ proposal }: { readonly proposal: Proposal }) => {
  const m = useTexts(campaignTexts).open
  const language = useLanguage()
  const names = useCountyNames()
  const { times, wanted, minutes, missing } = proposal
  return (
    <div className="campaign-answer">
      <p className="lead">
        {m.found(String(times.length), String(wanted))} {m.minutes(String(minutes))}
      </p>
      <Missing missing={missing} />
      <Table
        caption={m.times.caption}
        rows={daysOfTimes(times)}
        rowKey={({ key }) => key}
        empty={m.none}
        columns={[
          { key: 'on', title: m.times.on, names: true, cell: ({ on }) => dayInShort(on, language) },
          { key: 'unit', title: m.times.unit, cell: ({ unitId }) => names.unit(unitId) },
          { key: 'who', title: m.times.who, cell: ({ professional }) => professional },
          {
            ...{ key: 'at', title: m.times.at },
            cell: ({ startsAt }) => startsAt.map(at => timeInWords(at, language)).join(', '),
          },
        ]}
      />
    </div>
  )
}
