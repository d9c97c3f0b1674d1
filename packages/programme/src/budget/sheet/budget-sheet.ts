import type { Cents, Language } from '@yhdella/kernel'
import type { BasisPoints } from '../../money/divide.ts'
import type { Budget, CellKind } from '../budget.ts'
import { columnLetters } from '../stated/stated-budget.ts'
import { type BudgetTotals, grandTotalLabel, type TotalsLine, totalsOf } from '../totals.ts'
import { sheetWords } from './sheet-words.ts'

/** A cell of a sheet. A formula always comes with its computed value, so that a reader without formulas sees it. */
export type SheetCell =
  | { readonly type: 'blank' }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'money'; readonly cents: Cents; readonly formula?: string }
  | { readonly type: 'share'; readonly basisPoints: BasisPoints; readonly formula: string }

export type SheetRow = {
  readonly role: 'heading' | 'lowest' | 'sum' | 'total' | 'memo'
  /** How far the row's name is indented. */
  readonly level: number
  /** The category of the row; null for headings and the grand total. */
  readonly categoryId: string | null
  readonly cells: readonly SheetCell[]
}

export type BudgetSheet = {
  readonly rows: readonly SheetRow[]
  /** Rows of heading that stay in sight. */
  readonly headings: 2
}

type Column = { readonly year: number | null; readonly kind: CellKind | 'remaining' | 'used' }

const always: readonly CellKind[] = ['planned', 'actual']

/** Planned and actual always; committed and forecast where the budget has any. */
const kindsOf = (budget: Budget): readonly CellKind[] => {
  const told = new Set(budget.cells.map(({ kind }) => kind))
  return [...always, ...(['committed', 'forecast'] as const).filter(kind => told.has(kind))]
}

const columnsFor = (budget: Budget): readonly Column[] => {
  const kinds = kindsOf(budget)
  return [
    ...budget.years.flatMap(year => kinds.map(kind => ({ year, kind }))),
    ...kinds.map(kind => ({ year: null, kind })),
    { year: null, kind: 'remaining' },
    { year: null, kind: 'used' },
  ]
}

const text = (words: string): SheetCell => ({ type: 'text', text: words })
const blank: SheetCell = { type: 'blank' }

const headingRows = (columns: readonly Column[], language: Language): readonly SheetRow[] => {
  const words = sheetWords[language]
  const groups = columns.map(({ year }, at) =>
    at > 0 && columns[at - 1]?.year === year ? blank : text(year === null ? words.whole : String(year)),
  )
  const row = (cells: readonly SheetCell[]): SheetRow => ({
    role: 'heading',
    level: 0,
    categoryId: null,
    cells,
  })
  return [row([text(words.costs), ...groups]), row([blank, ...columns.map(({ kind }) => text(words[kind]))])]
}

const HEADINGS = 2

/** The sheet's own words for a cell: 1-based row, the name standing in column A. */
const address = (column: number, row: number): string => `${columnLetters(column + 2)}${row}`

type Line = { readonly line: TotalsLine; readonly row: number; readonly partRows: readonly number[] }

const linesOf = (totals: BudgetTotals): readonly Line[] => {
  const plain = totals.lines.filter(line => !line.memo)
  const shown = [...plain, totals.grand, ...totals.lines.filter(line => line.memo)]
  const rowOf = new Map(shown.map((line, at) => [line.categoryId, at + 1 + HEADINGS]))
  const rowsOf = (lines: readonly TotalsLine[]) => lines.map(line => rowOf.get(line.categoryId) ?? 0)
  return shown.map(line => ({
    line,
    row: rowOf.get(line.categoryId) ?? 0,
    partRows:
      line === totals.grand
        ? rowsOf(plain.filter(each => each.parentId === null))
        : rowsOf(totals.lines.filter(each => each.parentId === line.categoryId)),
  }))
}

const amountOf = ({ line }: Line, { year, kind }: Column): Cents | null => {
  if (kind === 'used') return null
  if (kind === 'remaining') return line.remaining
  return (year === null ? line.all : line.years.find(each => each.year === year)?.amounts)?.[kind] ?? null
}

const formulaOf = (
  { line, row, partRows }: Line,
  columns: readonly Column[],
  at: number,
): string | undefined => {
  const { year, kind } = columns[at] ?? { year: null, kind: 'used' }
  const find = (wanted: Column['kind']) =>
    columns.findIndex(column => column.year === null && column.kind === wanted)
  if (kind === 'remaining')
    return (['planned', 'actual', 'committed'] as const)
      .flatMap(each => (find(each) < 0 ? [] : [address(find(each), row)]))
      .join('-')
  if (!line.lowest) return partRows.map(part => address(at, part)).join('+')
  if (year !== null) return undefined
  const years = columns.flatMap((column, place) =>
    column.year !== null && column.kind === kind ? [address(place, row)] : [],
  )
  return years.join('+')
}

const cellOf = (line: Line, columns: readonly Column[], at: number): SheetCell => {
  const column = columns[at]
  if (column === undefined) return blank
  if (column.kind === 'used') return shareCell(line, columns)
  const value = amountOf(line, column)
  if (value === null) return blank
  const formula = formulaOf(line, columns, at)
  return { type: 'money', cents: value, ...(formula ? { formula } : {}) }
}

const shareCell = ({ line, row }: Line, columns: readonly Column[]): SheetCell => {
  if (line.used === null) return blank
  const [planned, actual] = always.map(kind =>
    columns.findIndex(column => column.year === null && column.kind === kind),
  )
  const formula = `${address(actual ?? 0, row)}/${address(planned ?? 0, row)}`
  return { type: 'share', basisPoints: line.used, formula }
}

const nameOf = ({ line, partRows }: Line, language: Language): string =>
  line.categoryId === 'total' || partRows.length === 0
    ? line.label[language]
    : `${line.label[language]}, ${sheetWords[language].ofWhich}`

const roleOf = ({ line, partRows }: Line): SheetRow['role'] =>
  line.label === grandTotalLabel ? 'total' : line.memo ? 'memo' : partRows.length > 0 ? 'sum' : 'lowest'

/**
 * Lays a budget out as the table that programme offices know: years with what was planned and spent, then the whole with
 * what remains. Every sum is a formula with its value; memo shares stand below the total, outside it.
 */
export const budgetSheet = (budget: Budget, language: Language): BudgetSheet => {
  const columns = columnsFor(budget)
  const lines = linesOf(totalsOf(budget))
  return {
    headings: HEADINGS,
    rows: [
      ...headingRows(columns, language),
      ...lines.map(line => ({
        role: roleOf(line),
        level: line.line.depth,
        categoryId: line.line.label === grandTotalLabel ? null : line.line.categoryId,
        cells: [text(nameOf(line, language)), ...columns.map((_, at) => cellOf(line, columns, at))],
      })),
    ],
  }
}
