import type { Language } from '@yhdella/kernel'
import { Select, TextArea } from '@yhdella/ui'
import type { ReactNode } from 'react'
import { useTexts } from '../../platform/language.ts'
import { caseTexts } from './messages.ts'
import {
  chosenDispositions,
  nearestUnit,
  routedService,
  type TriageChoice,
  type TriageService,
} from './triage.view.ts'

type KeyOf = (step: string) => string | undefined

type PickProps = {
  readonly name: string
  readonly value: string
  readonly step: string
  readonly chosen: string
  readonly keyOf: KeyOf
  readonly children: ReactNode
}

/** A radio as large as a finger, with the key that chooses it. */
const Pick = ({ name, value, step, chosen, keyOf, children }: PickProps) => {
  const key = keyOf(step)
  return (
    <label className="pick">
      <input type="radio" name={name} value={value} defaultChecked={chosen === value} data-step={step} />
      <span>{children}</span>
      {key && <kbd>{key}</kbd>}
    </label>
  )
}

export type DecisionFieldsProps = {
  readonly choice: TriageChoice
  readonly services: readonly TriageService[]
  readonly municipalityCode: string | null
  readonly residentLanguage: Language
  readonly keyOf: KeyOf
}

const urgencies = ['1', '2', '3', '4', '5'] as const

const Urgency = ({ choice }: DecisionFieldsProps) => {
  const m = useTexts(caseTexts)
  return (
    <fieldset className="urgency" aria-describedby="urgency-ends">
      <legend>{m.triage.urgency}</legend>
      <p id="urgency-ends" className="hint">
        {m.triage.urgencyEnds}
      </p>
      <div className="picks five">
        {urgencies.map(urgency => (
          <Pick
            key={urgency}
            name="urgency"
            value={urgency}
            step={`urgency-${urgency}`}
            chosen={choice.urgency}
            keyOf={() => undefined}
          >
            {urgency}
          </Pick>
        ))}
      </div>
    </fieldset>
  )
}

const Decision = ({ choice, services, keyOf }: DecisionFieldsProps) => {
  const m = useTexts(caseTexts)
  const picks = { name: 'decision', chosen: choice.decision, keyOf }
  return (
    <fieldset>
      <legend>{m.triage.decision}</legend>
      <p className="hint">{m.triage.route}</p>
      <div className="picks">
        {services.map(({ id, name }) => (
          <Pick key={id} value={`route:${id}`} step={`route-${id}`} {...picks}>
            {name}
          </Pick>
        ))}
      </div>
      <p className="hint">{m.triage.or}</p>
      <div className="picks">
        {(['answer', 'ask', 'close'] as const).map(kind => (
          <Pick key={kind} value={kind} step={kind} {...picks}>
            {m.triage[kind]}
          </Pick>
        ))}
      </div>
    </fieldset>
  )
}

/** Only the chosen service's units; without a script nothing is known to be chosen and all are listed. */
const Unit = ({ choice, services, municipalityCode }: DecisionFieldsProps) => {
  const m = useTexts(caseTexts)
  const chosen = services.find(({ id }) => id === routedService(choice.decision))
  const units = new Map(
    (chosen ? [chosen] : services).flatMap(each => each.units.map(unit => [unit.id, unit])),
  )
  const nearest = chosen && units.get(nearestUnit(chosen, municipalityCode) ?? '')
  const first = nearest ? `${m.triage.anyUnit}: ${nearest.name}` : m.triage.anyUnit
  return (
    <div className="when-route">
      <Select
        key={chosen?.id}
        id="triage-unit"
        name="unit"
        label={m.triage.unit}
        errorWord=""
        defaultValue={choice.unit}
        choices={[
          { value: '', label: first },
          ...[...units.values()].map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  )
}

const Writing = ({ choice, residentLanguage }: DecisionFieldsProps) => {
  const m = useTexts(caseTexts)
  return (
    <>
      <div className="when-message">
        <TextArea
          id="triage-message"
          name="message"
          label={m.triage.message}
          hint={m.thread.replyHint(m.language[residentLanguage])}
          errorWord=""
          rows={4}
          defaultValue={choice.message}
          input={{ lang: residentLanguage }}
        />
      </div>
      <div className="when-close">
        <Select
          id="triage-disposition"
          name="disposition"
          label={m.triage.disposition}
          errorWord=""
          defaultValue={choice.disposition}
          choices={chosenDispositions.map(each => ({ value: each, label: m.disposition[each] }))}
        />
      </div>
      <div className="when-note" data-step="note">
        <TextArea
          id="triage-note"
          name="note"
          label={m.triage.note}
          errorWord=""
          rows={2}
          defaultValue={choice.note}
        />
      </div>
    </>
  )
}

export const DecisionFields = (props: DecisionFieldsProps) => (
  <>
    <Urgency {...props} />
    <Decision {...props} />
    <Unit {...props} />
    <Writing {...props} />
  </>
)
