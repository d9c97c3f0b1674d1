import { Button, Radios, TextArea, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { errorAt, problemsInWords } from '../../platform/problem-words.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { isFailed, Wrongs } from '../../platform/sending-form.tsx'
import { dayInShort } from '../../platform/when.ts'
import { type Foretold, people } from './fan.view.ts'
import { planTexts } from './messages.ts'

/** Which scenario, under which name and why. What is kept is computed anew, so the page carries no figures. */
export const SavePlanForm = ({
  foretold,
  commandKey,
}: {
  readonly foretold: Foretold
  readonly commandKey: string
}) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const returned = useReturnedTo('savePlan')
  const problems = problemsInWords(returned?.problems ?? [], m.save.problem)
  const choices = foretold.scenarios
    .filter(({ perWeek }) => perWeek > 0)
    .map(({ name, perWeek, to }) => ({
      value: name,
      label: m.scenarios.names[name],
      hint: m.scenarios.what(people(perWeek, language), dayInShort(to, language)),
    }))
  if (choices.length === 0) return null
  return (
    <section aria-labelledby="save-plan" className="save-plan">
      {returned && isFailed(returned) && (
        <Wrongs returned={returned} problems={problems} troubles={m.save.trouble} />
      )}
      <h2 id="save-plan">{m.save.heading}</h2>
      <CommandForm intent="savePlan" commandKey={commandKey} label={m.save.heading}>
        <Radios
          id="chosen"
          name="chosen"
          label={m.save.chosen}
          errorWord={m.choose.mend}
          error={errorAt(problems, 'chosen')}
          choices={choices}
          defaultValue={returned?.values.chosen ?? choices.at(-1)?.value}
        />
        <TextField
          id="name"
          name="name"
          label={m.save.name}
          hint={m.save.nameHint}
          errorWord={m.choose.mend}
          error={errorAt(problems, 'name')}
          defaultValue={returned?.values.name}
        />
        <TextArea
          id="reason"
          name="reason"
          rows={2}
          label={m.save.reason}
          errorWord={m.choose.mend}
          error={errorAt(problems, 'reason')}
          defaultValue={returned?.values.reason}
        />
        <Button>{m.save.send}</Button>
      </CommandForm>
    </section>
  )
}
