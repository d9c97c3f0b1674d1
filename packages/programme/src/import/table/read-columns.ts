import type { StatedColumn, StatedKind } from '../../budget/stated/stated-budget.ts'
import type { GridRow } from './grid.ts'

// The words by which budget tables head their columns, in Finnish, Swedish and English; the first that fits counts.
const kindWords: readonly (readonly [StatedKind, RegExp])[] = [
  ['used', /%|käyttöaste|käytetty osuus|andel använt|utnyttjande|used share/iu],
  ['remaining', /jäljellä|jäljelle|käyttämättä|återst|kvar|remaining|(?<!\p{L})left(?!\p{L})/iu],
  ['forecast', /ennuste|prognos|forecast/iu],
  ['committed', /sidott|sitoum|bunde|bundna|committed/iu],
  ['actual', /toteutu|utfall|förverklig|använt|actual|spent/iu],
  ['planned', /suunnitel|budjet|planera|budget|planned|(?<!\p{L})plan(?!\p{L})/iu],
]

const wholeWords = /yhteensä|totalt|sammanlagt|summa|total|(?<!\p{L})all(?!\p{L})/iu
const yearIn = /(?<!\d)(?:19|20)\d\d(?!\d)/u

export const kindOf = (text: string): StatedKind | undefined =>
  kindWords.find(([, pattern]) => pattern.test(text))?.[0]

const isGroup = (cell: string): boolean => yearIn.test(cell) || wholeWords.test(cell)

/** A heading stands over the blank cells to its right, as merged cells come out of a spreadsheet. */
const filledRight = (cells: readonly string[], width: number): readonly string[] => {
  let last = ''
  return Array.from({ length: width }, (_, at) => {
    const cell = cells[at] ?? ''
    if (cell !== '') last = cell
    return at === 0 ? cell : last
  })
}

export type Header = {
  readonly line: number
  /** How many rows the heading takes. */
  readonly rows: 1 | 2
  readonly columns: readonly StatedColumn[]
  /** Headings that were not understood, with their columns' numbers. */
  readonly unknown: readonly { readonly at: number; readonly written: string }[]
}

const headerOf = (
  line: number,
  rows: 1 | 2,
  groups: readonly string[],
  labels: readonly string[],
): Header => {
  const columns: StatedColumn[] = []
  const unknown: { at: number; written: string }[] = []
  labels.forEach((label, place) => {
    const group = groups[place] ?? ''
    const text = `${group} ${label}`.trim()
    if (place === 0 || text === '') return
    const kind = kindOf(label) ?? kindOf(text)
    if (kind === undefined) unknown.push({ at: place + 1, written: text })
    else {
      const year = yearIn.exec(text)?.[0]
      columns.push({ at: place + 1, group, label, year: year === undefined ? null : Number(year), kind })
    }
  })
  return { line, rows, columns, unknown }
}

/** A table has figures to compare only where it has at least two of them on a row. */
const fewestColumns = 2

/** Reads a heading that starts on this row: years above and kinds below, or both in one row. */
export const readHeader = (row: GridRow | undefined, next: GridRow | undefined): Header | undefined => {
  if (row === undefined) return undefined
  const kinds = row.cells.slice(1).filter(cell => kindOf(cell) !== undefined).length
  const groups = row.cells.slice(1).filter(isGroup).length
  const kindsBelow = next?.cells.slice(1).filter(cell => kindOf(cell) !== undefined).length ?? 0
  if (groups > 0 && kindsBelow >= fewestColumns && next !== undefined) {
    const width = Math.max(row.cells.length, next.cells.length)
    const labels = Array.from({ length: width }, (_, at) => next.cells[at] ?? '')
    return headerOf(row.line, 2, filledRight(row.cells, width), labels)
  }
  if (kinds < fewestColumns) return undefined
  return headerOf(row.line, 1, [], row.cells)
}
