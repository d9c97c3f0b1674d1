/** A table in the PDF: header cells that say what they head, rows that do not break over a page. */

import type { Language } from '@yhdella/kernel'
import type { LightState, ReportTable } from '@yhdella/programme'
import type PDFDocument from 'pdfkit'
import type { StructureElement } from 'pdfkit'
import { colours, lightLooks } from './deck-look.ts'
import { plainText } from './deck-measures.ts'
import {
  decorate,
  gapAfter,
  heightOf,
  makeRoom,
  pageBottom,
  pageMargin,
  tablePoints,
  textWidth,
  write,
} from './report-pdf-look.ts'

const padding = 4
const indentPoints = 9
/** The shape of a light takes so much room before its word. */
const shapeRoom = 12

const widthsOf = ({ columns }: ReportTable): readonly number[] => {
  const rest = columns.slice(1)
  const first = rest.every(({ figures }) => figures) ? 2 : 1.4
  const all = first + rest.length
  return columns.map((_column, nth) => (textWidth * (nth === 0 ? first : 1)) / all)
}

const leftOf = (widths: readonly number[], nth: number): number =>
  pageMargin + widths.slice(0, nth).reduce((sum, width) => sum + width, 0)

type Row = {
  readonly words: readonly string[]
  readonly figures: readonly boolean[]
  readonly bold: boolean
  readonly level: number
  readonly state: LightState | undefined
}

const indentOf = (row: Row, nth: number): number => {
  if (nth === 0) return row.level * indentPoints
  return nth === 1 && row.state !== undefined ? shapeRoom : 0
}

const cellHeights = (doc: PDFDocument, row: Row, widths: readonly number[]): readonly number[] =>
  row.words.map((words, nth) =>
    heightOf(
      doc,
      words,
      (widths[nth] ?? 0) - 2 * padding - indentOf(row, nth),
      tablePoints,
      row.bold ? 'bold' : 'text',
    ),
  )

const rowHeight = (doc: PDFDocument, row: Row, widths: readonly number[]): number =>
  Math.max(...cellHeights(doc, row, widths)) + 2 * padding

/** The same shapes as on screen: circle, triangle, square and ring. */
const drawShape = (doc: PDFDocument, state: LightState, x: number, y: number): void => {
  const colour = `#${lightLooks[state].colour}`
  const side = 8
  doc.lineWidth(1)
  if (state === 'asPlanned') doc.circle(x + side / 2, y + side / 2, side / 2).fill(colour)
  else if (state === 'notSet') doc.circle(x + side / 2, y + side / 2, side / 2 - 0.5).stroke(colour)
  else if (state === 'notAllGoals') doc.rect(x, y, side, side).fill(colour)
  else doc.polygon([x, y + side], [x + side / 2, y], [x + side, y + side]).fill(colour)
}

const writeCell = (doc: PDFDocument, row: Row, nth: number, widths: readonly number[], top: number): void => {
  const indent = indentOf(row, nth)
  write(doc, row.words[nth] ?? '', {
    x: leftOf(widths, nth) + padding + indent,
    y: top + padding,
    width: (widths[nth] ?? 0) - 2 * padding - indent,
    weight: row.bold || nth === 0 ? 'bold' : 'text',
    size: tablePoints,
    align: row.figures[nth] === true ? 'right' : 'left',
  })
}

const underline = (doc: PDFDocument, bottom: number, colour: string): void =>
  decorate(doc, () => {
    doc
      .moveTo(pageMargin, bottom)
      .lineTo(pageMargin + textWidth, bottom)
      .lineWidth(0.75)
      .stroke(colour)
  })

const bodyRow = (doc: PDFDocument, table: StructureElement, row: Row, widths: readonly number[]): void => {
  const top = doc.y
  const height = rowHeight(doc, row, widths)
  const tr = doc.struct('TR')
  table.add(tr)
  row.words.forEach((_words, nth) => {
    if (nth === 1 && row.state !== undefined) {
      const { state } = row
      decorate(doc, () => drawShape(doc, state, leftOf(widths, 1) + padding, top + padding + 2))
    }
    const cell = nth === 0 ? doc.struct('TH', { scope: 'Row' }) : doc.struct('TD')
    tr.add(cell)
    cell.add(() => writeCell(doc, row, nth, widths, top))
    cell.end()
  })
  tr.end()
  underline(doc, top + height, `#${colours.line}`)
  doc.y = top + height
}

const fillHeader = (doc: PDFDocument, top: number, height: number): void =>
  decorate(doc, () => {
    doc.rect(pageMargin, top, textWidth, height).fill(`#${colours.tint}`)
  })

const headerRow = (doc: PDFDocument, table: StructureElement, row: Row, widths: readonly number[]): void => {
  const top = doc.y
  const height = rowHeight(doc, row, widths)
  fillHeader(doc, top, height)
  const tr = doc.struct('TR')
  table.add(tr)
  row.words.forEach((_words, nth) => {
    const cell = doc.struct('TH', { scope: 'Column' })
    tr.add(cell)
    cell.add(() => writeCell(doc, row, nth, widths, top))
    cell.end()
  })
  tr.end()
  doc.y = top + height
}

/** On a next page the header is seen again, though it is told once. */
const repeatHeader = (doc: PDFDocument, row: Row, widths: readonly number[]): void => {
  const top = doc.y
  const height = rowHeight(doc, row, widths)
  fillHeader(doc, top, height)
  decorate(doc, () => {
    row.words.forEach((_words, nth) => {
      writeCell(doc, row, nth, widths, top)
    })
  })
  doc.y = top + height
}

const rowsOf = (block: ReportTable, states: readonly LightState[], language: Language): readonly Row[] => {
  const figures = block.columns.map(column => column.figures)
  return block.rows.map(({ cells, level, total }, nth) => ({
    words: cells.map(cell => plainText(cell, language)),
    figures,
    bold: total,
    level,
    state: states[nth],
  }))
}

export const addTable = (
  doc: PDFDocument,
  section: StructureElement,
  block: ReportTable,
  language: Language,
  states: readonly LightState[] = [],
): void => {
  const widths = widthsOf(block)
  const head: Row = {
    words: block.columns.map(({ title }) => title),
    figures: block.columns.map(({ figures }) => figures),
    bold: true,
    level: 0,
    state: undefined,
  }
  const rows = rowsOf(block, states, language)
  const first = rows[0]
  makeRoom(doc, 40 + rowHeight(doc, head, widths) + (first === undefined ? 0 : rowHeight(doc, first, widths)))
  const table = doc.struct('Table')
  section.add(table)
  addCaption(doc, table, block.caption)
  headerRow(doc, table, head, widths)
  for (const row of rows) {
    if (doc.y + rowHeight(doc, row, widths) > pageBottom) {
      doc.addPage()
      repeatHeader(doc, head, widths)
    }
    bodyRow(doc, table, row, widths)
  }
  table.end()
  doc.y += gapAfter
}

const addCaption = (doc: PDFDocument, table: StructureElement, words: string): void => {
  const caption = doc.struct('Caption')
  table.add(caption)
  caption.add(() =>
    write(doc, words, { x: pageMargin, y: doc.y, width: textWidth, weight: 'bold', size: tablePoints }),
  )
  caption.end()
  doc.y += 3
}
