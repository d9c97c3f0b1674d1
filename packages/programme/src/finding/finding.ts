import type { Cents } from '@yhdella/kernel'
import type { BasisPoints } from '../money/divide.ts'
import type { Texts } from '../texts.ts'
import type { FindingKind, Weight } from './finding-kind.ts'

/** Where in the source something stands. Lines and columns count from 1. */
export type Place = {
  readonly line: number
  /** Further lines that the finding is about, such as the other definition of the same word. */
  readonly otherLines?: readonly number[]
  readonly slide?: number
  readonly sheet?: string
  /** A spreadsheet's address, as `K24`. */
  readonly cell?: string
  /** The row's and the column's own words in the source. */
  readonly row?: string
  readonly column?: string
}

export type FindingValue =
  | { readonly type: 'money'; readonly cents: Cents }
  | { readonly type: 'share'; readonly basisPoints: BasisPoints }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly text: string }

/** What most likely happened, where the figures themselves tell it. */
export type Cause =
  | { readonly type: 'yearsLeftOut'; readonly years: readonly number[] }
  | { readonly type: 'signLost' }
  | { readonly type: 'digitsSwapped' }
  | { readonly type: 'factorOfTen' }

export type FindingFacts = {
  readonly kind: FindingKind
  readonly place: Place
  /** What stands in the source; null where the finding is that nothing stands there. */
  readonly stated: FindingValue | null
  /** What would be right; null where only a person can tell. */
  readonly correct: FindingValue | null
  /** What the stated value was compared with, where that isn't the correct one. */
  readonly against?: FindingValue
  /** Stated minus what it was compared with: cents for money, a plain number for numbers, null for texts. */
  readonly difference: number | null
  readonly cause?: Cause
  /** The cell that both a row and a column point at. */
  readonly suspect?: Place
  /** Places of one finding that stands for many, such as the roundings. */
  readonly places?: readonly Place[]
}

/** One thing that a person accepts (mends) or keeps as it is. The import itself never corrects anything. */
export type Finding = FindingFacts & {
  /** The same for the same fault in the same source, wherever the line has moved. */
  readonly id: string
  readonly weight: Weight
  /** Ids of findings that, once mended, mend this one too. */
  readonly follows?: readonly string[]
  readonly text: Texts
}

export const money = (amount: Cents): FindingValue => ({ type: 'money', cents: amount })
export const quantity = (value: number): FindingValue => ({ type: 'number', value })
export const words = (text: string): FindingValue => ({ type: 'text', text })
