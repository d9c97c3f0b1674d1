/** A row of a table as it stands in the source: from text, a spreadsheet or a slide. */
export type GridRow = {
  /** The line of the text, or the row of the sheet; from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** The indent of its first cell, where the source has indents. */
  readonly level?: number
}

const indent = /^[ \u00A0]+/u
// Two spaces are one step of indent in a text table.
const SPACES_IN_STEP = 2

/** Splits one line of tab-separated text. */
export const gridRow = (text: string, line: number): GridRow => {
  const cells = text.split('\t').map(cell => cell.trim())
  const spaces = indent.exec(text)?.[0].length ?? 0
  return { line, cells, level: cells[0] === '' ? 0 : Math.floor(spaces / SPACES_IN_STEP) }
}
