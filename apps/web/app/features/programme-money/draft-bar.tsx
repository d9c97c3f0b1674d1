import { Button, Buttons, TextField } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import type { BudgetPage, Draft } from './grid.view.ts'
import { failureText, moneyTexts } from './messages.ts'
import { draftSize } from './use-grid.ts'

export type DraftBarProps = {
  readonly page: BudgetPage
  readonly draft: Draft
  readonly dropDraft: () => void
  readonly commandKey: string
}

/** The changes that are not saved yet, with the reason that is asked for all of them: one command, one undo. */
export const DraftBar = ({ page, draft, dropDraft, commandKey }: DraftBarProps) => {
  const m = useTexts(moneyTexts)
  const failed = useReturnedTo('cells')
  const count = draftSize(draft)
  if (count === 0) return null
  return (
    <section className="draft-bar" aria-labelledby="draft">
      <h2 id="draft">{m.draft.count(count)}</h2>
      <CommandForm
        intent="cells"
        commandKey={commandKey}
        carried={{ seen: String(page.change), how: 'edit', cells: JSON.stringify(draft) }}
        id="draft-form"
      >
        <TextField
          id="draft-reason"
          name="reason"
          label={m.draft.reason}
          errorWord=""
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          defaultValue={failed?.values.reason}
        />
        <AsOfField id="draft-as-of" asOf={page.asOf} />
        <Buttons>
          <Button>{m.draft.save}</Button>
          <Button type="button" look="quiet" onClick={dropDraft}>
            {m.draft.drop}
          </Button>
        </Buttons>
      </CommandForm>
    </section>
  )
}

/** Of which day the actual figures are: every form that changes them asks it. */
export const AsOfField = ({ id, asOf }: { readonly id: string; readonly asOf: string | null }) => {
  const m = useTexts(moneyTexts)
  return (
    <TextField id={id} name="asOf" type="date" label={m.draft.asOf} errorWord="" defaultValue={asOf ?? ''} />
  )
}
