/** Measures and means of the report's PDF: A4, one column, sizes that are read without a glass. */
import { fileURLToPath } from 'node:url'
import type PDFDocument from 'pdfkit'

/** Points: A4 is 595 by 842. */
export const pageMargin = 56
export const pageBottom = 842 - 64
export const textWidth = 595 - 2 * pageMargin
export const bodyPoints = 11
export const tablePoints = 9.5
export const gapAfter = 8

/** Letters beyond western Europe, such as those of the Sámi languages, lie in a font file of their own. */
const farLetters = /[\u0100-\u02ba\u1e00-\u1eff\u2c60-\u2c7f\ua720-\ua7ff]+/u

export type Weight = 'text' | 'bold'

const fontFile = (range: 'latin' | 'latin-ext', weight: 400 | 600): string =>
  fileURLToPath(
    import.meta.resolve(`@fontsource/source-sans-3/files/source-sans-3-${range}-${weight}-normal.woff`),
  )

export const useFonts = (doc: PDFDocument): void => {
  doc.registerFont('text', fontFile('latin', 400))
  doc.registerFont('bold', fontFile('latin', 600))
  doc.registerFont('text-far', fontFile('latin-ext', 400))
  doc.registerFont('bold-far', fontFile('latin-ext', 600))
}

type Run = { readonly words: string; readonly far: boolean }

const runsOf = (words: string): readonly Run[] =>
  words
    .split(new RegExp(`(${farLetters.source})`, 'u'))
    .filter(part => part !== '')
    .map(part => ({ words: part, far: farLetters.test(part) }))

export type Writing = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly weight?: Weight
  readonly size?: number
  readonly colour?: string
  readonly align?: 'left' | 'right'
}

/** Writes words in the fonts that have their letters. */
export const write = (doc: PDFDocument, words: string, writing: Writing): void => {
  const { x, y, width, weight = 'text', size = bodyPoints, colour = '#292929', align = 'left' } = writing
  doc.fontSize(size).fillColor(colour)
  const runs = runsOf(words)
  runs.forEach((run, nth) => {
    doc.font(run.far ? `${weight}-far` : weight)
    const options = { width, align, lineGap: 1.5, continued: nth < runs.length - 1 }
    if (nth === 0) doc.text(run.words, x, y, options)
    else doc.text(run.words, options)
  })
  doc.font(weight)
}

/** Points that the words take. */
export const heightOf = (
  doc: PDFDocument,
  words: string,
  width: number,
  size = bodyPoints,
  weight: Weight = 'text',
): number => {
  doc.font(weight).fontSize(size)
  return doc.heightOfString(words, { width, lineGap: 1.5 })
}

/** Begins a new page where so much does not fit any more. */
export const makeRoom = (doc: PDFDocument, points: number): void => {
  if (doc.y + points > pageBottom) doc.addPage()
}

/** Lines and fills that mean nothing by themselves. */
export const decorate = (doc: PDFDocument, draw: () => void): void => {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}
