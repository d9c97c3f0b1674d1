/** A table of the report as a table of the deck: editable, with a header row, figures to the right. */

import type { Language } from '@yhdella/kernel'
import type { LightState, ReportTable } from '@yhdella/programme'
import { colours, font, languageTags, lightLooks } from './deck-look.ts'
import { contentWidth, margin, plainText, tableSize } from './deck-measures.ts'
import { columnWidths, rowHeights } from './deck-pages.ts'
import type { Border, Slide, TableCell, TextRun } from './pptx-library.ts'

const none: Border = { type: 'none' }
const hair: Border = { type: 'solid', pt: 0.75, color: colours.line }
const strong: Border = { type: 'solid', pt: 1.5, color: colours.brand }

const headerCell = (text: string, figures: boolean, lang: string): TableCell => ({
  text: [{ text, options: { lang } }],
  options: {
    bold: true,
    color: colours.brand,
    fill: { color: colours.tint },
    align: figures ? 'right' : 'left',
    valign: 'bottom',
    border: [none, none, strong, none],
  },
})

type BodyLook = {
  readonly figures: boolean
  readonly level: number
  readonly total: boolean
  readonly names: boolean
}

const bodyCell = (runs: TextRun[], { figures, level, total, names }: BodyLook): TableCell => ({
  text: runs,
  options: {
    align: figures ? 'right' : 'left',
    valign: 'top',
    bold: total || (names && level === 0),
    color: colours.ink,
    fill: { color: total ? colours.total : colours.paper },
    border: [total ? strong : none, none, hair, none],
    // Points: a part of a line stands in from it.
    margin: [3, 5, 3, 5 + (names ? level * 14 : 0)],
  },
})

const runsOf = (words: string, lang: string): TextRun[] => [{ text: words, options: { lang } }]

const lightRuns = (words: string, state: LightState, lang: string): TextRun[] => {
  const { shape, colour } = lightLooks[state]
  return [
    { text: `${shape} `, options: { color: colour, lang } },
    { text: words, options: { lang } },
  ]
}

/** Puts the table on the slide; `states` are the rows' lights, whose word stands in the second column. */
export const addTable = (
  slide: Slide,
  block: ReportTable,
  top: number,
  language: Language,
  states: readonly LightState[] = [],
): void => {
  const lang = languageTags[language]
  const header = block.columns.map(({ title, figures }) => headerCell(title, figures, lang))
  const rows = block.rows.map(({ cells, level, total }, row) =>
    cells.map((cell, nth) => {
      const words = plainText(cell, language)
      const state = nth === 1 ? states[row] : undefined
      return bodyCell(state === undefined ? runsOf(words, lang) : lightRuns(words, state, lang), {
        figures: block.columns[nth]?.figures ?? false,
        level,
        total,
        names: nth === 0,
      })
    }),
  )
  slide.addTable([header, ...rows], {
    x: margin,
    y: top,
    w: contentWidth,
    colW: [...columnWidths(block)],
    rowH: [...rowHeights(block, language)],
    fontFace: font,
    fontSize: tableSize,
    margin: [3, 5, 3, 5],
    objectName: block.caption,
    autoPage: false,
  })
}
