import { Button, Disclosure, Tag } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { stamp } from '../../platform/when.ts'
import { type BudgetPage, placeKey, shownAmount } from './grid.view.ts'
import { failureText, moneyTexts } from './messages.ts'

type Change = BudgetPage['changes'][number]

const CellChanges = ({ change }: { readonly change: Change }) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  const amount = (value: number | null) => shownAmount(value, language) || m.grid.blank
  return (
    <ul className="sentences">
      {change.cells.map(cell => (
        <li key={`${placeKey(cell)}|${cell.month ?? ''}|${cell.workPackageId ?? ''}`}>
          {m.log.cell(cell.name, cell.year, m.kinds[cell.kind], amount(cell.before), amount(cell.after))}
        </li>
      ))}
    </ul>
  )
}

const UndoForm = ({ change, commandKey }: { readonly change: Change; readonly commandKey: string }) => {
  const m = useTexts(moneyTexts)
  const failed = useReturnedTo('undo', { changeId: change.changeId })
  return (
    <CommandForm
      intent="undo"
      commandKey={commandKey}
      carried={{ changeId: change.changeId, reason: m.log.undoReason(change.number) }}
    >
      {failed?.trouble && <p className="error">{failureText(failed.trouble.code, m)}</p>}
      <Button look="quiet">{m.log.undo}</Button>
    </CommandForm>
  )
}

const mayUndo = ({ kind, undoneBy }: Change): boolean =>
  undoneBy === null && kind !== 'undo' && kind !== 'open' && kind !== 'lock'

const Entry = ({ change, commandKey }: { readonly change: Change; readonly commandKey: string | null }) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  return (
    <li>
      <p>
        <strong>
          {m.log.number} {change.number}
        </strong>{' '}
        {m.log.kind[change.kind]} · {stamp(change.at, language)} · {change.by}
      </p>
      <p>{change.reason}</p>
      {change.undoes !== null && <Tag>{m.log.undoes(change.undoes)}</Tag>}
      {change.undoneBy !== null && <Tag tone="warning">{m.log.undone(change.undoneBy)}</Tag>}
      {change.cells.length > 0 && (
        <Disclosure title={m.paste.changes(change.cells.length)}>
          <CellChanges change={change} />
        </Disclosure>
      )}
      {commandKey !== null && mayUndo(change) && <UndoForm change={change} commandKey={commandKey} />}
    </li>
  )
}

/** Who changed what, when and why; each change is taken back as a whole. */
export const ChangeLog = ({
  page,
  commandKey,
}: {
  readonly page: BudgetPage
  readonly commandKey: string
}) => {
  const m = useTexts(moneyTexts)
  return (
    <section aria-labelledby="log">
      <h2 id="log">{m.log.heading}</h2>
      {page.changes.length === 0 ? (
        <p>{m.log.none}</p>
      ) : (
        <ol className="plain change-log">
          {page.changes.map(change => (
            <Entry key={change.changeId} change={change} commandKey={page.mayEdit ? commandKey : null} />
          ))}
        </ol>
      )}
    </section>
  )
}
