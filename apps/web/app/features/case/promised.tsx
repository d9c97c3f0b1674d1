import { ClockLabel, Panel, VisuallyHidden } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { type CaseClock, clockViews } from './clock.view.ts'
import { caseTexts } from './messages.ts'

/** The clocks of one wait, each with the sentence and paragraph it comes from. */
export const Clocks = ({ clocks }: { readonly clocks: readonly CaseClock[] }) => {
  const m = useTexts(caseTexts)
  const href = useHref()
  const views = clockViews(clocks, useLanguage(), m.promised)
  if (views.length === 0) return <p>{m.promised.none}</p>
  return (
    <ul className="clocks plain">
      {views.map(clock => (
        <li key={clock.key}>
          <h3>{clock.family}</h3>
          <ClockLabel state={clock.state} detail={clock.status}>
            {clock.due}
          </ClockLabel>
          <p className="why">{clock.sentence}</p>
          <p className="when">{clock.days}</p>
          {clock.lawPage && (
            <a className="target" href={href(clock.lawPage)}>
              {m.promised.readLaw} <VisuallyHidden>{clock.due}</VisuallyHidden>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What has been promised to her, by the law and by us: the same dates that she sees on her own page. */
export const Promised = ({ clocks }: { readonly clocks: readonly CaseClock[] }) => {
  const m = useTexts(caseTexts)
  return (
    <Panel tone="info" title={m.promised.heading}>
      <Clocks clocks={clocks} />
    </Panel>
  )
}
