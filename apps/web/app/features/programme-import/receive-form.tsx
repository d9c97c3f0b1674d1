import { Button, Select, TextArea, TextField } from '@yhdella/ui'
import { type FormEvent, useState } from 'react'
import { CommandForm, useCsrfKey } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { failureText, importTexts } from './messages.ts'
import { useUpload } from './use-upload.ts'

export type ReceiveFormProps = {
  readonly programmeId: string
  readonly commandKey: string
  /** Called with the import's id when a file has been read. */
  readonly onReceived: (importId: string) => void
}

const kinds = ['any', 'page', 'deck', 'budget'] as const

/** The file itself is sent by script; without one the text is pasted, which any browser can send. */
const FileField = () => {
  const { receive } = useTexts(importTexts)
  return (
    <div className="field script-only">
      <label htmlFor="import-file">{receive.file}</label>
      <div id="import-file-hint" className="hint">
        {receive.fileHint}
      </div>
      <input
        type="file"
        id="import-file"
        aria-describedby="import-file-hint"
        accept=".txt,.tsv,.csv,.md,.xlsx,.pptx,text/plain"
      />
    </div>
  )
}

const fileOf = (form: HTMLFormElement): File | undefined =>
  form.querySelector<HTMLInputElement>('#import-file')?.files?.[0]

/** Brings in what others sent: a file or pasted text. What is wrong in it is told on a page of its own. */
export const ReceiveForm = ({ programmeId, commandKey, onReceived }: ReceiveFormProps) => {
  const m = useTexts(importTexts)
  const language = useLanguage()
  const csrfKey = useCsrfKey()
  const failed = useReturnedTo('receive')
  const upload = useUpload({ programmeId, csrfKey, language, commandKey, onReceived })
  const [trouble, setTrouble] = useState<string | null>(null)
  const code = trouble ?? failed?.trouble?.code ?? null
  const onSubmitCapture = (event: FormEvent<HTMLFormElement>) => {
    const file = fileOf(event.currentTarget)
    if (file === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const values = new FormData(event.currentTarget)
    void upload
      .send(file, String(values.get('fileName') ?? ''), String(values.get('kind') ?? ''))
      .then(setTrouble)
  }
  return (
    <section aria-labelledby="receive">
      <h2 id="receive">{m.receive.heading}</h2>
      <CommandForm
        intent="receive"
        commandKey={commandKey}
        id="receive-form"
        onSubmitCapture={onSubmitCapture}
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
        <FileField />
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
        <p role="status">{upload.busy && m.receive.reading}</p>
      </CommandForm>
    </section>
  )
}
