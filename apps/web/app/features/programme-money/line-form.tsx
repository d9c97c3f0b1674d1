import { Button, Select, TextField } from '@yhdella/ui'
import { Form } from 'react-router'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { AsOfField } from './draft-bar.tsx'
import { type BudgetLine, type BudgetPage, isEditable, type MoneyKind, shownAmount } from './grid.view.ts'
import { failureText, moneyTexts } from './messages.ts'

export type LineFormProps = {
  readonly page: BudgetPage
  readonly kinds: readonly MoneyKind[]
  /** The line that the address opens; null where none is open. */
  readonly edited: string | null
  readonly address: string
  readonly commandKey: string
}

const Cells = ({
  page,
  kinds,
  line,
}: Pick<LineFormProps, 'page' | 'kinds'> & { readonly line: BudgetLine }) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  const failed = useReturnedTo('line')
  return line.years.flatMap(({ year, amounts }) =>
    kinds
      .filter(kind => isEditable(page, line, { year, kind }))
      .map(kind => {
        const name = `cell-${year}-${kind}`
        return (
          <TextField
            key={name}
            id={name}
            name={name}
            label={m.line.cell(year, m.kinds[kind])}
            errorWord=""
            characters={20}
            input={{ inputMode: 'decimal', autoComplete: 'off' }}
            defaultValue={failed?.values[name] ?? shownAmount(amounts[kind], language)}
          />
        )
      }),
  )
}

const OpenLine = ({
  page,
  kinds,
  line,
  commandKey,
}: Omit<LineFormProps, 'edited' | 'address'> & { readonly line: BudgetLine }) => {
  const m = useTexts(moneyTexts)
  const failed = useReturnedTo('line')
  return (
    <CommandForm
      key={line.categoryId}
      intent="line"
      commandKey={commandKey}
      carried={{ categoryId: line.categoryId, seen: String(page.change) }}
      id="line-form"
    >
      <fieldset>
        <legend>{m.line.legend(line.name)}</legend>
        <p className="hint">{m.line.hint}</p>
        <div className="line-cells">
          <Cells page={page} kinds={kinds} line={line} />
        </div>
      </fieldset>
      <TextField
        id="line-reason"
        name="reason"
        label={m.draft.reason}
        errorWord=""
        error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
        defaultValue={failed?.values.reason}
      />
      <AsOfField id="line-as-of" asOf={page.asOf} />
      <Button look="secondary">{m.line.save}</Button>
    </CommandForm>
  )
}

/** The grid's twin: one line in a plain form, for those who write by ear, by voice or without a script. */
export const LineForm = ({ page, kinds, edited, address, commandKey }: LineFormProps) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  const lines = page.lines.filter(({ lowest }) => lowest)
  const open = lines.find(({ categoryId }) => categoryId === edited)
  return (
    <section aria-labelledby="line-heading">
      <h2 id="line-heading">{m.line.heading}</h2>
      <Form method="get" action={address} className="on-day-form" preventScrollReset>
        <input type="hidden" name="lang" value={language} />
        {kinds.map(kind => (
          <input key={kind} type="hidden" name="kind" value={kind} />
        ))}
        <Select
          id="edit"
          name="edit"
          label={m.line.which}
          errorWord=""
          choices={lines.map(({ categoryId, name }) => ({ value: categoryId, label: name }))}
          defaultValue={edited ?? undefined}
        />
        <Button look="secondary">{m.line.open}</Button>
      </Form>
      {open && <OpenLine page={page} kinds={kinds} line={open} commandKey={commandKey} />}
    </section>
  )
}
