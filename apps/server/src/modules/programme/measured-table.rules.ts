/** Reads a table of measured values, a line a value: measure, day, value and, where it is known, of how many. */
import { isPlainDate, type PlainDate, plainDate } from '@yhdella/kernel'
import { type Measure, measureOf } from '@yhdella/programme'
import { isPossibleValue } from './measured-value.rules.ts'

export type MeasuredLine = {
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

/** `line` counts from 1, as people count. */
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

/** With a decimal comma or point and spaces between thousands; '71 %' is 0.71. */
const numberOf = (written: string): number | undefined => {
  const digits = written
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(',', '.')
    .replace('\u2212', '-')
  const [, number, percent] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(digits) ?? []
  if (number === undefined) return undefined
  // A hundredth of a whole number is closest to the written share when it is divided, not multiplied.
  return percent === '%' ? Number(number) / 100 : Number(number)
}

type Read = MeasuredLine | RejectedWhy

const countOf = (written: string | undefined): number | null | undefined => {
  if (written === undefined || written === '') return null
  const count = numberOf(written)
  return count !== undefined && Number.isInteger(count) && count >= 0 ? count : undefined
}

const read = (cells: readonly string[], measures: readonly Measure[], today: PlainDate): Read => {
  const [measureId = '', day = '', written = '', ofHowMany] = cells
  if (cells.length < 3 || cells.length > 4) return 'notFourColumns'
  const measure = measureOf(measures, measureId)
  if (measure === undefined) return 'measureNotFound'
  if (measure.source.kind !== 'byHand') return 'measureNotByHand'
  const on = dayOf(day)
  if (on === undefined) return 'dayNotRead'
  if (on > today) return 'dayInFuture'
  const [value, n] = [numberOf(written), countOf(ofHowMany)]
  if (value === undefined || n === undefined) return 'valueNotRead'
  return isPossibleValue(measure, value)
    ? { measureId, version: measure.version, on, value, n }
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
  for (const [index, written] of table.replaceAll('\r\n', '\n').split('\n').entries()) {
    const cells = parted(written)
    if (written.trim() === '' || (index === 0 && isHeading(cells))) continue
    const line = read(cells, measures, today)
    const name = typeof line === 'string' ? '' : `${line.measureId} ${line.on}`
    if (typeof line === 'string') rejected.push({ line: index + 1, written, why: line })
    else if (seen.has(name)) rejected.push({ line: index + 1, written, why: 'twice' })
    else {
      seen.add(name)
      values.push(line)
    }
  }
  return { values, rejected }
}
