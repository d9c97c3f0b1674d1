import { Button, TextArea } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { caseTexts, failureText } from './messages.ts'

/** A note for colleagues: another colour, another label and another place than a message to the resident. */
export const NoteForm = ({
  caseId,
  commandKey,
}: {
  readonly caseId: string
  readonly commandKey: string
}) => {
  const m = useTexts(caseTexts)
  const failed = useReturnedTo('note')
  return (
    <section className="panel note-panel">
      <h2>{m.note.heading}</h2>
      <CommandForm key={commandKey} intent="note" commandKey={commandKey} carried={{ caseId }} id="note">
        <TextArea
          id="note-text"
          name="text"
          label={m.note.label}
          hint={m.note.hint}
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          errorWord=""
          rows={3}
          defaultValue={failed?.values.text}
        />
        <Button look="secondary">{m.note.save}</Button>
      </CommandForm>
    </section>
  )
}
