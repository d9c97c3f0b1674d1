import { type Cents, cents } from '@yhdella/kernel'
import type { Place } from '../../finding/finding.ts'
import type { BasisPoints } from '../../money/divide.ts'
import type { AmountProblem } from '../../money/read-amount.ts'
import type { CellKind } from '../budget.ts'

/** `remaining` is what the source says is left; `used` is a share of the plan, in basis points. */
export type StatedKind = CellKind | 'remaining' | 'used'

export type StatedColumn = {
  /** Its number in the source, from 1. */
  readonly at: number
  /** The heading above it, such as the year or "Yhteensä". */
  readonly group: string
  readonly label: string
  /** Null for the columns of the whole programme. */
  readonly year: number | null
  readonly kind: StatedKind
}

export type StatedCell = {
  /** As it stands in the source; kept whatever is understood of it. */
  readonly written: string
  /** Cents, or basis points in a `used` column; null where the cell is blank or not understood. */
  readonly value: number | null
  readonly problem?: AmountProblem
}

/** A `sum` has parts; the `total` sums everything that is no part; what stands after it is a memo or the grant. */
export type StatedRole = 'lowest' | 'sum' | 'total' | 'memo' | 'grant'

export type StatedRow = {
  readonly line: number
  readonly label: string
  readonly role: StatedRole
  /** The place in `rows` of the row that sums this one. */
  readonly parent: number | null
  /** One a column, in their order. */
  readonly cells: readonly StatedCell[]
  /** What stands on the row beyond the last column. */
  readonly beyond: readonly { readonly at: number; readonly written: string }[]
}

/** A budget table as someone sent it: totals are typed there, and may be wrong. */
export type StatedBudget = {
  readonly headerLine: number
  readonly sheet?: string
  readonly columns: readonly StatedColumn[]
  readonly rows: readonly StatedRow[]
  /** The worth of the last printed digit: 100 for a table of whole euros, 1 for one with cents. */
  readonly unit: Cents
  /** The funder's share of the costs as the source tells it; null where it does not. */
  readonly fundingShare: BasisPoints | null
}

/** The printed figure of a cell; null where it is blank. */
export const valueAt = (row: StatedRow, column: number): number | null => row.cells[column]?.value ?? null

const LETTERS = 26

/** The spreadsheet name of a column: 1 is A, 27 is AA. */
export const columnLetters = (at: number): string =>
  at <= 0
    ? ''
    : `${columnLetters(Math.floor((at - 1) / LETTERS))}${String.fromCharCode(65 + ((at - 1) % LETTERS))}`

export const columnName = ({ group, label }: StatedColumn): string => [group, label].filter(Boolean).join(' ')

/** Where a cell stands, in the source's own words and, in a spreadsheet, by its address. */
export const placeOf = (table: StatedBudget, row: number, column: number): Place => {
  const { line = table.headerLine, label = '' } = table.rows[row] ?? {}
  const found = table.columns[column]
  const { sheet } = table
  return {
    line,
    row: label,
    ...(found === undefined ? {} : { column: columnName(found) }),
    ...(sheet === undefined ? {} : { sheet, cell: `${columnLetters(found?.at ?? 1)}${line}` }),
  }
}

/** The sum of what stands in the cells; null where nothing does. */
export const sumOf = (values: readonly (number | null)[]): Cents | null => {
  const stated = values.filter(value => value !== null)
  return stated.length === 0 ? null : cents(stated.reduce((sum, value) => sum + value, 0))
}

/** The places in `columns` of the columns of a kind: of a year, of the whole (null), or of every year ('years'). */
export const columnsOf = (
  table: StatedBudget,
  kind: StatedKind,
  year: number | null | 'years',
): readonly number[] =>
  table.columns.flatMap((column, at) =>
    column.kind === kind && (year === 'years' ? column.year !== null : column.year === year) ? [at] : [],
  )

export const partsOf = (table: StatedBudget, row: number): readonly number[] =>
  table.rows.flatMap((each, at) => (each.parent === row ? [at] : []))
