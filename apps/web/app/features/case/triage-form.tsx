import './triage.css'
import { Button, Notice } from '@yhdella/ui'
import { useState } from 'react'
import { useNavigation } from 'react-router'
import { CommandForm } from '../../platform/command-form.tsx'
import { notReached } from '../../platform/kept.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import type { CaseData } from './banner.view.ts'
import { type CaseMessages, caseTexts, failureText } from './messages.ts'
import {
  choiceOfForm,
  choiceOfValues,
  type Foreseen,
  type TriageChoice,
  type TriageService,
} from './triage.view.ts'
import { DecisionFields } from './triage-fields.tsx'
import { TriageForecast } from './triage-forecast.tsx'

export type TriageFormProps = {
  readonly caseData: CaseData
  readonly entryId: string
  readonly services: readonly TriageService[]
  readonly foreseen: Foreseen
  readonly commandKey: string
  /** The key that presses a control, or nothing where keys are off. */
  readonly keyOf: (step: string) => string | undefined
}

const problemText = (code: string, m: CaseMessages): string => {
  const own: Readonly<Record<string, unknown>> = m.triage
  const said = own[code]
  if (code === notReached) return m.triage.kept
  return typeof said === 'string' ? said : failureText(code, m)
}

/** Why the decision was not saved. Whatever was chosen and written is still in the form. */
const NotSaved = ({ code }: { readonly code: string }) => {
  const m = useTexts(caseTexts)
  return (
    <Notice tone="alert">
      <p role="alert">{problemText(code, m)}</p>
    </Notice>
  )
}

const Save = ({ keyHint }: { readonly keyHint: string | undefined }) => {
  const m = useTexts(caseTexts)
  const saving = useNavigation().formData?.get('intent') === 'triage'
  return (
    <div className="buttons">
      <Button name="then" value="next" data-step="save" aria-busy={saving}>
        {saving ? m.triage.saving : m.triage.save} {keyHint && <kbd>{keyHint}</kbd>}
      </Button>
      <Button name="then" value="stay" look="quiet">
        {m.triage.saveOnly}
      </Button>
    </div>
  )
}

/** The decision of one contact: how urgent, what is done, and what will follow, said before it is saved. */
export const TriageForm = ({ caseData, entryId, services, foreseen, commandKey, keyOf }: TriageFormProps) => {
  const m = useTexts(caseTexts)
  const failed = useReturnedTo('triage', { entryId })
  const [choice, setChoice] = useState<TriageChoice>(() => choiceOfValues(failed?.values ?? {}))
  const { municipalityCode } = caseData.banner
  return (
    <section className="triage" aria-label={m.triage.heading}>
      <h3>{m.triage.heading}</h3>
      {failed?.trouble && <NotSaved code={failed.trouble.code} />}
      <div
        onChange={({ target }) => {
          if (target instanceof HTMLElement && 'form' in target && target.form instanceof HTMLFormElement)
            setChoice(choiceOfForm(new FormData(target.form)))
        }}
      >
        <CommandForm
          id="triage"
          intent="triage"
          commandKey={commandKey}
          carried={{ caseId: caseData.caseId, entryId, municipalityCode: municipalityCode ?? '' }}
        >
          <DecisionFields
            choice={choice}
            services={services}
            municipalityCode={municipalityCode}
            residentLanguage={caseData.banner.language}
            keyOf={keyOf}
          />
          <TriageForecast
            choice={choice}
            services={services}
            foreseen={foreseen}
            municipalityCode={municipalityCode}
            language={useLanguage()}
          />
          <Save keyHint={keyOf('open')} />
        </CommandForm>
      </div>
    </section>
  )
}
