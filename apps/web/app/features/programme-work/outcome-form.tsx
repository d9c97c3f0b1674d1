import { Select, TextArea, TextField } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import { programmeWorkTexts } from './messages.ts'
import { type FormRecord, useRecord } from './record.ts'
import { RecordForm } from './record-form.tsx'
import type { Outcome } from './work.view.ts'

const statesOf = {
  output: ['planned', 'inProgress', 'done', 'dropped'],
  model: ['idea', 'pilot', 'inUse', 'ended'],
} as const

type Name = 'state' | 'on' | 'siteName' | 'siteFrom' | 'siteTo' | 'ownerNow' | 'ownerAfter' | 'reason'

/** A place of a model: a new one, or a new day for one that is there. */
const SiteFields = ({ record }: { readonly record: FormRecord<Name> }) => {
  const { outcome } = useTexts(programmeWorkTexts)
  return (
    <fieldset className="side-by-side">
      <legend>{outcome.places}</legend>
      <p className="hint">{outcome.placesHint}</p>
      <TextField {...record.field('siteName')} characters={20} />
      <TextField {...record.field('siteFrom')} type="date" characters={20} />
      <TextField {...record.field('siteTo')} type="date" characters={20} />
    </fieldset>
  )
}

export type OutcomeFormProps = {
  readonly outcome: Outcome
  readonly today: string
  readonly commandKey: string
}

/** How far an output or a model is, where it is used, and who keeps it: now, and when the programme has ended. */
export const OutcomeForm = ({ outcome, today, commandKey }: OutcomeFormProps) => {
  const m = useTexts(programmeWorkTexts)
  const { kind, itemId, state, ownerNow, ownerAfter, name } = outcome
  const record = useRecord<Name>({
    intent: 'outcome',
    // What the state was when the form was opened: only another one is a change.
    about: { kind, itemId, before: state },
    words: m.outcome.fields,
    first: { state, ownerNow: ownerNow ?? '', ownerAfter: ownerAfter ?? '' },
    at: { DayInFuture: 'on', StateNotPossible: 'on', SiteNotPossible: 'siteTo' },
  })
  return (
    <RecordForm
      record={record}
      heading={m.outcome.heading(name)}
      commandKey={commandKey}
      save={m.outcome.save}
    >
      <TextField {...record.field('ownerAfter')} />
      <TextField {...record.field('ownerNow')} />
      <Select
        {...record.field('state')}
        choices={statesOf[kind].map(value => ({ value, label: m.outcome.states[value] }))}
      />
      <TextField {...record.field('on')} type="date" characters={20} input={{ max: today }} />
      {kind === 'model' && <SiteFields record={record} />}
      <TextArea {...record.field('reason')} rows={2} />
    </RecordForm>
  )
}
