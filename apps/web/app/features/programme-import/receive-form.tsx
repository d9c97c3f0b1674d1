import { Button, Field, inputProps, Select, TextArea, TextField } from '@yhdella/ui'
import { useNavigation } from 'react-router'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { useSizeGuard } from '../../platform/size-guard.ts'
import { failureText, importTexts } from './messages.ts'

export type ReceiveFormProps = {
  readonly commandKey: string
}

const kinds = ['any', 'page', 'deck', 'budget'] as const

/** Bytes, as the contract takes of a file. */
const largestFile = 3_000_000

const FileField = ({ error }: { readonly error: string | undefined }) => {
  const { receive } = useTexts(importTexts)
  const { form } = useTexts(platformTexts)
  const field = {
    id: 'import-file',
    name: 'file',
    label: receive.file,
    hint: receive.fileHint,
    error,
    errorWord: form.errorWord,
  }
  return (
    <Field {...field}>
      <input {...inputProps(field)} type="file" accept=".txt,.tsv,.csv,.md,.xlsx,.pptx,text/plain" />
    </Field>
  )
}

/** Brings in what others sent: a file or pasted text. What is wrong in it is told on a page of its own. */
export const ReceiveForm = ({ commandKey }: ReceiveFormProps) => {
  const m = useTexts(importTexts)
  const failed = useReturnedTo('receive')
  const { state } = useNavigation()
  const { tooLarge, guard } = useSizeGuard(largestFile)
  const code = failed?.trouble?.code ?? null
  return (
    <section aria-labelledby="receive">
      <h2 id="receive">{m.receive.heading}</h2>
      <CommandForm
        intent="receive"
        commandKey={commandKey}
        id="receive-form"
        withFiles
        onSubmitCapture={guard}
      >
        <TextField
          id="fileName"
          name="fileName"
          label={m.receive.name}
          hint={m.receive.nameHint}
          errorWord=""
          error={code === null ? undefined : failureText(code, m)}
          defaultValue={failed?.values.fileName}
        />
        <FileField error={tooLarge ? m.failure.BodyTooLarge : undefined} />
        <TextArea
          id="import-text"
          name="text"
          label={m.receive.text}
          hint={m.receive.textHint}
          errorWord=""
          rows={6}
          defaultValue={failed?.values.text}
        />
        <Select
          id="kind"
          name="kind"
          label={m.receive.kind}
          errorWord=""
          choices={kinds.map(kind => ({ value: kind === 'any' ? '' : kind, label: m.receive.kinds[kind] }))}
          defaultValue={failed?.values.kind}
        />
        <Button look="secondary">{m.receive.send}</Button>
        <p role="status">{state === 'submitting' && m.receive.reading}</p>
      </CommandForm>
    </section>
  )
}
