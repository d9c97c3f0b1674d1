import {
  type Budget,
  budgetFromStated,
  type Category,
  type GridRow,
  readTable,
  stateAidCategories,
} from '@yhdella/programme'
import ExcelJS from 'exceljs'
import { CATEGORY_SHEET, ID_HEADING } from './spreadsheet-budget.ts'

export type ReadSpreadsheet = {
  /** The sheet that holds a budget, or the first one. */
  readonly sheet: { readonly name: string; readonly rows: readonly GridRow[] }
  /** All visible sheets as tab-separated text, the budget's first: row n of its sheet is line n. */
  readonly text: string
  /** The categories that our own file carries; null in a file made elsewhere. */
  readonly categories: readonly Category[] | null
  /** The category of each row, by the row's number, in our own file. */
  readonly categoryOfRow: ReadonlyMap<number, string>
  readonly years: readonly number[]
}

const CENTS_IN_EURO = 100
const WHOLE_PERCENT = 100
// Two binary fractions of the same amount differ by less than this part of a cent.
const CLOSE = 1e-6

/** A number as the amount that it is: whole euros without decimals, cents with two, anything finer as it stands. */
const amountText = (value: number): string => {
  const inCents = value * CENTS_IN_EURO
  const whole = Math.round(inCents)
  if (Math.abs(inCents - whole) > CLOSE * Math.max(1, Math.abs(whole))) return String(value)
  return whole % CENTS_IN_EURO === 0 ? String(whole / CENTS_IN_EURO) : (whole / CENTS_IN_EURO).toFixed(2)
}

const percentText = (value: number): string => `${(value * WHOLE_PERCENT).toFixed(2)} %`

const plainText = (value: ExcelJS.CellValue): string | number => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('hyperlink' in value) return plainText(value.text)
  if ('error' in value) return value.error
  // A formula without a stored value tells nothing that could be compared.
  return plainText(value.result ?? null)
}

const cellText = (cell: ExcelJS.Cell): string => {
  // A merged heading stands in its first cell; the others repeat it.
  if (cell.isMerged && cell.master !== cell) return ''
  const value = plainText(cell.value)
  if (typeof value === 'string') return value.replace(/[\t\r\n]+/gu, ' ').trim()
  return cell.numFmt?.includes('%') ? percentText(value) : amountText(value)
}

/** Ten times the largest budget seen. One cell in the last corner would else make seventeen thousand million empty ones. */
const mostCells = 200_000

const cellsOf = (row: ExcelJS.Row | undefined, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => {
    const cell = row?.findCell(place + 1)
    return cell === undefined ? '' : cellText(cell)
  })

/** Throws on a sheet that no budget is as large as. */
const rowsOf = (sheet: ExcelJS.Worksheet): readonly GridRow[] => {
  const { rowCount, columnCount } = sheet
  if (rowCount * columnCount > mostCells) throw new RangeError('The sheet is larger than any budget')
  return Array.from({ length: rowCount }, (_, at) => {
    // Looked for, not asked for: what is asked for is made.
    const row = sheet.findRow(at + 1)
    const level = row?.findCell(1)?.alignment?.indent ?? 0
    return { line: at + 1, cells: cellsOf(row, columnCount), level }
  })
}

/** Takes our own hidden column out of the rows; what is left is what the reader sees. */
const withoutIds = (rows: readonly GridRow[]) => {
  const at = rows[0]?.cells.indexOf(ID_HEADING) ?? -1
  if (at < 0) return { rows, ids: new Map<number, string>() }
  const ids = new Map(
    rows.slice(1).flatMap(row => (row.cells[at] ? [[row.line, row.cells[at]] as const] : [])),
  )
  return { rows: rows.map(row => ({ ...row, cells: row.cells.filter((_, place) => place !== at) })), ids }
}

const readCategories = (book: ExcelJS.Workbook) => {
  const sheet = book.getWorksheet(CATEGORY_SHEET)
  if (sheet === undefined) return { categories: null, years: [] }
  const [first, ...rows] = rowsOf(sheet).map(({ cells }) => cells)
  return {
    years: (first ?? []).slice(1).filter(Boolean).map(Number),
    categories: rows.map(
      ([id = '', parent = '', memo = '', fi = '', sv = '', en = '']): Category => ({
        id,
        parentId: parent === '' ? null : parent,
        label: { fi, sv, en },
        ...(memo === '' ? {} : { memo: memo === 'true' }),
      }),
    ),
  }
}

const asLines = (rows: readonly GridRow[]): string =>
  rows.map(({ cells }) => cells.join('\t').trimEnd()).join('\n')

/** Reads an .xlsx: its cells as text, formulas by their stored values. Throws on bytes that are no workbook. */
export const readSpreadsheet = async (bytes: Uint8Array): Promise<ReadSpreadsheet> => {
  const book = new ExcelJS.Workbook()
  // The library asks for the older name of a buffer; the bytes are the same.
  await book.xlsx.load(bytes.slice().buffer)
  const visible = book.worksheets
    .filter(({ state }) => state === 'visible')
    .map(sheet => ({ name: sheet.name, ...withoutIds(rowsOf(sheet)) }))
  const main = visible.find(({ rows }) => readTable(rows) !== undefined) ?? visible[0]
  if (main === undefined) throw new RangeError('The workbook has no visible sheet')
  const others = visible.filter(sheet => sheet !== main)
  return {
    sheet: { name: main.name, rows: main.rows },
    text: [asLines(main.rows), ...others.map(({ name, rows }) => `${name}\n${asLines(rows)}`)].join('\n'),
    categoryOfRow: main.ids,
    ...readCategories(book),
  }
}

/**
 * The budget that a spreadsheet holds: of our own file with the very categories it was made of, of another one by its
 * words and figures. Null where there is no budget table. Sums in the file are not taken: they are computed again.
 */
export const budgetOfSpreadsheet = (read: ReadSpreadsheet): Budget | null => {
  const table = readTable(read.sheet.rows, { sheet: read.sheet.name })?.table
  if (table === undefined) return null
  const { categories } = read
  if (categories === null) return budgetFromStated(table, stateAidCategories)
  const cells = table.rows.flatMap(row => {
    const categoryId = read.categoryOfRow.get(row.line)
    if (categoryId === undefined || categories.some(({ parentId }) => parentId === categoryId)) return []
    const stated = budgetFromStated({ ...table, rows: [{ ...row, role: 'lowest', parent: null }] }, [])
    return stated.cells.map(cell => ({ ...cell, categoryId }))
  })
  return { categories, years: read.years, cells }
}
