import { Button, Notice, Table, TextField } from '@yhdella/ui'
import { Form } from 'react-router'
import { CommandForm } from '../../platform/command-form.tsx'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { type BudgetPage, type MoneyKind, moneyKinds, wholeEuros } from './grid.view.ts'
import { moneyTexts } from './messages.ts'

/** The version, and what in it is closed. */
export const VersionBanner = ({ page }: { readonly page: BudgetPage }) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  return (
    <>
      <p>
        {m.version(page.version, page.versionName === String(page.version) ? null : page.versionName)}{' '}
        {page.asOf !== null && m.asOf(dateOnly(page.asOf, language))}
      </p>
      {page.lockedKinds.length > 0 && (
        <Notice>
          <p>{m.locked(page.lockedKinds.map(kind => m.kinds[kind]).join(', '))}</p>
        </Notice>
      )}
    </>
  )
}

/** Which kinds of amounts the grid shows. */
export const KindChoice = ({
  kinds,
  address,
}: {
  readonly kinds: readonly MoneyKind[]
  readonly address: string
}) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  return (
    <search aria-label={m.show.legend}>
      <Form method="get" action={address} className="kind-choice" preventScrollReset>
        <input type="hidden" name="lang" value={language} />
        <fieldset>
          <legend>{m.show.legend}</legend>
          <div className="kinds">
            {moneyKinds.map(kind => (
              <div key={kind} className="choice">
                <input
                  type="checkbox"
                  id={`kind-${kind}`}
                  name="kind"
                  value={kind}
                  defaultChecked={kinds.includes(kind)}
                />
                <label htmlFor={`kind-${kind}`}>{m.kinds[kind]}</label>
              </div>
            ))}
          </div>
        </fieldset>
        <Button look="secondary">{m.show.button}</Button>
      </Form>
    </search>
  )
}

/** Where the pace leads: what may be left of the grant, and which lines are or will be over. */
export const Outlook = ({ forecast }: Pick<BudgetPage, 'forecast'>) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  if (forecast === null) return null
  const risky = forecast.lines.filter(({ risk }) => risk !== 'withinPlan')
  return (
    <section aria-labelledby="outlook">
      <h2 id="outlook">{m.forecast.heading}</h2>
      <p>{forecast.unusedSentence}</p>
      <Table
        caption={m.forecast.caption}
        rows={risky}
        rowKey={({ categoryId }) => categoryId}
        empty={m.forecast.none}
        columns={[
          { key: 'line', title: m.forecast.line, names: true, cell: ({ name }) => name },
          {
            key: 'planned',
            title: m.forecast.planned,
            figures: true,
            cell: row => wholeEuros(row.planned, language),
          },
          {
            key: 'atEnd',
            title: m.forecast.atEnd,
            figures: true,
            cell: ({ atEnd }) =>
              m.forecast.range(wholeEuros(atEnd.low, language), wholeEuros(atEnd.high, language)),
          },
          { key: 'sentence', title: m.forecast.sentence, cell: ({ sentence }) => sentence },
        ]}
      />
    </section>
  )
}

/** Closing the plan, and opening a new version of it. */
export const VersionForms = ({
  page,
  commandKey,
}: {
  readonly page: BudgetPage
  readonly commandKey: string
}) => {
  const m = useTexts(moneyTexts)
  const isLocked = page.lockedKinds.includes('planned')
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{m.versions.heading}</h2>
      <CommandForm intent={isLocked ? 'open' : 'lock'} commandKey={commandKey} id="version-form">
        {isLocked && <TextField id="version-name" name="name" label={m.versions.name} errorWord="" />}
        <TextField id="version-reason" name="reason" label={m.versions.reason} errorWord="" />
        <Button look="secondary">{isLocked ? m.versions.open : m.versions.lock}</Button>
      </CommandForm>
    </section>
  )
}

/** The funder's own forms, filled from the same cells. */
export const FunderForms = ({ page, address }: { readonly page: BudgetPage; readonly address: string }) => {
  const { forms } = useTexts(moneyTexts)
  const href = useHref()
  const kinds = [
    ['payment-claim', forms.claim],
    ['state-aid-statement', forms.statement],
  ] as const
  return (
    <section aria-labelledby="forms">
      <h2 id="forms">{forms.heading}</h2>
      <ul className="plain link-list">
        {kinds.flatMap(([form, words]) =>
          page.years.map(year => (
            <li key={`${form} ${year}`}>
              <a className="target" href={href(`${address}/${form}/${year}`)}>
                {forms.open(words, year)}
              </a>
            </li>
          )),
        )}
      </ul>
    </section>
  )
}
