import type { Instant, PlainDate } from '@yhdella/kernel'
import type { Texts } from '../texts.ts'

export const units = ['share', 'people', 'points', 'count', 'days'] as const
export type MeasureUnit = (typeof units)[number]

/** Figures that the county's own work tells, one a week; see the module `measure` for how each is counted. */
export const operationFigures = [
  'waiting',
  'lateByLaw',
  'servedWithin7Days',
  'remoteWithoutPhone',
  'remoteWithPhone',
  'answeredInPromise',
  'helpedYes',
] as const
export type OperationFigure = (typeof operationFigures)[number]

/**
 * Where the values come from: the operation's own figures, people who record or import them, or a sum of other
 * measures, which has a value on those days only on which each of them has.
 */
export type MeasureSource =
  | { readonly kind: 'operation'; readonly figure: OperationFigure }
  | { readonly kind: 'byHand' }
  | { readonly kind: 'sum'; readonly of: readonly string[] }

/**
 * What is counted and how. A change of the definition is a new version: points of two versions are never joined
 * into one line.
 */
export type Measure = {
  readonly id: string
  readonly version: number
  readonly name: Texts
  readonly definition: Texts
  readonly unit: MeasureUnit
  readonly source: MeasureSource
  /** What travels with the figure wherever it is shown. */
  readonly note: Texts | null
}

export const origins = ['operation', 'reported', 'byHand', 'imported', 'computed'] as const
export type PointOrigin = (typeof origins)[number]

/** A value on a day. A day without a point is missing: it is never read as zero. */
export type MeasuredPoint = {
  readonly measureId: string
  readonly version: number
  readonly on: PlainDate
  /** A share is 0 to 1. */
  readonly value: number
  /** Of how many, where it is told. */
  readonly n: number | null
  readonly origin: PointOrigin
  /** Who wrote it and when; null where the source or the operation itself tells it. */
  readonly recordedBy: string | null
  readonly recordedAt: Instant | null
  readonly note: Texts | null
}
