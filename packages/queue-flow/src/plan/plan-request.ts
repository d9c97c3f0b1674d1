import type { PlainDate } from '@yhdella/kernel'
import type { QueueFile } from '../file/queue-file.ts'

/** What should be true of a queue on the evening of `by`, and how surely (0 to 1). */
export type Goal = {
  readonly queue: string
  readonly by: PlainDate
  readonly probability: number
} & GoalKind

export type GoalKind =
  /** At most so many wait. */
  | { readonly kind: 'queue-under'; readonly people: number }
  /** Of those served in the week up to `by`, such a share within so many days of the contact (or the entry). */
  | {
      readonly kind: 'served-within'
      readonly days: number
      readonly share: number
      readonly from: 'contact' | 'entry'
    }
  /** Nobody waits past the deadline of a clock. */
  | { readonly kind: 'nobody-late'; readonly clock: string }

/**
 * A unit that could give extra slots to a queue: between which days, on which weekdays, how many a week at most, what
 * a slot costs and takes. Without `to` they are for good. `oldestOnlyDays` keeps them for those who waited so long.
 */
export type Lever = {
  readonly unit: string
  readonly queue: string
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly weekdays: readonly number[]
  readonly mostPerWeek: number
  readonly costCents: number
  readonly minutes: number
  readonly oldestOnlyDays: number
}

export type Objective = 'fewest-late' | 'least-waiting' | 'most-goals'

/** Staff that several queues compete for: so many hours a week in all, and what they are to be used for first. */
export type SharedStaff = { readonly hoursPerWeek: number; readonly objective: Objective }

export type PlanRequest = {
  readonly file: QueueFile
  readonly goals: readonly Goal[]
  readonly levers: readonly Lever[]
  readonly shared: SharedStaff | null
  /** Plan although more comes in for good than is served: the queue will grow again afterwards. */
  readonly acceptGrowth: boolean
}
