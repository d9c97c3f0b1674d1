import type { Language } from '@yhdella/kernel'
import { type Budget, type BudgetSheet, budgetSheet, type SheetCell, type SheetRow } from '@yhdella/programme'
import ExcelJS from 'exceljs'
import { openArchive, packArchive } from './steady-zip.ts'

/** The heading of the hidden column that holds each row's category, so that rows may be moved and still be known. */
export const ID_HEADING = 'yhdella-id'
/** The hidden sheet that holds the categories: id, parent, memo, and the name in three languages. */
export const CATEGORY_SHEET = 'yhdella-categories'

const CENTS_IN_EURO = 100
const BASIS_POINTS_IN_WHOLE = 10_000
// Spaces between thousands, a minus for overspending, cents only where the cell has them.
const WHOLE_EUROS = '#\\ ##0;[Red]\\-#\\ ##0'
const WITH_CENTS = '#\\ ##0.00;[Red]\\-#\\ ##0.00'
const PERCENT = '0.0%'
const NAME_WIDTH = 44
const AMOUNT_WIDTH = 13

const titles: Readonly<Record<Language, string>> = { fi: 'Budjetti', sv: 'Budget', en: 'Budget' }

const fillCell = (cell: ExcelJS.Cell, told: SheetCell): void => {
  if (told.type === 'blank') return
  if (told.type === 'text') {
    cell.value = told.text
    return
  }
  const result = told.type === 'money' ? told.cents / CENTS_IN_EURO : told.basisPoints / BASIS_POINTS_IN_WHOLE
  cell.value = told.formula === undefined ? result : { formula: told.formula, result, date1904: false }
  cell.numFmt = told.type === 'share' ? PERCENT : told.cents % CENTS_IN_EURO === 0 ? WHOLE_EUROS : WITH_CENTS
}

const isSum = ({ role }: SheetRow): boolean => role === 'sum' || role === 'total' || role === 'heading'

const fillRow = (row: ExcelJS.Row, told: SheetRow): void => {
  told.cells.forEach((cell, at) => {
    fillCell(row.getCell(at + 1), cell)
  })
  row.getCell(1).alignment = { indent: told.level, wrapText: true, vertical: 'top' }
  if (isSum(told)) row.font = { bold: true }
}

/** Heads a group of columns once, over all of them. */
const mergeGroups = (sheet: ExcelJS.Worksheet, { rows }: BudgetSheet): void => {
  const groups = rows[0]?.cells ?? []
  let from = 1
  for (let at = 2; at <= groups.length; at++) {
    if (at < groups.length && groups[at]?.type === 'blank') continue
    if (at - from > 1) sheet.mergeCells(1, from + 1, 1, at)
    sheet.getCell(1, from + 1).alignment = { horizontal: 'center' }
    from = at
  }
}

const fillIds = (sheet: ExcelJS.Worksheet, { rows }: BudgetSheet): void => {
  const at = (rows[0]?.cells.length ?? 0) + 1
  sheet.getCell(1, at).value = ID_HEADING
  rows.forEach(({ categoryId }, row) => {
    if (categoryId !== null) sheet.getCell(row + 1, at).value = categoryId
  })
  sheet.getColumn(at).hidden = true
}

const fillCategories = (book: ExcelJS.Workbook, { categories, years }: Budget): void => {
  const sheet = book.addWorksheet(CATEGORY_SHEET, { state: 'veryHidden' })
  sheet.addRow(['years', ...years])
  for (const { id, parentId, memo, label } of categories)
    sheet.addRow([id, parentId ?? '', memo === undefined ? '' : String(memo), label.fi, label.sv, label.en])
}

/**
 * A budget as an .xlsx: sums are formulas with their values, headings stay in sight, lines are indented as they belong
 * together, and what remains is red where it is negative. The same budget gives the same bytes.
 */
export const writeBudgetSpreadsheet = async (budget: Budget, language: Language): Promise<Uint8Array> => {
  const told = budgetSheet(budget, language)
  const book = new ExcelJS.Workbook()
  // A fixed day, so that the bytes tell nothing of when the file was made.
  book.created = book.modified = new Date(Date.UTC(2000, 0, 1))
  const sheet = book.addWorksheet(titles[language], {
    views: [{ state: 'frozen', xSplit: 1, ySplit: told.headings }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  told.rows.forEach((row, at) => {
    fillRow(sheet.getRow(at + 1), row)
  })
  mergeGroups(sheet, told)
  fillIds(sheet, told)
  sheet.columns.forEach((column, at) => {
    column.width = at === 0 ? NAME_WIDTH : AMOUNT_WIDTH
  })
  fillCategories(book, budget)
  return packArchive(await openArchive(new Uint8Array(await book.xlsx.writeBuffer())))
}
