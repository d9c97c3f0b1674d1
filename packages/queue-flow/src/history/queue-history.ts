import type { PlainDate } from '@yhdella/kernel'

/**
 * One person's way through a queue, as the county's events tell it. `servedOn` is the first visit, `leftOn` leaving
 * without one; both null is still waiting. `missedOn` are the days of no-shows, `minutes` the visit's length.
 */
export type Entry = {
  readonly classId: string
  readonly contactOn: PlainDate
  readonly enteredOn: PlainDate
  readonly servedOn: PlainDate | null
  readonly leftOn: PlainDate | null
  readonly missedOn: readonly PlainDate[]
  readonly minutes: number | null
}

/** A day's counts where single events are not known. Null is not recorded, which is not zero. */
export type DayCount = {
  readonly on: PlainDate
  readonly cameIn: number | null
  readonly served: number | null
  readonly left: number | null
  /** People waiting on the evening. */
  readonly waiting: number | null
}

export type DateRange = { readonly from: PlainDate; readonly to: PlainDate }

/** What is known of a queue's past, from one day to another (both in). `missing` are days without records. */
export type QueueHistory = DateRange & {
  readonly missing: readonly DateRange[]
  readonly source:
    | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
    | { readonly kind: 'counts'; readonly counts: readonly DayCount[] }
}
