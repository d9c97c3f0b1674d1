import { Button, type ButtonLook, TextArea } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { errorAt, type ProblemTexts, problemsInWords } from '../../platform/problem-words.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { isFailed, Wrongs } from '../../platform/sending-form.tsx'
import { campaignTexts } from './messages.ts'

export type ReasonedFormProps = {
  readonly intent: string
  readonly commandKey: string
  readonly carried?: Readonly<Record<string, string>>
  readonly label: string
  readonly why: string
  readonly hint?: string
  readonly send: string
  readonly look?: ButtonLook
  readonly wrong: ProblemTexts
  readonly troubles: Readonly<Record<string, string>>
}

/** A command that is given with its reason. */
export const ReasonedForm = ({
  intent,
  commandKey,
  carried = {},
  label,
  why,
  hint,
  send,
  look = 'primary',
  wrong,
  troubles,
}: ReasonedFormProps) => {
  const { mend } = useTexts(campaignTexts).open.ask
  const returned = useReturnedTo(intent)
  const problems = problemsInWords(returned?.problems ?? [], wrong)
  return (
    <>
      {returned && isFailed(returned) && <Wrongs {...{ returned, problems, troubles }} />}
      <CommandForm {...{ intent, commandKey, carried, label }}>
        <TextArea
          id="reason"
          name="reason"
          rows={2}
          label={why}
          hint={hint}
          errorWord={mend}
          error={errorAt(problems, 'reason')}
          defaultValue={returned?.values.reason}
        />
        <Button look={look}>{send}</Button>
      </CommandForm>
    </>
  )
}
