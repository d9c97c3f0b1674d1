import { Tag } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { programmeTexts } from './messages.ts'
import type { OwnerlessRow, ProgrammePage, Recommendation, ToActRow } from './programme.view.ts'
import { RegisterTable, type RowForms } from './register-table.tsx'

type ListProps<Row> = { readonly rows: readonly Row[]; readonly forms?: RowForms<Row> | undefined }

const Severity = ({ severity }: { readonly severity: NonNullable<ToActRow['severity']> }) => {
  const { act } = useTexts(programmeTexts)
  return (
    <p>
      <Tag tone={severity === 'critical' ? 'alert' : 'plain'}>{act.severity[severity]}</Tag>
    </p>
  )
}

/** What presses, the nearest day to act first, as the server has sorted it. */
export const ToActList = ({ rows, forms }: ListProps<ToActRow>) => {
  const { act } = useTexts(programmeTexts)
  return (
    <RegisterTable
      caption={act.heading}
      rows={rows}
      rowKey={({ kind, itemId }) => `${kind} ${itemId}`}
      empty={act.none}
      forms={forms}
      columns={[
        {
          key: 'text',
          title: act.matter,
          names: true,
          cell: ({ text, action, severity }) => (
            <>
              {text}
              {severity !== null && <Severity severity={severity} />}
              {action !== null && <p className="soft">{act.action(action)}</p>}
            </>
          ),
        },
        { key: 'kind', title: act.kindHead, cell: ({ kind }) => act.kind[kind] },
        {
          key: 'when',
          title: act.when,
          cell: ({ sentence, daysLeft }) =>
            daysLeft !== null && daysLeft < 0 ? <strong>{sentence}</strong> : sentence,
        },
        { key: 'owner', title: act.owner, cell: ({ owner }) => owner ?? act.noOwner },
      ]}
    />
  )
}

export const DecidedList = ({ rows }: { readonly rows: ProgrammePage['decided'] }) => {
  const { act } = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <RegisterTable
      caption={act.decided}
      rows={rows}
      rowKey={({ itemId }) => itemId}
      empty={act.noneDecided}
      columns={[
        { key: 'question', title: act.question, names: true, cell: ({ question }) => question },
        { key: 'answer', title: act.answer, cell: ({ answer }) => answer },
        { key: 'on', title: act.day, cell: ({ on }) => dateOnly(on, language) },
        { key: 'owner', title: act.owner, cell: ({ owner }) => owner ?? act.noOwner },
      ]}
    />
  )
}

export const RecommendationList = ({ rows, forms }: ListProps<Recommendation>) => {
  const { act } = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <RegisterTable
      caption={act.recommendations}
      rows={rows}
      rowKey={({ studyId, recommendationId }) => `${studyId} ${recommendationId}`}
      empty={act.noneRecommended}
      forms={forms}
      columns={[
        { key: 'text', title: act.recommendation, names: true, cell: ({ text }) => text },
        { key: 'study', title: act.study, cell: ({ study }) => study },
        {
          key: 'fate',
          title: act.fateHead,
          cell: ({ fate, reason, decidedOn }) => (
            <>
              {act.fate[fate]}
              {decidedOn !== null && ` ${dateOnly(decidedOn, language)}`}
              {reason !== null && <p className="soft">{reason}</p>}
            </>
          ),
        },
      ]}
    />
  )
}

/** What goes on to be needed when the programme has ended, and is nobody's then. */
export const OwnerlessList = ({ rows, forms }: ListProps<OwnerlessRow>) => {
  const { act } = useTexts(programmeTexts)
  return (
    <RegisterTable
      caption={act.withoutOwner}
      rows={rows}
      rowKey={({ kind, itemId }) => `${kind} ${itemId}`}
      empty={act.owned}
      forms={forms}
      columns={[
        { key: 'name', title: act.what, names: true, cell: ({ name }) => name },
        { key: 'kind', title: act.kindHead, cell: ({ kind }) => act.itemKind[kind] },
        { key: 'owner', title: act.ownerNow, cell: ({ ownerNow }) => ownerNow ?? act.noOwner },
        {
          key: 'days',
          title: act.days,
          cell: ({ daysLeft }) => (daysLeft < 0 ? act.ended(-daysLeft) : act.ends(daysLeft)),
        },
      ]}
    />
  )
}
