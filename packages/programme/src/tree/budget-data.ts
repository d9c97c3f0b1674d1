import type { Cents, PlainDate } from '@yhdella/kernel'
import type { Texts } from '../texts.ts'

/** A row of the budget's tree. Whoever has children is computed; a memo share is of the same costs, never added. */
export type BudgetLineData = {
  readonly id: string
  readonly parentId: string | null
  readonly name: Texts
  readonly isMemo: boolean
  /** The package whose money it is, where the budget follows packages. */
  readonly workPackageId: string | null
}

export const moneyKinds = ['planned', 'actual', 'committed', 'forecast'] as const
export type MoneyKind = (typeof moneyKinds)[number]

export type BudgetCellData = {
  readonly lineId: string
  readonly year: number
  readonly kind: MoneyKind
  readonly amount: Cents
}

/** The cells that the programme begins with; a cell that is not there is empty, which is not zero. */
export type BudgetData = {
  /** The day whose figures these are. */
  readonly asOf: PlainDate
  readonly years: readonly number[]
  readonly lines: readonly BudgetLineData[]
  readonly cells: readonly BudgetCellData[]
  readonly remarks: readonly Texts[]
}
