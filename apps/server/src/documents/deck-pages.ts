/**
 * Divides a report's sections into slides: what does not fit goes on under the same title with its place in the row,
 * a table with its header again, a list from its next item. Nothing is cut and nothing shrinks out of sight.
 */

import type { Language } from '@yhdella/kernel'
import type { Report, ReportBlock, ReportSection, ReportTable, Text } from '@yhdella/programme'
import {
  bodySize,
  contentHeight,
  contentTop,
  contentWidth,
  lineHeight,
  plainText,
  tableSize,
  textHeight,
} from './deck-measures.ts'

/** A block, or as much of one as fits, with its place on the slide in inches. */
export type DeckPart = { readonly block: ReportBlock; readonly top: number; readonly height: number }

export type DeckPage = {
  readonly section: ReportSection
  readonly title: string
  readonly parts: readonly DeckPart[]
}

/** Inches between two blocks, and the least and the most room that a chart takes. */
const between = 0.18
const leastChart = 2.9
const mostChart = 4.6
const fewestRows = 2
const fewestOnLast = 4

/** Shares of the table's width: the first column names the row and needs the most. */
export const columnWidths = ({ columns }: Pick<ReportTable, 'columns'>): readonly number[] => {
  const [first, ...rest] = columns
  if (first === undefined) return []
  const named = rest.every(({ figures }) => figures) ? 1.9 : 1.6
  const all = named + rest.length
  return [named, ...rest.map(() => 1)].map(share => (contentWidth * share) / all)
}

/** Inches: room above and below the words of a cell. */
const cellPadding = 0.11

const rowHeight = (cells: readonly string[], widths: readonly number[]): number =>
  cellPadding +
  Math.max(...cells.map((words, nth) => textHeight(words, tableSize, (widths[nth] ?? 1) - cellPadding)))

/** Inches of each row, the header first. */
export const rowHeights = (block: ReportTable, language: Language): readonly number[] => {
  const widths = columnWidths(block)
  return [
    rowHeight(
      block.columns.map(({ title }) => title),
      widths,
    ),
    ...block.rows.map(({ cells }) =>
      rowHeight(
        cells.map(cell => plainText(cell, language)),
        widths,
      ),
    ),
  ]
}

/** The lights as the table that they are shown as. */
export const asTable = (block: Extract<ReportBlock, { readonly kind: 'lights' }>): ReportTable => ({
  kind: 'table',
  caption: block.caption,
  columns: block.head.map(title => ({ title, figures: false })),
  rows: block.rows.map(({ name, word, reason }) => ({
    cells: [[name], [word], [reason]],
    level: 0,
    total: false,
  })),
})

const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0)

const itemHeight = (item: Text, language: Language): number =>
  textHeight(plainText(item, language), bodySize, contentWidth - 0.35) + 0.06

const heightOf = (block: ReportBlock, language: Language): number => {
  if (block.kind === 'chart') return leastChart
  if (block.kind === 'table') return sum(rowHeights(block, language))
  if (block.kind === 'lights') return sum(rowHeights(asTable(block), language))
  if (block.kind === 'gap') return textHeight(block.text, bodySize, contentWidth) + 0.08
  if (block.kind === 'paragraph')
    return textHeight(plainText(block.text, language), bodySize, contentWidth) + 0.08
  const heading = block.heading === null ? 0 : lineHeight(bodySize) + 0.06
  return heading + sum(block.items.map(item => itemHeight(item, language))) + 0.08
}

type Divided = { readonly fits: ReportBlock; readonly rest: ReportBlock | undefined }

/** How many of the heights fit, at least `fewest` of them. */
const fitting = (heights: readonly number[], room: number, fewest: number): number => {
  let used = 0
  const over = heights.findIndex(height => {
    used += height
    return used > room
  })
  if (over === -1) return heights.length
  // The last slide of a table or a list holds a few rows, not a lonely one.
  const left = heights.length - over
  return Math.max(fewest, left < fewestOnLast ? heights.length - fewestOnLast : over)
}

