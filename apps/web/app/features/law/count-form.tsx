import { Button, Panel, TextField } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { platformTexts } from '../../platform/messages.ts'
import { dayInShort } from '../../platform/when.ts'
import type { RulePageData } from './law.view.ts'
import { lawTexts } from './messages.ts'

const Counted = ({ counted }: { readonly counted: NonNullable<RulePageData['counted']> }) => {
  const m = useTexts(lawTexts)
  const language = useLanguage()
  return (
    <Panel
      tone="info"
      title={counted.due === null ? m.noDue : m.due(dayInShort(counted.due, language))}
      level={3}
    >
      <p>{counted.governs ? m.count.governs : m.count.governsNot}</p>
      <ol>
        {counted.steps.map(({ what, day }) => (
          <li key={`${what} ${day}`}>
            {what}
            {day !== null && `: ${dayInShort(day, language)}`}
          </li>
        ))}
      </ol>
      <p>{counted.sentence}</p>
    </Panel>
  )
}

type CountFormProps = {
  readonly data: RulePageData
  readonly start: string
  readonly asked: boolean
  readonly bad: boolean
}

/** Any start day in the address, so that a count can be linked to. */
export const CountForm = ({ data, start, asked, bad }: CountFormProps) => {
  const m = useTexts(lawTexts)
  const { form } = useTexts(platformTexts)
  const language = useLanguage()
  return (
    <section aria-labelledby="count">
      <h2 id="count">{m.count.heading}</h2>
      <form method="get" action={`/board/law/${data.rule.id}`}>
        <input type="hidden" name="lang" value={language} />
        <TextField
          id="start"
          name="start"
          type="date"
          characters={10}
          label={m.count.label}
          hint={m.count.hint}
          error={bad ? m.dayForm.bad : undefined}
          errorWord={form.errorWord}
          defaultValue={start}
        />
        <Button look="secondary">{m.count.send}</Button>
      </form>
      {data.counted && <Counted counted={data.counted} />}
      {asked && !bad && data.counted === null && <p>{m.count.none}</p>}
    </section>
  )
}
