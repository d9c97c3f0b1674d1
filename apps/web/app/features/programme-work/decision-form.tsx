import { TextArea, TextField } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import { programmeWorkTexts } from './messages.ts'
import { PlaceField } from './place-field.tsx'
import { useRecord } from './record.ts'
import { RecordForm } from './record-form.tsx'
import type { Place } from './work.view.ts'

/** A question to those who decide, which stays in sight until it is answered. */
export const QuestionForm = ({
  places,
  commandKey,
}: {
  readonly places: readonly Place[]
  readonly commandKey: string
}) => {
  const { question } = useTexts(programmeWorkTexts)
  const record = useRecord<'question' | 'workPackageId' | 'decider' | 'dueOn' | 'reason'>({
    intent: 'ask',
    words: question.fields,
  })
  return (
    <RecordForm record={record} heading={question.heading} commandKey={commandKey} save={question.save}>
      <TextArea {...record.field('question')} rows={2} />
      <PlaceField record={record} places={places} />
      <TextField {...record.field('decider')} />
      <TextField {...record.field('dueOn')} type="date" characters={20} />
      <TextArea {...record.field('reason')} rows={2} />
    </RecordForm>
  )
}

/** What was decided, and who carries it out. A question is answered once. */
export const DecisionForm = ({
  itemId,
  today,
  commandKey,
}: {
  readonly itemId: string
  readonly today: string
  readonly commandKey: string
}) => {
  const { decision } = useTexts(programmeWorkTexts)
  const record = useRecord<'answer' | 'owner' | 'on'>({
    intent: 'decision',
    about: { itemId },
    words: decision.fields,
    first: { on: today },
    at: { DayInFuture: 'on' },
  })
  return (
    <RecordForm record={record} heading={decision.heading} commandKey={commandKey} save={decision.save}>
      <TextArea {...record.field('answer')} rows={3} />
      <TextField {...record.field('owner')} />
      <TextField {...record.field('on')} type="date" characters={20} input={{ max: today }} />
    </RecordForm>
  )
}
