/** Reports as files that offices use. Each door takes a drafted or frozen report; the same report gives the same bytes. */
export { deckOf } from './deck.ts'
export { pdfOf } from './report-pdf.ts'
export { sheetOf } from './report-sheet.ts'
export { textOf } from './report-text.ts'
