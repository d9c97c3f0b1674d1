import { Checkbox, Radios, Select, TextArea, TextField } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import { programmeWorkTexts } from './messages.ts'
import { PlaceField } from './place-field.tsx'
import { type FormRecord, useRecord } from './record.ts'
import { RecordForm } from './record-form.tsx'
import type { ActRow, Place } from './work.view.ts'

const categories = [
  'commitment',
  'workload',
  'cooperation',
  'information',
  'continuity',
  'coordinator',
  'other',
] as const
const severities = ['none', 'minor', 'serious', 'critical'] as const
const kinds = ['risk', 'deviation'] as const

type Name =
  | 'kind'
  | 'text'
  | 'category'
  | 'severity'
  | 'workPackageId'
  | 'owner'
  | 'action'
  | 'actBy'
  | 'reason'

const firstOf = (risk: ActRow | null) => ({
  kind: risk?.kind ?? 'risk',
  text: risk?.text ?? '',
  category: risk?.category ?? 'other',
  severity: risk?.severity ?? 'none',
  workPackageId: risk?.workPackageId ?? '',
  owner: risk?.owner ?? '',
  action: risk?.action ?? '',
  actBy: risk?.actBy ?? '',
})

const What = ({ record }: { readonly record: FormRecord<Name> }) => {
  const { risk } = useTexts(programmeWorkTexts)
  return (
    <>
      <Radios {...record.field('kind')} choices={kinds.map(value => ({ value, label: risk.kinds[value] }))} />
      <TextArea {...record.field('text')} rows={2} />
      <Select
        {...record.field('category')}
        choices={categories.map(value => ({ value, label: risk.categories[value] }))}
      />
      <Radios
        {...record.field('severity')}
        choices={severities.map(value => ({ value, label: risk.severities[value] }))}
      />
    </>
  )
}

export type RiskFormProps = {
  /** Null raises a new one. */
  readonly risk: ActRow | null
  readonly places: readonly Place[]
  readonly commandKey: string
}

/** Raises a risk or a deviation, rates it, says what is done about it, or that it is over. */
export const RiskForm = ({ risk, places, commandKey }: RiskFormProps) => {
  const m = useTexts(programmeWorkTexts)
  const record = useRecord<Name>({
    intent: 'risk',
    about: { itemId: risk?.itemId ?? '' },
    words: m.risk.fields,
    first: firstOf(risk),
  })
  return (
    <RecordForm
      record={record}
      heading={risk === null ? m.risk.heading : m.risk.changeHeading}
      commandKey={commandKey}
      save={m.risk.save}
    >
      <What record={record} />
      <PlaceField record={record} places={places} />
      <TextField {...record.field('owner')} />
      <TextArea {...record.field('action')} rows={2} />
      <TextField {...record.field('actBy')} type="date" characters={20} />
      <TextArea {...record.field('reason')} rows={2} />
      {risk !== null && (
        <Checkbox
          id="risk-close"
          name="close"
          label={m.risk.over}
          defaultChecked={record.returned?.values.close === 'true'}
        />
      )}
    </RecordForm>
  )
}
