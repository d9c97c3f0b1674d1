/** Reads a table of measured values, a line a value: measure, day, value and, where it is known, of how many. */
import { isPlainDate, type PlainDate, plainDate } from '@yhdella/kernel'
import { type Measure, measureOf, readNumber } from '@yhdella/programme'
import { isPossibleValue } from './measured-value.rules.ts'

/** `line` counts from 1, as people count. */
export type MeasuredLine = {
  readonly line: number
  readonly measureId: string
  readonly version: number
  readonly on: PlainDate
  readonly value: number
  readonly n: number | null
}

export type RejectedWhy =
  | 'notFourColumns'
  | 'measureNotFound'
  | 'measureNotByHand'
  | 'dayNotRead'
  | 'dayInFuture'
  | 'valueNotRead'
  | 'valueNotPossible'
  | 'twice'

export type RejectedLine = { readonly line: number; readonly written: string; readonly why: RejectedWhy }

export type MeasuredTable = {
  readonly values: readonly MeasuredLine[]
  readonly rejected: readonly RejectedLine[]
}

/** A tab parts what comes from a spreadsheet; a semicolon what Finnish programs write; a comma what others do. */
const parted = (line: string): readonly string[] => {
  const mark = ['\t', ';', ','].find(each => line.includes(each))
  return (mark === undefined ? [line] : line.split(mark)).map(cell => cell.trim())
}

/** '31.8.2023' and '2023-08-31'. */
const dayOf = (written: string): PlainDate | undefined => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? []
  const text = year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isPlainDate(text) ? plainDate(text) : undefined
}

/** By the name in code that the page tells, or by its name in any of the three languages. */
const measureNamed = (measures: readonly Measure[], written: string): Measure | undefined => {
  const same = (name: string): boolean => name.toLowerCase() === written.toLowerCase()
  const named = measures.find(({ name }) => Object.values(name).some(same))
  return measureOf(measures, named?.id ?? written)
}

type Read = Omit<MeasuredLine, 'line'> | RejectedWhy

const countOf = (written: string | undefined): number | null | undefined => {
  if (written === undefined || written === '') return null
  const count = readNumber(written)
  return count !== undefined && Number.isInteger(count) && count >= 0 ? count : undefined
}

const read = (cells: readonly string[], measures: readonly Measure[], today: PlainDate): Read => {
  const [asked = '', day = '', written = '', ofHowMany] = cells
  if (cells.length < 3 || cells.length > 4) return 'notFourColumns'
  const measure = measureNamed(measures, asked)
  if (measure === undefined) return 'measureNotFound'
  if (measure.source.kind !== 'byHand') return 'measureNotByHand'
  const on = dayOf(day)
  if (on === undefined) return 'dayNotRead'
  if (on > today) return 'dayInFuture'
  const [value, n] = [readNumber(written), countOf(ofHowMany)]
  if (value === undefined || n === undefined) return 'valueNotRead'
  return isPossibleValue(measure, value)
    ? { measureId: measure.id, version: measure.version, on, value, n }
    : 'valueNotPossible'
}

// The words that a first line has where it names its columns.
const isHeading = (cells: readonly string[]): boolean => /^(mittari|mätare|measure)/i.test(cells[0] ?? '')

/** Every line that is not blank ends up in one of the two lists. */
export const readMeasuredTable = (
  table: string,
  measures: readonly Measure[],
  today: PlainDate,
): MeasuredTable => {
  const values: MeasuredLine[] = []
  const rejected: RejectedLine[] = []
  const seen = new Set<string>()
  // Spreadsheets begin a text file with a mark of its bytes' order, which is no word of the first column.
  const lines = table
    .replace(/^\ufeff/u, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  for (const [index, written] of lines.entries()) {
    const cells = parted(written)
    if (written.trim() === '' || (index === 0 && isHeading(cells))) continue
    const line = index + 1
    const value = read(cells, measures, today)
    const name = typeof value === 'string' ? '' : `${value.measureId} ${value.on}`
    if (typeof value === 'string') rejected.push({ line, written, why: value })
    else if (seen.has(name)) rejected.push({ line, written, why: 'twice' })
    else {
      seen.add(name)
      values.push({ line, ...value })
    }
  }
  return { values, rejected }
}
