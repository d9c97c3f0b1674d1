import { Button, Disclosure, Field, inputProps, TextArea } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import { useSizeGuard } from '../../platform/size-guard.ts'
import { MeasuredTableLook, MeasureNames } from './measured-look.tsx'
import { programmeWorkTexts } from './messages.ts'
import { type FormRecord, useRecord } from './record.ts'
import { RecordForm } from './record-form.tsx'
import type { MeasuredLook, MeasureRow } from './work.view.ts'

type Name = 'file' | 'table'

/** Bytes, as the contract takes of a file. */
const largestFile = 1_000_000

const FileField = ({
  record,
  tooLarge,
}: {
  readonly record: FormRecord<Name>
  readonly tooLarge: boolean
}) => {
  const { table } = useTexts(programmeWorkTexts)
  const { defaultValue: _, ...told } = record.field('file')
  const field = tooLarge ? { ...told, error: table.tooLarge } : told
  return (
    <Field {...field}>
      <input {...inputProps(field)} type="file" accept=".csv,.tsv,.txt,.xlsx,text/plain,text/csv" />
    </Field>
  )
}

/** A line of a table for the programme's own first measure. */
const exampleOf = ({ measureId, unit }: MeasureRow): string =>
  `${measureId};31.5.2025;${unit === 'share' ? '12 %' : '12'};640`

export type MeasuredTableFormProps = {
  /** Those that are recorded by hand. */
  readonly measures: readonly MeasureRow[]
  /** What the table would record; null before anyone has looked. */
  readonly look: MeasuredLook | null
  /** Another after each look: a file that was looked at is in the field of the table and is chosen no more. */
  readonly lookKey: string
  readonly commandKey: string
}

/** Values from a file or pasted: first a look, which tells each line's fault, then all of them are saved at once. */
export const MeasuredTableForm = ({ measures, look, lookKey, commandKey }: MeasuredTableFormProps) => {
  const m = useTexts(programmeWorkTexts)
  const { tooLarge, guard } = useSizeGuard(largestFile)
  const record = useRecord<Name>({
    intent: 'table',
    words: m.table.fields,
    at: { FileNotRead: 'file' },
  })
  const [first] = measures
  const isReady = look !== null && look.rejected.length === 0 && look.values.length > 0
  return (
    <RecordForm
      record={record}
      heading={m.table.heading}
      about={
        <>
          <p>{m.table.intro}</p>
          {first && (
            <p>
              {m.table.example} <code>{exampleOf(first)}</code>
            </p>
          )}
          <Disclosure title={m.table.measures}>
            <MeasureNames measures={measures} />
          </Disclosure>
        </>
      }
      commandKey={commandKey}
      save={null}
      withFiles
      onSubmitCapture={guard}
    >
      {look && <MeasuredTableLook look={look} />}
      <FileField key={`file ${lookKey}`} record={record} tooLarge={tooLarge} />
      <TextArea key={`table ${lookKey}`} {...record.field('table')} rows={6} />
      {isReady && (
        <Button name="record" value="1">
          {m.table.save(look.values.length)}
        </Button>
      )}
      <Button look="secondary">{m.table.look}</Button>
    </RecordForm>
  )
}
