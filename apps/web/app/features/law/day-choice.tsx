import { Button, Panel, TextField } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { dateOnly } from '../../platform/when.ts'
import { changesBeside, type Law } from './law.view.ts'
import { lawTexts } from './messages.ts'

const lawOf = (on: string): string => `/board/law?on=${on}`

const ChangeLinks = ({ law }: { readonly law: Law }) => {
  const m = useTexts(lawTexts)
  const language = useLanguage()
  const href = useHref()
  const { before, after } = changesBeside(law.changes, law.on)
  return (
    <nav className="law-days" aria-label={m.changed}>
      {before && <a href={href(lawOf(before))}>{m.before(dateOnly(before, language))}</a>}
      {after && <a href={href(lawOf(after))}>{m.after(dateOnly(after, language))}</a>}
      {law.on !== law.today && <a href={href('/board/law')}>{m.today}</a>}
    </nav>
  )
}

type IdsProps = { readonly title: string; readonly ids: readonly string[]; readonly law: Law }

const NamedRules = ({ title, ids, law }: IdsProps) => {
  const href = useHref()
  const rules = law.groups.flatMap(group => group.rules).filter(rule => ids.includes(rule.id))
  if (rules.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {rules.map(({ id, name, limit }) => (
          <li key={id}>
            <a href={href(`/board/law/${id}`)}>{name}</a>: {limit}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What began and ended on the day, where the law changed just then. */
export const ChangeOfLaw = ({ law }: { readonly law: Law }) => {
  const m = useTexts(lawTexts)
  const { at } = changesBeside(law.changes, law.on)
  if (at === null) return null
  return (
    <Panel tone="info" title={m.changed}>
      <NamedRules title={m.begins} ids={at.begins} law={law} />
      <NamedRules title={m.ends} ids={at.ends} law={law} />
    </Panel>
  )
}

/** Any day, in the address, so that what the law said can be linked to. */
export const DayChoice = ({ law, bad }: { readonly law: Law; readonly bad: boolean }) => {
  const m = useTexts(lawTexts)
  const { form } = useTexts(platformTexts)
  const language = useLanguage()
  return (
    <search>
      <form method="get" action="/board/law">
        <input type="hidden" name="lang" value={language} />
        <TextField
          id="on"
          name="on"
          type="date"
          characters={10}
          label={m.dayForm.label}
          hint={m.dayForm.hint}
          error={bad ? m.dayForm.bad : undefined}
          errorWord={form.errorWord}
          defaultValue={law.on}
        />
        <Button look="secondary">{m.dayForm.show}</Button>
      </form>
      <ChangeLinks law={law} />
    </search>
  )
}