/** As much of a list, a table or the lights as fits; a block of another kind stays whole. */
const divide = (block: ReportBlock, room: number, language: Language): Divided => {
  if (block.kind === 'list') {
    const heading = block.heading === null ? 0 : lineHeight(bodySize) + 0.06
    const count = fitting(
      block.items.map(item => itemHeight(item, language)),
      room - heading - 0.08,
      1,
    )
    const rest = block.items.slice(count)
    return {
      fits: { ...block, items: block.items.slice(0, count) },
      rest: rest.length === 0 ? undefined : { ...block, items: rest },
    }
  }
  if (block.kind === 'table' || block.kind === 'lights') {
    const heights = rowHeights(block.kind === 'lights' ? asTable(block) : block, language)
    const count = fitting(heights.slice(1), room - (heights[0] ?? 0), 1)
    return divideRows(block, count)
  }
  return { fits: block, rest: undefined }
}

const divideRows = (
  block: Extract<ReportBlock, { readonly kind: 'table' | 'lights' }>,
  count: number,
): Divided => {
  if (count >= block.rows.length) return { fits: block, rest: undefined }
  return block.kind === 'table'
    ? {
        fits: { ...block, rows: block.rows.slice(0, count) },
        rest: { ...block, rows: block.rows.slice(count) },
      }
    : {
        fits: { ...block, rows: block.rows.slice(0, count) },
        rest: { ...block, rows: block.rows.slice(count) },
      }
}

/** The least room in which it is worth beginning a block; else it begins on a slide of its own. */
const leastRoom = (block: ReportBlock, language: Language): number => {
  if (block.kind === 'list')
    return (
      (block.heading === null ? 0 : lineHeight(bodySize)) + itemHeight(block.items[0] ?? [], language) + 0.1
    )
  if (block.kind === 'table' || block.kind === 'lights')
    return sum(
      rowHeights(block.kind === 'lights' ? asTable(block) : block, language).slice(0, 1 + fewestRows),
    )
  return heightOf(block, language)
}

/** Characters: a longer line of a person's text is divided at a space, so that any text fits on slides. */
const longest = 900

const divideWords = (words: string): readonly string[] =>
  words.match(new RegExp(`[\\s\\S]{1,${longest}}(?:\\s|$)|[\\s\\S]{1,${longest}}`, 'g')) ?? []

const shortened = (item: Text): readonly Text[] => {
  const pieces: Text[number][][] = [[]]
  let letters = 0
  for (const part of item.flatMap((each): Text => (typeof each === 'string' ? divideWords(each) : [each]))) {
    const length = typeof part === 'string' ? part.length : 0
    if (letters > 0 && letters + length > longest) {
      pieces.push([])
      letters = 0
    }
    pieces.at(-1)?.push(part)
    letters += length
  }
  return pieces
}

const readied = (block: ReportBlock): ReportBlock =>
  block.kind === 'list' ? { ...block, items: block.items.flatMap(shortened) } : block

const pagesOfSection = (section: ReportSection, language: Language): readonly (readonly DeckPart[])[] => {
  const pages: DeckPart[][] = [[]]
  let top = contentTop
  const turn = () => {
    pages.push([])
    top = contentTop
  }
  const place = (block: ReportBlock): void => {
    const room = contentTop + contentHeight - top
    if ((pages.at(-1)?.length ?? 0) > 0 && leastRoom(block, language) > room) turn()
    const left = contentTop + contentHeight - top
    const { fits, rest } = divide(block, left, language)
    const height = fits.kind === 'chart' ? Math.min(mostChart, left) : heightOf(fits, language)
    pages.at(-1)?.push({ block: fits, top, height })
    top += height + between
    if (rest !== undefined) {
      turn()
      place(rest)
    }
  }
  for (const block of section.blocks) place(readied(block))
  return pages
}

/** Titles are told apart, since a reader jumps by them: 'Talous (2/3)'. */
export const deckPages = (report: Report): readonly DeckPage[] =>
  report.sections.flatMap(section => {
    const pages = pagesOfSection(section, report.language)
    return pages.map((parts, nth) => ({
      section,
      parts,
      title: pages.length === 1 ? section.title : `${section.title} (${nth + 1}/${pages.length})`,
    }))
  })
