import { Button, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { failureText, reportTexts } from './messages.ts'

/** A period is enough: the draft writes itself of what is known by its last evening. */
export const BeginForm = ({ commandKey }: { readonly commandKey: string }) => {
  const m = useTexts(reportTexts)
  const failed = useReturnedTo('begin')
  const { begin } = m
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{begin.heading}</h2>
      <CommandForm intent="begin" commandKey={commandKey} id="begin-form">
        <TextField
          id="from"
          name="from"
          type="date"
          label={begin.from}
          errorWord=""
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          defaultValue={failed?.values.from}
        />
        <TextField
          id="to"
          name="to"
          type="date"
          label={begin.to}
          hint={begin.toHint}
          errorWord=""
          defaultValue={failed?.values.to}
        />
        <TextField
          id="meetingOn"
          name="meetingOn"
          type="date"
          label={begin.meetingOn}
          errorWord=""
          defaultValue={failed?.values.meetingOn}
        />
        <Button>{begin.send}</Button>
      </CommandForm>
    </section>
  )
}
