import { Button, Select, TextField } from '@yhdella/ui'
import { useRef, useState } from 'react'
import { Form, useSubmit } from 'react-router'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCounty } from '../../platform/root-data.ts'
import { type PlanMessages, planTexts } from './messages.ts'
import type { PlanAddress } from './plan-address.view.ts'

export type PlanProblem = keyof PlanMessages['problem']

// The slider's reach; the number beside it takes more.
const sliderMost = 60

/** A number and a slider for the same thing; without a script the number is enough. */
const ExtraTimes = ({ extra, submit }: { readonly extra: string; readonly submit: () => void }) => {
  const m = useTexts(planTexts)
  const [value, setValue] = useState(extra)
  return (
    <div className="extra-times">
      <label htmlFor="extra">{m.choose.extra}</label>
      <input
        id="extra"
        name="extra"
        type="number"
        min="0"
        max="500"
        value={value}
        onChange={event => setValue(event.target.value)}
        className="w4"
      />
      <input
        type="range"
        min="0"
        max={sliderMost}
        aria-label={m.choose.extraSlider}
        value={value}
        onChange={event => setValue(event.target.value)}
        onPointerUp={submit}
        onKeyUp={submit}
      />
    </div>
  )
}

/** Which queue, what to try and what to reach: a plain form, so that it works without a script and can be linked to. */
export const PlanForm = ({
  address,
  problem,
}: {
  readonly address: PlanAddress
  readonly problem: PlanProblem | null
}) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const county = useCounty()
  const send = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  const submit = () => void send(form.current)
  const queueError = problem === null || problem === 'DayNotAhead' ? undefined : m.problem[problem]
  return (
    <search aria-label={m.choose.legend}>
      <Form
        key={Object.values(address).join(' ')}
        ref={form}
        method="get"
        action="/board/plan"
        className="plan-form"
      >
        <input type="hidden" name="lang" value={language} />
        <Select
          id="service"
          name="service"
          label={m.choose.service}
          errorWord={m.choose.mend}
          error={queueError}
          choices={(county?.services ?? [])
            .filter(({ offered }) => offered)
            .map(each => ({ value: each.id, label: each.name[language] }))}
          defaultValue={address.service}
        />
        <Select
          id="municipality"
          name="municipality"
          label={m.choose.municipality}
          errorWord=""
          choices={[
            { value: '', label: m.choose.wholeCounty },
            ...(county?.municipalities ?? []).map(each => ({ value: each.code, label: each.name[language] })),
          ]}
          defaultValue={address.municipality}
        />
        <ExtraTimes extra={address.extra} submit={submit} />
        <TextField
          id="weeks"
          name="weeks"
          label={m.choose.weeks}
          errorWord=""
          characters={4}
          input={{ inputMode: 'numeric' }}
          defaultValue={address.weeks}
        />
        <TextField
          id="people"
          name="people"
          label={m.choose.people}
          hint={m.choose.goalHint}
          errorWord=""
          characters={4}
          input={{ inputMode: 'numeric' }}
          defaultValue={address.people}
        />
        <TextField
          id="goalOn"
          name="goalOn"
          type="date"
          label={m.choose.goalOn}
          errorWord={m.choose.mend}
          error={problem === 'DayNotAhead' ? m.problem.DayNotAhead : undefined}
          defaultValue={address.goalOn}
        />
        <Button look="secondary">{m.choose.show}</Button>
      </Form>
    </search>
  )
}
