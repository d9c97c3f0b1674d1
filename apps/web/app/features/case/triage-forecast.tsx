import type { Language } from '@yhdella/kernel'
import { Disclosure } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import { caseTexts } from './messages.ts'
import {
  type Foreseen,
  routedService,
  type TriageChoice,
  type TriageService,
  willHappen,
} from './triage.view.ts'

type TriageForecastProps = {
  readonly choice: TriageChoice
  readonly services: readonly TriageService[]
  readonly foreseen: Foreseen
  readonly municipalityCode: string | null
  readonly language: Language
}

/** Says what saving will do while one chooses, with the paragraph of each day behind "why". */
export const TriageForecast = ({
  choice,
  services,
  foreseen,
  municipalityCode,
  language,
}: TriageForecastProps) => {
  const m = useTexts(caseTexts)
  const sentences = willHappen(services, foreseen, municipalityCode, language, m)(choice)
  const clocks = foreseen.find(({ serviceId }) => serviceId === routedService(choice.decision))?.clocks ?? []
  return (
    <div className="forecast" tabIndex={-1} data-step="due">
      <div aria-live="polite">
        {sentences.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {clocks.length > 0 && (
        <Disclosure title={m.promised.why}>
          {clocks.map(clock => (
            <p key={`${clock.family} ${clock.rule}`}>{clock.sentence}</p>
          ))}
        </Disclosure>
      )}
    </div>
  )
}
