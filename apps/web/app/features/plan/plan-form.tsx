import { Button, Disclosure, Select, TextField } from '@yhdella/ui'
import { useEffect, useRef } from 'react'
import { Form, useNavigationType, useSubmit } from 'react-router'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCounty } from '../../platform/root-data.ts'
import { ExtraTimes } from './extra-times.tsx'
import { type PlanMessages, planTexts } from './messages.ts'
import type { PlanAddress } from './plan-address.view.ts'

export type PlanProblem = keyof PlanMessages['problem']

const Queue = ({ address, error }: { readonly address: PlanAddress; readonly error: string | undefined }) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const county = useCounty()
  return (
    <>
      <Select
        id="service"
        name="service"
        label={m.choose.service}
        errorWord={m.choose.mend}
        error={error}
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
    </>
  )
}

type NumberProps = {
  readonly name: 'weeks' | 'other' | 'otherWeeks' | 'price' | 'people'
  readonly address: PlanAddress
  readonly hint?: string
}

const NumberField = ({ name, address, hint }: NumberProps) => {
  const m = useTexts(planTexts)
  return (
    <TextField
      id={name}
      name={name}
      label={m.choose[name]}
      hint={hint}
      errorWord=""
      characters={name === 'price' ? 10 : 4}
      input={{ inputMode: name === 'price' ? 'decimal' : 'numeric' }}
      defaultValue={address[name]}
    />
  )
}

const Goal = ({ address, error }: { readonly address: PlanAddress; readonly error: string | undefined }) => {
  const m = useTexts(planTexts)
  return (
    <>
      <NumberField name="people" address={address} hint={m.choose.goalHint} />
      <TextField
        id="goalOn"
        name="goalOn"
        type="date"
        label={m.choose.goalOn}
        errorWord={m.choose.mend}
        error={error}
        defaultValue={address.goalOn}
      />
    </>
  )
}

const Beside = ({ address }: { readonly address: PlanAddress }) => {
  const m = useTexts(planTexts)
  const isUsed = address.other !== '' || address.price !== ''
  return (
    <Disclosure title={m.choose.more} open={isUsed}>
      <div className="plan-form">
        <NumberField name="other" address={address} />
        <NumberField name="otherWeeks" address={address} />
        <NumberField name="price" address={address} hint={m.choose.priceHint} />
      </div>
    </Disclosure>
  )
}

/** Which queue, what to try and what to reach: a plain form, so that it works without a script and can be linked to. */
export const PlanForm = ({
  address,
  problem,
  tryOut,
}: {
  readonly address: PlanAddress
  readonly problem: PlanProblem | null
  /** Hears the address that the form would go to, while the slider moves. */
  readonly tryOut: (href: string) => void
}) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const send = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  const asked = Object.values(address).join(' ')
  const came = useNavigationType()
  // Going back brings back what was asked there; the field in hand keeps its focus and what was typed meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address's words are its whole content.
  useEffect(() => {
    if (came === 'POP') form.current?.reset()
  }, [came, asked])
  const settle = () => void send(form.current, { replace: true, preventScrollReset: true })
  return (
    <search aria-label={m.choose.legend}>
      <Form ref={form} method="get" action="/board/plan" preventScrollReset>
        <input type="hidden" name="lang" value={language} />
        <div className="plan-form">
          <Queue
            address={address}
            error={problem === null || problem === 'DayNotAhead' ? undefined : m.problem[problem]}
          />
          <ExtraTimes extra={address.extra} tryOut={each => tryOut(addressOfForm(each))} settle={settle} />
          <NumberField name="weeks" address={address} />
          <Goal address={address} error={problem === 'DayNotAhead' ? m.problem.DayNotAhead : undefined} />
        </div>
        <Beside address={address} />
        <Button look="secondary">{m.choose.show}</Button>
      </Form>
    </search>
  )
}

const addressOfForm = (form: HTMLFormElement): string => {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  )
  return `/board/plan?${new URLSearchParams(entries)}`
}
