import { Button, Select, TextArea, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { failureText, workPackageTexts } from './messages.ts'

type Question = { readonly itemId: string; readonly text: string }

/** What the steering group decided, and who carries it out. */
export const DecisionForm = ({
  questions,
  today,
  commandKey,
}: {
  readonly questions: readonly Question[]
  readonly today: string
  readonly commandKey: string
}) => {
  const m = useTexts(workPackageTexts)
  const failed = useReturnedTo('decision')
  const { decision } = m
  if (questions.length === 0) return <p>{decision.none}</p>
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{decision.heading}</h2>
      <CommandForm intent="decision" commandKey={commandKey} id="decision-form">
        <Select
          id="itemId"
          name="itemId"
          label={decision.which}
          errorWord=""
          choices={questions.map(({ itemId, text }) => ({ value: itemId, label: text }))}
          defaultValue={failed?.values.itemId}
        />
        <TextArea
          id="answer"
          name="answer"
          label={decision.answer}
          errorWord=""
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          rows={3}
          defaultValue={failed?.values.answer}
        />
        <TextField
          id="decision-owner"
          name="owner"
          label={decision.owner}
          errorWord=""
          defaultValue={failed?.values.owner}
        />
        <TextField
          id="decision-on"
          name="on"
          type="date"
          label={decision.on}
          errorWord=""
          defaultValue={failed?.values.on ?? today}
          input={{ max: today }}
        />
        <Button look="secondary">{decision.save}</Button>
      </CommandForm>
    </section>
  )
}

/** A question to the steering group, which stays in sight until it is answered. */
export const AskForm = ({ commandKey }: { readonly commandKey: string }) => {
  const m = useTexts(workPackageTexts)
  const failed = useReturnedTo('ask')
  const { ask } = m
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{ask.heading}</h2>
      <CommandForm intent="ask" commandKey={commandKey} id="ask-form">
        <TextArea
          id="question"
          name="question"
          label={ask.question}
          errorWord=""
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          rows={2}
          defaultValue={failed?.values.question}
        />
        <TextField
          id="decider"
          name="decider"
          label={ask.decider}
          errorWord=""
          defaultValue={failed?.values.decider}
        />
        <TextField
          id="dueOn"
          name="dueOn"
          type="date"
          label={ask.dueOn}
          errorWord=""
          defaultValue={failed?.values.dueOn}
        />
        <TextArea
          id="ask-reason"
          name="reason"
          label={ask.reason}
          errorWord=""
          rows={2}
          defaultValue={failed?.values.reason}
        />
        <Button look="secondary">{ask.save}</Button>
      </CommandForm>
    </section>
  )
}
