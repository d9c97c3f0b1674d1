import type { PlainDate } from '@yhdella/kernel'
import type { Texts } from '../texts.ts'

/** The three text fields of the steering deck. */
export const packageFields = ['situation', 'achieved', 'remaining'] as const
export type PackageField = (typeof packageFields)[number]

/** A field as it was said on a day; figures stand in it as tokens, {measure:...}, and are never typed. */
export type PackageText = {
  readonly field: PackageField
  readonly on: PlainDate
  readonly text: Texts
}

export type WorkPackage = {
  readonly id: string
  readonly name: Texts
  readonly scope: readonly Texts[]
  /** Who answers for it, as a task and not as a person. */
  readonly ownerTitle: Texts | null
  readonly from: PlainDate
  readonly to: PlainDate
  readonly goalIds: readonly string[]
  /** The budget's lines that are this package's own money; empty where the budget does not follow packages. */
  readonly budgetCategoryIds: readonly string[]
  readonly texts: readonly PackageText[]
  /** False where it is evaluated but the source tells nothing of it: its absence is said, not hidden. */
  readonly isTold: boolean
  readonly remark: Texts | null
}
