import type { TotalsLine } from '@yhdella/programme'
import { type ClipboardEvent, useState } from 'react'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { CellEditor } from './cell-editor.tsx'
import {
  amountAt,
  type BudgetLine,
  type BudgetPage,
  columnsOf,
  type Draft,
  type GridColumn,
  isEditable,
  type MoneyKind,
  placeKey,
  type Spot,
  shownAmount,
  totalsWith,
  withChange,
} from './grid.view.ts'
import { BudgetHead, TotalCells } from './grid-parts.tsx'
import { moneyTexts } from './messages.ts'
import { type GridHands, useGrid } from './use-grid.ts'

export type Pasted = { readonly text: string; readonly categoryId: string; readonly column: string }

export type BudgetGridProps = {
  readonly page: BudgetPage
  readonly kinds: readonly MoneyKind[]
  readonly draft: Draft
  readonly setDraft: (draft: Draft) => void
  /** Hears what is pasted on a cell: the page shows what would change before anything does. */
  readonly onPaste: (pasted: Pasted) => void
}

type CellProps = BudgetGridProps & {
  readonly hands: GridHands
  readonly line: BudgetLine
  readonly sums: TotalsLine | undefined
  readonly column: GridColumn
  readonly spot: Spot
}

const Cell = ({ page, draft, setDraft, hands, line, sums, column, spot }: CellProps) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  const place = { ...column, categoryId: line.categoryId }
  const editable = isEditable(page, line, column)
  const amount = sums === undefined ? null : amountAt(sums, column)
  const changed = placeKey(place) in draft
  const isHere = hands.spot.row === spot.row && hands.spot.column === spot.column
  const isOpen = hands.open !== null && isHere
  const label = `${line.name}, ${column.year} ${m.kinds[column.kind]}`
  return (
    <td
      ref={hands.register(spot)}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid pattern stands on a real table.
      role="gridcell"
      tabIndex={isHere && !isOpen ? 0 : -1}
      aria-readonly={!editable}
      className={[
        'figures',
        changed && 'changed',
        !editable && 'fixed',
        amount !== null && amount < 0 && 'over',
      ]
        .filter(Boolean)
        .join(' ')}
      onMouseDown={() => hands.goTo(spot)}
      onDoubleClick={() => hands.openAt(spot)}
    >
      {isOpen ? (
        <CellEditor
          label={label}
          first={hands.open?.typed ?? shownAmount(amount, language)}
          onWritten={(written, rows, columns) => {
            setDraft(withChange(page, draft, place, written))
            hands.close(rows, columns)
          }}
          onDropped={() => hands.close()}
        />
      ) : (
        shownAmount(amount, language) || <span className="soft">{m.grid.blank}</span>
      )}
    </td>
  )
}

type RowProps = Omit<CellProps, 'column' | 'spot'> & {
  readonly columns: readonly GridColumn[]
  readonly row: number
}

const Row = ({ columns, row, ...rest }: RowProps) => {
  const m = useTexts(moneyTexts)
  const { line, sums } = rest
  return (
    <tr id={line.categoryId} className={line.lowest ? undefined : 'sum'}>
      <th scope="row" style={{ paddingInlineStart: `${0.75 + line.depth}rem` }}>
        {line.memo ? m.grid.memo(line.name) : line.name}
      </th>
      {columns.map((column, nth) => (
        <Cell key={`${column.year} ${column.kind}`} {...rest} column={column} spot={{ row, column: nth }} />
      ))}
      <TotalCells sums={sums} />
    </tr>
  )
}

/** A budget as the grid that people know from spreadsheets: sums are computed while one writes, nothing is saved yet. */
export const BudgetGrid = (props: BudgetGridProps) => {
  const { page, kinds, draft, setDraft, onPaste } = props
  const m = useTexts(moneyTexts)
  const [refused, setRefused] = useState(false)
  const columns = columnsOf(page, kinds)
  const totals = totalsWith(page, draft)
  const lineAt = ({ row }: Spot) => page.lines[row]
  const columnAt = ({ column }: Spot) => columns[column]
  const mayWrite = (spot: Spot): boolean => {
    const [line, column] = [lineAt(spot), columnAt(spot)]
    const may = line !== undefined && column !== undefined && isEditable(page, line, column)
    if (may) setRefused(false)
    return may
  }
  const empty = (spot: Spot): void => {
    const [line, column] = [lineAt(spot), columnAt(spot)]
    if (line !== undefined && column !== undefined)
      setDraft(withChange(page, draft, { ...column, categoryId: line.categoryId }, null))
  }
  const size = { rows: page.lines.length, columns: columns.length }
  const hands = useGrid({ size, mayWrite, empty, refuse: () => setRefused(true) })
  const paste = (event: ClipboardEvent) => {
    const [line, column] = [lineAt(hands.spot), columnAt(hands.spot)]
    if (hands.open !== null || !page.mayEdit || line === undefined || column === undefined) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    onPaste({ text, categoryId: line.categoryId, column: `${column.year} ${column.kind}` })
  }
  return (
    <div className="budget-grid">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid pattern stands on a real table. */}
      <table role="grid" aria-label={m.grid.label} onKeyDown={hands.onKey} onPaste={paste}>
        <BudgetHead years={page.years} kinds={kinds} />
        <tbody>
          {page.lines.map((line, row) => (
            <Row
              key={line.categoryId}
              {...props}
              hands={hands}
              line={line}
              sums={totals.lines.find(({ categoryId }) => categoryId === line.categoryId)}
              columns={columns}
              row={row}
            />
          ))}
        </tbody>
        <GrandRow totals={totals.grand} columns={columns} />
      </table>
      <p role="status" className="soft">
        {refused && m.grid.notEditable}
      </p>
    </div>
  )
}

/** The total of all lines but the memo shares; it stays in sight under the rows. */
const GrandRow = ({
  totals,
  columns,
}: {
  readonly totals: TotalsLine
  readonly columns: readonly GridColumn[]
}) => {
  const m = useTexts(moneyTexts)
  const language = useLanguage()
  return (
    <tfoot>
      <tr className="sum">
        <th scope="row">{m.grid.grand}</th>
        {columns.map(column => (
          <td key={`${column.year} ${column.kind}`} className="figures">
            {shownAmount(amountAt(totals, column), language) || m.grid.blank}
          </td>
        ))}
        <TotalCells sums={totals} />
      </tr>
    </tfoot>
  )
}
