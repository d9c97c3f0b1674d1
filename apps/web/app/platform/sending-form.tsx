import { Button, type ButtonLook, ErrorSummary, Notice, type SummaryProblem } from '@yhdella/ui'
import type { ReactNode } from 'react'
import type { Returned, Trouble } from './form.ts'
import { useLanguage, useTexts } from './language.ts'
import { platformTexts } from './messages.ts'
import { useCounty, useRootData } from './root-data.ts'

/** Texts of a refusal by its code; the rest have one text. */
type TroubleTexts = Readonly<Record<string, string>>

const TroubleNotice = ({ trouble, said }: { readonly trouble: Trouble; readonly said: TroubleTexts }) => {
  const { form } = useTexts(platformTexts)
  const language = useLanguage()
  const county = useCounty()
  const general: TroubleTexts = form.notSent
  return (
    <Notice tone="alert">
      {/* biome-ignore lint/a11y/noAutofocus: the page came back because of this. */}
      <p tabIndex={-1} autoFocus>
        <strong>{said[trouble.code] ?? general[trouble.code] ?? form.notSent.other}</strong>
      </p>
      <p>{form.kept}</p>
      {county && <p>{form.orCall(county.helpPhone, county.helpHours[language])}</p>}
      {trouble.reference && <p>{form.reference(trouble.reference)}</p>}
    </Notice>
  )
}

export type WrongsProps = {
  readonly returned: Returned
  /** The problem in words, the same that stand at the field. */
  readonly problems: readonly SummaryProblem[]
  readonly troubles?: TroubleTexts
}

/** What kept the form from being sent; stands above the heading. */
export const Wrongs = ({ returned, problems, troubles = {} }: WrongsProps) => {
  const { form } = useTexts(platformTexts)
  return (
    <>
      {returned.trouble && <TroubleNotice trouble={returned.trouble} said={troubles} />}
      <ErrorSummary title={form.mend(problems.length)} problems={problems} />
    </>
  )
}

export const isFailed = ({ problems, trouble }: Returned): boolean => problems.length > 0 || trouble !== null

export type SendingFormProps = {
  readonly id?: string
  /** What the form is for, on a page of several forms. */
  readonly intent?: string
  readonly returned: Returned
  /** The button's words: a verb and an object. */
  readonly send: string
  readonly look?: ButtonLook
  readonly children?: ReactNode
}

/** A form that is posted to the page it stands on, with what proves that it is ours and sent once. */
export const SendingForm = ({ id, intent, returned, send, look = 'primary', children }: SendingFormProps) => {
  const csrf = useRootData()?.csrfKey
  const { commandKey } = returned.values
  return (
    <form id={id} method="post" noValidate>
      {csrf && <input type="hidden" name="csrf" value={csrf} />}
      {intent && <input type="hidden" name="intent" value={intent} />}
      {commandKey && <input type="hidden" name="commandKey" value={commandKey} />}
      {children}
      <Button look={look}>{send}</Button>
    </form>
  )
}
