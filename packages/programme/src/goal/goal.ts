import type { PlainDate } from '@yhdella/kernel'
import type { Texts } from '../texts.ts'
import type { RoughDate } from '../tree/rough-date.ts'

export const directions = ['atLeast', 'atMost', 'rising', 'falling', 'inUse', 'followed'] as const
export type Direction = (typeof directions)[number]

/** What the law asks. Not the programme's to move. */
export type LegalLimit = {
  readonly family: 'law'
  readonly direction: 'atLeast' | 'atMost'
  readonly value: number
  /** The rule in the law package, or the paragraph. */
  readonly rule: string
  readonly from: PlainDate | null
  readonly to: PlainDate | null
}

/** What the programme has promised its funder. */
export type ProgrammeTarget = {
  readonly family: 'target'
  readonly direction: Direction
  /** Null where only a direction was promised. */
  readonly value: number | null
  /** Null where the source gives no date; the programme's end then tells. */
  readonly by: RoughDate | null
}

/** What the county itself has promised to its people. */
export type LocalPromise = {
  readonly family: 'promise'
  readonly direction: 'atLeast' | 'atMost'
  readonly value: number
  readonly since: PlainDate
}

/** The three are never compared with each other nor put in each other's place: their types differ. */
export type Level = LegalLimit | ProgrammeTarget | LocalPromise

export type Baseline = { readonly value: number; readonly on: RoughDate; readonly source: Texts }

/** A benefit is what people get of it; a process goal is what has to be done for the benefit. */
export type Goal = {
  readonly id: string
  readonly kind: 'benefit' | 'process'
  readonly parentId: string | null
  readonly text: Texts
  readonly investmentId: string | null
  /** Null: nothing is counted, and the goal says so. */
  readonly measureId: string | null
  readonly baseline: Baseline | null
  readonly target: ProgrammeTarget
  readonly legalLimit: LegalLimit | null
  readonly promise: LocalPromise | null
  /** What the target leaves open, such as a denominator that the source does not define. */
  readonly remark: Texts | null
}
