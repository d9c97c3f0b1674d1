import { Checkbox, TextField } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { programmeWorkTexts } from './messages.ts'
import { useRecord } from './record.ts'
import { RecordForm } from './record-form.tsx'
import { type Measure, type Point, valueAsTyped } from './work.view.ts'

type Name = 'on' | 'value' | 'n' | 'note'

const firstOf = (point: Point | null, measure: Measure, language: 'fi' | 'sv' | 'en') =>
  point === null
    ? {}
    : {
        on: point.on,
        value: valueAsTyped(point.value, measure.unit, language),
        n: point.n === null ? '' : String(point.n),
        note: point.note ?? '',
      }

export type MeasuredFormProps = {
  readonly measure: Measure
  /** Null records a new day; a point is mended, or taken back. */
  readonly point: Point | null
  readonly today: string
  readonly commandKey: string
}

/** Records a value by hand: which day it tells of, of how many, and where it comes from. */
export const MeasuredForm = ({ measure, point, today, commandKey }: MeasuredFormProps) => {
  const m = useTexts(programmeWorkTexts)
  const language = useLanguage()
  const { measureId, version, unit, definition } = measure
  const record = useRecord<Name>({
    intent: 'measured',
    about: { measureId, version: String(version), unit, mended: point?.on ?? '' },
    words: m.measured.fields,
    first: firstOf(point, measure, language),
    at: { DayInFuture: 'on', ValueNotPossible: 'value' },
  })
  const value = record.field('value')
  return (
    <RecordForm
      record={record}
      heading={point === null ? m.measured.heading : m.measured.mendHeading(dateOnly(point.on, language))}
      about={
        <>
          <p>{definition}</p>
          <p className="soft">{m.measured.intro}</p>
        </>
      }
      commandKey={commandKey}
      save={m.measured.save}
    >
      {point === null ? (
        <TextField {...record.field('on')} type="date" characters={20} input={{ max: today }} />
      ) : (
        <input type="hidden" name="on" value={point.on} />
      )}
      <TextField
        {...value}
        label={`${String(value.label)} (${m.measured.units[unit]})`}
        characters={10}
        input={{ inputMode: 'decimal', autoComplete: 'off' }}
      />
      <TextField
        {...record.field('n')}
        characters={10}
        input={{ inputMode: 'numeric', autoComplete: 'off' }}
      />
      <TextField {...record.field('note')} />
      {point !== null && (
        <Checkbox
          id="measured-unknown"
          name="unknown"
          label={m.measured.unknown}
          defaultChecked={record.returned?.values.unknown === 'true'}
        />
      )}
    </RecordForm>
  )
}
