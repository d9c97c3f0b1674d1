import { type FormEvent, useEffect, useState } from 'react'
import { useNavigationType } from 'react-router'
import { useTexts } from '../../platform/language.ts'
import { planTexts } from './messages.ts'
import { mostExtra } from './plan-address.view.ts'

// The slider's reach; the number beside it takes more.
const sliderMost = 60

/**
 * A number and a slider for the same thing; without a script the number is enough. While the slider moves, `tryOut` hears
 * of it; `settle` when it has stopped.
 */
export const ExtraTimes = ({
  extra,
  tryOut,
  settle,
}: {
  readonly extra: string
  readonly tryOut: (form: HTMLFormElement) => void
  readonly settle: () => void
}) => {
  const m = useTexts(planTexts)
  const [value, setValue] = useState(extra)
  const came = useNavigationType()
  // Going back brings back what was asked there; an answer that comes while the slider has moved on changes nothing.
  useEffect(() => {
    if (came === 'POP') setValue(extra)
  }, [came, extra])
  const slid = (event: FormEvent<HTMLInputElement>) => {
    const { form, value: now } = event.currentTarget
    setValue(now)
    if (form === null) return
    // The number has the name; what the slider shows reaches it only with the next drawing.
    const number = form.elements.namedItem('extra')
    if (number instanceof HTMLInputElement) number.value = now
    tryOut(form)
  }
  return (
    <div className="extra-times">
      <label htmlFor="extra">{m.choose.extra}</label>
      <input
        id="extra"
        name="extra"
        type="number"
        min="0"
        max={mostExtra}
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
        onChange={slid}
        onPointerUp={settle}
        onKeyUp={settle}
      />
    </div>
  )
}
