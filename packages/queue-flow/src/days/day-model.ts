import type { Behind } from './queue-model.ts'

/** A clock of one line: `out` is the figure it is counted in. */
export type LineClock = { readonly days: number; readonly byContact: boolean; readonly out: number }

/** One class of a queue, or its follow-up visits: people in order of `base` plus their day. */
export type Line = {
  readonly queue: number
  readonly byContact: boolean
  readonly base: number
  readonly clocks: readonly LineClock[]
  readonly isFirstVisit: boolean
}

export type DayRoute = { readonly line: number; readonly share: number; readonly delay: number }

export type DayQueue = {
  readonly means: Float64Array
  readonly dispersion: number
  readonly uncertainty: number
  readonly drift: number
  /** Lines of the classes and each class's share of the people not yet given to an earlier class. */
  readonly lines: readonly number[]
  readonly shares: readonly number[]
  readonly noShow: number
  readonly noShowReturns: number
  readonly leavePerDay: number
  readonly behind: Behind
  readonly followChance: number
  readonly followDelay: number
  readonly followLine: number
  readonly routes: readonly DayRoute[]
}

export type DayStaff = { readonly slots: Float64Array; readonly absence: number }

export type DayBook = {
  readonly certain: Float64Array
  readonly staff: readonly DayStaff[]
  readonly dispersion: number
  readonly uncertainty: number
  readonly drift: number
  readonly lost: number
  readonly lines: Int32Array
  readonly oldestOnlyDays: number
}

export type DayOpen = {
  readonly line: number
  readonly contact: number
  readonly entry: number
  readonly count: number
}

/** A queue model made ready: days are counted from the first morning, 0; earlier days are negative. */
export type DayModel = {
  readonly days: number
  readonly past: number
  readonly seed: number
  readonly weekStarts: Uint8Array
  readonly lines: readonly Line[]
  readonly queues: readonly DayQueue[]
  readonly books: readonly DayBook[]
  readonly open: readonly DayOpen[]
  readonly queueIds: readonly string[]
  /** The clocks shown: which queue and which promise. */
  readonly clocks: readonly { readonly queue: number; readonly id: string }[]
}
