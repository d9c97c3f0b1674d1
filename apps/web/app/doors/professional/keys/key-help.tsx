import './key-help.css'
import { Button } from '@yhdella/ui'
import { useRef, useState } from 'react'
import { useTexts } from '../../../platform/language.ts'
import { doorTexts } from '../messages.ts'
import { defaultKeys, type KeyedService, type Step, steps, withKey } from './key-map.ts'
import type { KeySettings } from './key-settings.ts'

export type KeyHelpProps = {
  readonly settings: KeySettings
  readonly onChange: (settings: KeySettings) => void
  readonly services: readonly KeyedService[]
  readonly letters: ReadonlyMap<string, string>
}

type StepRowProps = Pick<KeyHelpProps, 'settings' | 'onChange'> & {
  readonly step: Step
  readonly onTaken: (taken: boolean) => void
}

/** Enter and the question mark keep their meaning: without them nobody finds the way back. */
const fixed: readonly Step[] = ['open', 'help']

const StepRow = ({ step, settings, onChange, onTaken }: StepRowProps) => {
  const { keys } = useTexts(doorTexts)
  const change = (wanted: string): void => {
    if (wanted === '') return
    const changed = withKey(settings.keys, step, wanted)
    onTaken(changed === undefined)
    if (changed) onChange({ ...settings, keys: changed })
  }
  return (
    <tr>
      <td>
        {fixed.includes(step) ? (
          <kbd>{settings.keys[step]}</kbd>
        ) : (
          <input
            key={settings.keys[step]}
            className="key-box"
            aria-label={keys.change(keys.step[step])}
            defaultValue={settings.keys[step]}
            maxLength={2}
            onFocus={event => event.currentTarget.select()}
            onChange={event => change(event.currentTarget.value.replace(settings.keys[step], '').slice(-1))}
          />
        )}
      </td>
      <td>{keys.step[step]}</td>
    </tr>
  )
}

const FixedRow = ({ shown, does }: { readonly shown: string; readonly does: string }) => (
  <tr>
    <td>
      <kbd>{shown}</kbd>
    </td>
    <td>{does}</td>
  </tr>
)

const KeyTable = ({ settings, onChange, services, letters }: KeyHelpProps) => {
  const { keys } = useTexts(doorTexts)
  const [taken, setTaken] = useState(false)
  return (
    <>
      <p className="error" role="alert">
        {taken && keys.taken}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{keys.key}</th>
            <th scope="col">{keys.does}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(step => (
            <StepRow key={step} step={step} settings={settings} onChange={onChange} onTaken={setTaken} />
          ))}
          <FixedRow shown="1–5" does={keys.urgency} />
          {services.map(({ id, name }) => (
            <FixedRow key={id} shown={letters.get(id) ?? ''} does={keys.route(name)} />
          ))}
          <FixedRow shown={keys.send} does={keys.sends} />
          <FixedRow shown={keys.leave} does={keys.leaves} />
        </tbody>
      </table>
    </>
  )
}

/** The list of keys; here they are also changed and switched off. */
export const KeyHelp = (props: KeyHelpProps) => {
  const { keys } = useTexts(doorTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const { settings, onChange } = props
  return (
    <>
      <Button type="button" look="quiet" data-step="help" onClick={() => dialog.current?.showModal()}>
        {keys.open} <kbd>?</kbd>
      </Button>
      <dialog ref={dialog} className="key-help" aria-labelledby="key-help-heading">
        <h2 id="key-help-heading">{keys.heading}</h2>
        <p>{keys.intro}</p>
        <div className="choice">
          <input
            type="checkbox"
            id="keys-on"
            checked={settings.on}
            onChange={event => onChange({ ...settings, on: event.currentTarget.checked })}
          />
          <label htmlFor="keys-on">{keys.on}</label>
        </div>
        <KeyTable {...props} />
        <div className="buttons">
          <Button type="button" onClick={() => dialog.current?.close()}>
            {keys.closeHelp}
          </Button>
          <Button type="button" look="secondary" onClick={() => onChange({ ...settings, keys: defaultKeys })}>
            {keys.restore}
          </Button>
        </div>
      </dialog>
    </>
  )
}
