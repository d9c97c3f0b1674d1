import { cents, type Language } from '@yhdella/kernel'
import { type BareRow, structureRows } from '../../budget/stated/row-structure.ts'
import type { StatedBudget, StatedCell, StatedColumn, StatedKind } from '../../budget/stated/stated-budget.ts'
import type { BasisPoints } from '../../money/divide.ts'
import { readAmount } from '../../money/read-amount.ts'
import type { GridRow } from './grid.ts'
import { type Header, readHeader } from './read-columns.ts'

export type TableOptions = {
  readonly language?: Language
  readonly sheet?: string
  readonly fundingShare?: BasisPoints | null
}

export type ReadTable = {
  readonly table: StatedBudget
  readonly header: Header
  /** The lines that the table takes: heading first, then a line a row. */
  readonly lines: readonly number[]
}

const CENTS_IN_EURO = 100
const dash = /^[-–—−]+$/u
const percent = /^(-?\d+(?:[.,]\d+)?)\s*%?$/u

const readShare = (written: string): StatedCell => {
  const found = percent.exec(written.replace(/[\u2010-\u2015\u2212]/gu, '-').replace(/\u00A0/gu, ' '))?.[1]
  if (found === undefined) return { written, value: null, problem: 'notAnAmount' }
  // Basis points are hundredths of a percent.
  return { written, value: Math.round(Number(found.replace(',', '.')) * 100) }
}

type Read = { readonly cell: StatedCell; readonly precision: number }

const readCell = (written: string, kind: StatedKind, language: Language | undefined): Read => {
  if (written === '' || dash.test(written))
    return { cell: { written, value: null }, precision: CENTS_IN_EURO }
  if (kind === 'used') return { cell: readShare(written), precision: CENTS_IN_EURO }
  const read = readAmount(written, language)
  return read.ok
    ? { cell: { written, value: read.cents }, precision: read.precision }
    : { cell: { written, value: null, problem: read.problem }, precision: CENTS_IN_EURO }
}

/** The cells before the first figure are the row's name. */
const nameOf = (row: GridRow, columns: readonly StatedColumn[]): string => {
  const first = Math.min(...columns.map(({ at }) => at))
  return row.cells
    .slice(0, first - 1)
    .filter(Boolean)
    .join(' ')
}

const readRow = (row: GridRow, header: Header, language: Language | undefined) => {
  const reads = header.columns.map(({ at, kind }) => readCell(row.cells[at - 1] ?? '', kind, language))
  const last = Math.max(...header.columns.map(({ at }) => at), ...header.unknown.map(({ at }) => at))
  const beyond = row.cells.flatMap((written, place) =>
    place >= last && written !== '' ? [{ at: place + 1, written }] : [],
  )
  const label = nameOf(row, header.columns)
  const bare: BareRow = {
    line: row.line,
    label,
    level: row.level ?? 0,
    cells: reads.map(({ cell }) => cell),
    beyond,
  }
  return { bare, precision: Math.min(CENTS_IN_EURO, ...reads.map(({ precision }) => precision)) }
}

const isRowOf = (row: GridRow | undefined): row is GridRow => row !== undefined && row.cells.length > 1

const isBlank = (row: GridRow): boolean => row.cells.every(cell => cell === '')

/**
 * Reads a budget table from rows of cells, from the first heading that is found. It ends at the first row of one cell
 * (in text, a line without tabs) after at least one row. Undefined where there is no heading of a budget.
 */
export const readTable = (grid: readonly GridRow[], options: TableOptions = {}): ReadTable | undefined => {
  const start = grid.findIndex((row, at) => readHeader(row, grid[at + 1]) !== undefined)
  const header = readHeader(grid[start], grid[start + 1])
  if (header === undefined || header.columns.length === 0) return undefined
  const body: GridRow[] = []
  for (let at = start + header.rows; isRowOf(grid[at]); at++) {
    const row = grid[at]
    if (row !== undefined && !isBlank(row)) body.push(row)
  }
  const read = body.map(row => readRow(row, header, options.language))
  const unit = cents(Math.min(CENTS_IN_EURO, ...read.map(({ precision }) => precision)))
  const { sheet, fundingShare = null } = options
  return {
    header,
    lines: [...grid.slice(start, start + header.rows), ...body].map(row => row.line),
    table: {
      headerLine: header.line,
      ...(sheet === undefined ? {} : { sheet }),
      columns: header.columns,
      rows: structureRows(
        read.map(({ bare }) => bare),
        header.columns,
        unit,
      ),
      unit,
      fundingShare,
    },
  }
}
