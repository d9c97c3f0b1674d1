import type { Output, programmeMoneyRoutes } from '@yhdella/contract'
import { Button, Notice, Select, Table, TextArea, TextField } from '@yhdella/ui'
import type { Ref } from 'react'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { AsOfField } from './draft-bar.tsx'
import { type BudgetPage, columnsOf, type MoneyKind, placeKey, shownAmount } from './grid.view.ts'
import { failureText, moneyTexts } from './messages.ts'

export type PastePreview = Output<typeof programmeMoneyRoutes.previewCells>

export type PasteFormProps = {
  readonly page: BudgetPage
  readonly kinds: readonly MoneyKind[]
  readonly preview: PastePreview | null
  readonly commandKey: string
  /** The grid fills this form and sends it when something is pasted on a cell. */
  readonly form: Ref<HTMLFormElement>
}

const Rejected = ({ rejected }: Pick<PastePreview, 'rejected'>) => {
  const { paste } = useTexts(moneyTexts)
  if (rejected.length === 0) return null
  return (
    <Notice tone="warning">
      <p>
        <strong>{paste.rejected(rejected.length)}</strong>
      </p>
      <Table
        caption={paste.rejected(rejected.length)}
        rows={rejected}
        rowKey={({ row, column }) => `${row} ${column}`}
        empty=""
        columns={[
          { key: 'place', title: paste.place, names: true, cell: ({ row, column }) => paste.at(row, column) },
          { key: 'written', title: paste.written, cell: ({ written }) => <code>{written}</code> },
          { key: 'why', title: paste.why, cell: ({ why }) => why },
        ]}
      />
    </Notice>
  )
}

const Changes = ({ cells }: Pick<PastePreview, 'cells'>) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  const amount = (value: number | null) => shownAmount(value, language) || m.grid.blank
  return (
    <Table
      caption={m.paste.changes(cells.length)}
      rows={cells}
      rowKey={placeKey}
      empty={m.paste.nothing}
      columns={[
        {
          key: 'cell',
          title: m.paste.cell,
          names: true,
          cell: ({ name, year, kind }) => `${name}, ${year}, ${m.kinds[kind]}`,
        },
        { key: 'before', title: m.paste.before, figures: true, cell: ({ before }) => amount(before) },
        { key: 'after', title: m.paste.after, figures: true, cell: ({ after }) => amount(after) },
      ]}
    />
  )
}

const SavePasted = ({
  page,
  preview,
  commandKey,
}: Pick<PasteFormProps, 'page' | 'commandKey'> & { readonly preview: PastePreview }) => {
  const m = useTexts(moneyTexts)
  const cells = Object.fromEntries(preview.cells.map(cell => [placeKey(cell), cell.after]))
  return (
    <CommandForm
      intent="cells"
      commandKey={commandKey}
      carried={{ seen: String(page.change), how: 'paste', cells: JSON.stringify(cells) }}
      id="pasted-form"
    >
      <TextField id="pasted-reason" name="reason" label={m.draft.reason} errorWord="" />
      <AsOfField id="pasted-as-of" asOf={page.asOf} />
      <Button>{m.paste.save}</Button>
    </CommandForm>
  )
}

/** What the pasted cells would change, line by line, and which were not taken and why. Nothing has changed yet. */
export const PasteResult = (
  props: Pick<PasteFormProps, 'page' | 'commandKey'> & { readonly preview: PastePreview },
) => {
  const { paste } = useTexts(moneyTexts)
  const { preview } = props
  return (
    <section aria-labelledby="preview" className="paste-result">
      <h2 id="preview">{paste.preview}</h2>
      <p role="status">
        {paste.changes(preview.cells.length)} {preview.same > 0 && paste.same(preview.same)}
      </p>
      <Rejected rejected={preview.rejected} />
      <Changes cells={preview.cells} />
      {preview.cells.length > 0 && <SavePasted {...props} />}
    </section>
  )
}

/** Cells from a spreadsheet, from a first cell on: pasted on the grid itself, or into this field. */
export const PasteForm = ({ page, kinds, form }: Omit<PasteFormProps, 'preview' | 'commandKey'>) => {
  const m = useTexts(moneyTexts)
  const failed = useReturnedTo('paste')
  const columns = columnsOf(page, kinds)
  return (
    <section aria-labelledby="paste">
      <h2 id="paste">{m.paste.heading}</h2>
      <CommandForm intent="paste" id="paste-form" ref={form}>
        <TextArea
          id="pasted"
          name="pasted"
          label={m.paste.text}
          hint={m.paste.hint}
          errorWord=""
          error={failed?.trouble ? failureText(failed.trouble.code, m) : undefined}
          rows={4}
          defaultValue={failed?.values.pasted}
        />
        <Select
          id="first-row"
          name="row"
          label={m.paste.row}
          errorWord=""
          choices={page.lines.map(({ categoryId, name }) => ({ value: categoryId, label: name }))}
          defaultValue={failed?.values.row}
        />
        <Select
          id="first-column"
          name="column"
          label={m.paste.column}
          errorWord=""
          choices={columns.map(({ year, kind }) => ({
            value: `${year} ${kind}`,
            label: `${year} ${m.kinds[kind]}`,
          }))}
          defaultValue={failed?.values.column}
        />
        <Button look="secondary">{m.paste.look}</Button>
      </CommandForm>
    </section>
  )
}
