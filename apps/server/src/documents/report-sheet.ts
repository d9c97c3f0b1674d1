/**
 * A report as a workbook: a sheet for each section that has a table, with numbers that can be counted on with, and a
 * sheet that tells the source of every figure. The same report gives the same bytes.
 */

import type { Language } from '@yhdella/kernel'
import {
  type Figure,
  figuresOf,
  type Report,
  type ReportSection,
  type ReportTable,
  type Text,
} from '@yhdella/programme'
import ExcelJS from 'exceljs'
import { colours } from './deck-look.ts'
import { plainText } from './deck-measures.ts'
import { asTable } from './deck-pages.ts'
import { openArchive, packArchive } from './steady-zip.ts'

type SheetWords = { readonly sheet: string; readonly head: readonly string[] }

const sourceWords: Readonly<Record<Language, SheetWords>> = {
  fi: { sheet: 'Lähteet', head: ['Osa', 'Luku', 'Arvo', 'Yksikkö', 'Lähde', 'Versio', 'Päivä'] },
  sv: { sheet: 'Källor', head: ['Del', 'Siffra', 'Värde', 'Enhet', 'Källa', 'Version', 'Dag'] },
  en: { sheet: 'Sources', head: ['Part', 'Figure', 'Value', 'Unit', 'Source', 'Version', 'Day'] },
}

/** Excel's own formats: it shows the separators of whoever opens the file. */
const formats: Readonly<Record<Figure['unit'], string>> = {
  cents: '#,##0.00 "€"',
  share: '0.0 %',
  people: '#,##0',
  count: '#,##0',
  points: '#,##0.0',
  days: '#,##0',
}

/** Euros with their cents; a share as Excel counts it, of one. */
const numberOf = ({ value, unit }: Figure): number | null => {
  if (value === null) return null
  return unit === 'cents' ? value / 100 : value
}

const figureOf = (text: Text): Figure | undefined => {
  const [only, ...more] = text
  return more.length === 0 && typeof only === 'object' ? only : undefined
}

const tablesOf = ({ blocks }: ReportSection): readonly ReportTable[] =>
  blocks.flatMap(block => {
    if (block.kind === 'table') return [block]
    return block.kind === 'lights' ? [asTable(block)] : []
  })

/** A sheet's name has at most 31 letters and none of these marks (Excel's own limits). */
const nameOf = (title: string, taken: ReadonlySet<string>): string => {
  const plain = title
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 28)
  const free = [plain, ...Array.from({ length: 99 }, (_, nth) => `${plain} ${nth + 2}`)]
  return free.find(name => !taken.has(name.toLowerCase())) ?? plain
}

const bold = { bold: true, color: { argb: `FF${colours.brand}` } }

const headerOf = (sheet: ExcelJS.Worksheet, titles: readonly string[]): void => {
  const row = sheet.addRow([...titles])
  row.eachCell(cell => {
    cell.font = bold
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colours.tint}` } }
    cell.alignment = { wrapText: true, vertical: 'bottom' }
  })
}

const writeCell = (cell: ExcelJS.Cell, text: Text, language: Language, level: number): void => {
  const figure = figureOf(text)
  const number = figure === undefined ? null : numberOf(figure)
  if (figure === undefined || number === null) {
    cell.value = plainText(text, language)
    cell.alignment = { wrapText: true, vertical: 'top', indent: level }
    return
  }
  cell.value = number
  cell.numFmt = formats[figure.unit]
}

const addTable = (sheet: ExcelJS.Worksheet, table: ReportTable, language: Language): void => {
  sheet.addRow([table.caption]).font = { bold: true }
  headerOf(
    sheet,
    table.columns.map(({ title }) => title),
  )
  for (const { cells, level, total } of table.rows) {
    const row = sheet.addRow([])
    cells.forEach((cell, nth) => {
      writeCell(row.getCell(nth + 1), cell, language, nth === 0 ? level : 0)
    })
    if (total) row.font = { bold: true }
  }
  sheet.addRow([])
}

const addSources = (book: ExcelJS.Workbook, { sections, language }: Report): void => {
  const { sheet: name, head } = sourceWords[language]
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  headerOf(sheet, head)
  for (const section of sections)
    for (const figure of figuresOf(section)) {
      const { source, unit, asOf } = figure
      const row = sheet.addRow([
        section.title,
        source.name[language],
        null,
        unit,
        source.id,
        source.version,
        asOf,
      ])
      writeCell(row.getCell(3), [figure], language, 0)
    }
  sheet.columns = [30, 44, 16, 10, 44, 12, 12].map(width => ({ width }))
}

export const sheetOf = async (report: Report): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  // The day of the figures stands for the moment of making: the same report is the same file.
  book.created = new Date(`${report.asOf}T00:00:00Z`)
  book.modified = book.created
  book.creator = 'Yhdellä'
  book.title = report.title
  const taken = new Set<string>()
  for (const section of report.sections) {
    const tables = tablesOf(section)
    if (tables.length === 0) continue
    const name = nameOf(section.title, taken)
    taken.add(name.toLowerCase())
    const sheet = book.addWorksheet(name)
    sheet.columns = [44, ...Array.from({ length: 6 }, () => 22)].map(width => ({ width }))
    for (const table of tables) addTable(sheet, table, report.language)
  }
  addSources(book, report)
  return packArchive(await openArchive(new Uint8Array(await book.xlsx.writeBuffer())))
}
