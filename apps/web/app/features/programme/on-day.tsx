import { Button, Notice, TextField } from '@yhdella/ui'
import { Form } from 'react-router'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dayInShort } from '../../platform/when.ts'
import { programmeTexts } from './messages.ts'

export type OnDayProps = {
  /** The address of this page without its day. */
  readonly address: string
  readonly on: string | null
  readonly today: string
  readonly failed: boolean
}

/** As of which evening the page tells: a plain form, so that it works without a script and can be linked to. */
export const OnDay = ({ address, on, today, failed }: OnDayProps) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <search className="on-day">
      <Form method="get" action={address}>
        <input type="hidden" name="lang" value={language} />
        <TextField
          id="on"
          name="on"
          type="date"
          label={m.on.label}
          hint={m.on.hint}
          errorWord=""
          error={failed ? m.on.problem : undefined}
          defaultValue={on ?? ''}
          input={{ max: today }}
        />
        <Button look="secondary">{m.on.show}</Button>
      </Form>
    </search>
  )
}

/** Says that the page tells of a past evening, and leads back to today. */
export const DayNotice = ({ address, on }: { readonly address: string; readonly on: string }) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  const href = useHref()
  return (
    <Notice>
      <p>
        {m.on.was(dayInShort(on, language))} <a href={href(address)}>{m.on.today}</a>
      </p>
    </Notice>
  )
}
