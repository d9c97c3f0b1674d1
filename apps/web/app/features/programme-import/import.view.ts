/** What the import's screens show, as the contract tells it. */
import type { Output, programmeImportRoutes } from '@yhdella/contract'
import { cents, type Language } from '@yhdella/kernel'
import { numberInWords, writeAmount, writeShare } from '@yhdella/programme'
import type { ImportMessages } from './messages.ts'

export type ImportRow = Output<typeof programmeImportRoutes.listImports>['imports'][number]
export type ImportRead = Output<typeof programmeImportRoutes.readImport>
export type Finding = ImportRead['list'][number]
type Value = NonNullable<Finding['stated']>

/** A stated or a correct value as it is printed. */
export const valueInWords = (value: Value, language: Language): string => {
  if (value.type === 'money') return writeAmount(cents(value.cents), language)
  if (value.type === 'share') return writeShare(value.basisPoints, language)
  return value.type === 'number' ? numberInWords(value.value, language, 2) : value.text
}

/** The difference in the unit of what was stated. */
export const differenceInWords = ({ stated, difference }: Finding, language: Language): string => {
  if (difference === null) return ''
  if (stated?.type === 'money') return writeAmount(cents(difference), language)
  if (stated?.type === 'share') return writeShare(difference, language)
  return numberInWords(difference, language, 2)
}

/** 'slide 12, line 340' or 'line 18, Training services, Remaining': from the widest to the narrowest. */
export const placeInWords = ({ place }: Finding, { read }: ImportMessages): string =>
  [
    place.sheet,
    place.slide === undefined ? undefined : read.slide(place.slide),
    read.line(place.line),
    place.cell === undefined ? undefined : read.cell(place.cell),
    place.row === undefined || place.column === undefined
      ? (place.row ?? place.column)
      : read.in(place.row, place.column),
  ]
    .filter(part => part !== undefined)
    .join(', ')

/** Faults first, then what is missing, then doubts; each in the order of the source. */
const weights: readonly Finding['weight'][] = ['fault', 'gap', 'doubt', 'note']

export const byWeight = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted(
    (one, other) =>
      weights.indexOf(one.weight) - weights.indexOf(other.weight) || one.place.line - other.place.line,
  )
