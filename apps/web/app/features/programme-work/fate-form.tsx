import { Radios, TextArea } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import { programmeWorkTexts } from './messages.ts'
import { useRecord } from './record.ts'
import { RecordForm } from './record-form.tsx'
import type { RecommendationRow } from './work.view.ts'

const fates = ['open', 'accepted', 'rejected', 'done'] as const

/** What becomes of a study's recommendation, and why. */
export const FateForm = ({
  recommendation: { studyId, recommendationId, fate },
  commandKey,
}: {
  readonly recommendation: RecommendationRow
  readonly commandKey: string
}) => {
  const m = useTexts(programmeWorkTexts)
  const record = useRecord<'fate' | 'reason'>({
    intent: 'fate',
    about: { studyId, recommendationId },
    words: m.fate.fields,
    first: { fate },
  })
  return (
    <RecordForm record={record} heading={m.fate.heading} commandKey={commandKey} save={m.fate.save}>
      <Radios
        {...record.field('fate')}
        choices={fates.map(value => ({ value, label: m.fate.fates[value] }))}
      />
      <TextArea {...record.field('reason')} rows={2} />
    </RecordForm>
  )
}
