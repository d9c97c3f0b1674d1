import { Button, Disclosure, Table, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import type { ImportRead } from './import.view.ts'
import { failureText, importTexts } from './messages.ts'

/** Every line that was not understood, as it stands: nothing of what was sent is lost. */
export const NotUnderstood = ({ lines }: { readonly lines: ImportRead['notUnderstood'] }) => {
  const { read } = useTexts(importTexts)
  if (lines.length === 0) return <p>{read.allUnderstood}</p>
  return (
    <Disclosure title={read.notUnderstood}>
      <ol className="plain source-lines">
        {lines.map(({ line, text }) => (
          <li key={line}>
            <span className="soft">{read.line(line)}</span> {text}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}

export const Understood = ({ rows }: { readonly rows: ImportRead['understood'] }) => {
  const { read } = useTexts(importTexts)
  return (
    <Disclosure title={read.understood}>
      <Table
        caption={read.understood}
        rows={rows}
        rowKey={row => row.as}
        empty=""
        columns={[
          { key: 'as', title: read.as, names: true, cell: row => row.as },
          { key: 'lines', title: read.lines, figures: true, cell: ({ lines }) => lines },
        ]}
      />
    </Disclosure>
  )
}

/** The imported cells become the programme's, once every fault has been decided. */
export const TakeBudget = ({ may, commandKey }: { readonly may: boolean; readonly commandKey: string }) => {
  const m = useTexts(importTexts)
  const failed = useReturnedTo('take')
  if (!may) return <p>{m.read.takeWait}</p>
  return (
    <CommandForm intent="take" commandKey={commandKey} id="take-form">
      <TextField
        id="take-reason"
        name="reason"
        label={m.read.reason}
        errorWord=""
        error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
        defaultValue={failed?.values.reason}
      />
      <Button>{m.read.take}</Button>
    </CommandForm>
  )
}
