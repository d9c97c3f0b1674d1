import { Button, Checkbox, Radios, Select, TextArea } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { failureText, workPackageTexts } from './messages.ts'

const states = ['asPlanned', 'deviation', 'notAllGoals'] as const
const aspects = ['schedule', 'money', 'content'] as const

/** Sets one of the three lights over its proposal. A reason is always asked: a colour without one says nothing. */
export const LightForm = ({ commandKey }: { readonly commandKey: string }) => {
  const m = useTexts(workPackageTexts)
  const failed = useReturnedTo('light')
  const error = failed?.trouble ? failureText(failed.trouble.code, m) : undefined
  const { light } = m
  return (
    <section aria-labelledby="set-light">
      <h2 id="set-light">{light.heading}</h2>
      <p>{light.intro}</p>
      <CommandForm intent="light" commandKey={commandKey} id="light-form">
        <Select
          id="aspect"
          name="aspect"
          label={light.aspect}
          errorWord=""
          choices={aspects.map(value => ({ value, label: light.aspects[value] }))}
          defaultValue={failed?.values.aspect}
        />
        <Radios
          id="state"
          name="state"
          label={light.state}
          errorWord=""
          choices={states.map(value => ({ value, label: light.states[value] }))}
          defaultValue={failed?.values.state}
        />
        <TextArea
          id="reason"
          name="reason"
          label={light.reason}
          hint={light.reasonHint}
          errorWord=""
          error={error}
          rows={3}
          defaultValue={failed?.values.reason}
        />
        <Checkbox id="helpWanted" name="helpWanted" value="true" label={light.help} />
        <Button look="secondary">{light.save}</Button>
      </CommandForm>
    </section>
  )
}
