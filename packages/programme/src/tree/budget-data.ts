import type { PlainDate } from '@yhdella/kernel'
import type { Budget } from '../budget/budget.ts'
import type { Texts } from '../texts.ts'

/** The money that the programme's own papers tell; what people change later is kept by the instance. */
export type BudgetData = {
  /** The day whose figures these are. */
  readonly asOf: PlainDate
  readonly budget: Budget
  readonly remarks: readonly Texts[]
}
