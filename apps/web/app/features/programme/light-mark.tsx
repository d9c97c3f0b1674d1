import { ShapeMark } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly, stamp } from '../../platform/when.ts'
import { programmeTexts } from './messages.ts'
import {
  type Light,
  type LightState,
  lightAspects,
  lightStates,
  type PortfolioRow,
  shapeOf,
} from './programme.view.ts'

/** A light's word and shape. */
export const LightWord = ({ state }: { readonly state: LightState }) => {
  const { light } = useTexts(programmeTexts)
  return <ShapeMark shape={shapeOf[state]}>{light.state[state]}</ShapeMark>
}

/** The three lights of a package, each with what it judges. */
export const LightList = ({ lights }: { readonly lights: readonly Light[] }) => {
  const { light } = useTexts(programmeTexts)
  return (
    <ul className="plain lights">
      {lights.map(each => (
        <li key={each.aspect}>
          <ShapeMark shape={each.shape}>
            {light.of(light.aspect[each.aspect], light.state[each.state])}
          </ShapeMark>
        </li>
      ))}
    </ul>
  )
}

/** How many packages stand in which state, of one thing that is judged. */
export const LightCounts = ({ lights }: { readonly lights: PortfolioRow['lights'] }) => {
  const { light } = useTexts(programmeTexts)
  return (
    <dl className="light-counts">
      {lightAspects.map(aspect => (
        <div key={aspect}>
          <dt>{light.aspect[aspect]}</dt>
          {lightStates
            .filter(state => lights[aspect][state] > 0)
            .map(state => (
              <dd key={state}>
                <ShapeMark shape={shapeOf[state]}>
                  {light.counts(lights[aspect][state], light.state[state])}
                </ShapeMark>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}

/** Why a light is as it is: what the evidence says, who set it, with which reason and until when. */
export const LightReasons = ({ light }: { readonly light: Light }) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  const { origin, reason, setBy, setAt, expiresOn, proposed, evidence, state } = light
  return (
    <div className="tight">
      <p>
        {origin === 'set' && setBy !== null && setAt !== null
          ? m.light.origin.set(setBy, stamp(setAt, language))
          : m.light.origin.proposed}
        {light.helpWanted && ` · ${m.light.help}`}
      </p>
      {reason !== null && <p>{m.light.reason(reason)}</p>}
      {expiresOn !== null && <p className="soft">{m.light.until(dateOnly(expiresOn, language))}</p>}
      {origin === 'set' && proposed !== state && <p>{m.light.proposed(m.light.state[proposed])}</p>}
      <ul className="evidence" aria-label={m.light.evidence}>
        {evidence.length === 0 && <li>{m.light.noEvidence}</li>}
        {evidence.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}
