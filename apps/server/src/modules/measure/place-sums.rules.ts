import { daysBetween, type PlainDate } from '@yhdella/kernel'

/**
 * Waits that began on one day and are due on the same days: the finest thing a board is counted from. What is
 * late follows from the day that is asked, so neither midnight nor a change of law touches a wait.
 */
export type WaitCell = {
  /** Null where the place is protected. */
  readonly municipalityCode: string | null
  readonly serviceId: string
  readonly startOn: PlainDate
  readonly lawDueOn: PlainDate | null
  readonly targetDueOn: PlainDate | null
  readonly promiseDueOn: PlainDate | null
}
export type DayCell = WaitCell & { readonly waiting: number }

export const measures = ['waiting', 'lateByLaw', 'lateByTarget', 'lateByPromise'] as const
export type Measure = (typeof measures)[number]
/** The three clocks are counted apart and never added together. */
export type Counts = Readonly<Record<Measure, number>>

export type Sum = Counts & { readonly longestDays: number }

/** By place and service, as `placeKey` names them. */
export type PlaceSums = ReadonlyMap<string, Sum>

export const nothing: Sum = { waiting: 0, lateByLaw: 0, lateByTarget: 0, lateByPromise: 0, longestDays: 0 }

export const placeKey = (municipalityCode: string | null, serviceId: string): string =>
  `${municipalityCode ?? ''} ${serviceId}`

export const serviceOfKey = (key: string): string => key.slice(key.indexOf(' ') + 1)

/** Late: the day itself is still in time, the day after it is not. */
const lateOf = (dueOn: PlainDate | null, on: PlainDate, waiting: number): number =>
  dueOn !== null && dueOn < on ? waiting : 0

export const withCell = (sum: Sum, cell: DayCell, on: PlainDate): Sum => ({
  waiting: sum.waiting + cell.waiting,
  lateByLaw: sum.lateByLaw + lateOf(cell.lawDueOn, on, cell.waiting),
  lateByTarget: sum.lateByTarget + lateOf(cell.targetDueOn, on, cell.waiting),
  lateByPromise: sum.lateByPromise + lateOf(cell.promiseDueOn, on, cell.waiting),
  longestDays: Math.max(sum.longestDays, daysBetween(cell.startOn, on)),
})

export const withSum = (one: Sum, other: Sum): Sum => ({
  waiting: one.waiting + other.waiting,
  lateByLaw: one.lateByLaw + other.lateByLaw,
  lateByTarget: one.lateByTarget + other.lateByTarget,
  lateByPromise: one.lateByPromise + other.lateByPromise,
  longestDays: Math.max(one.longestDays, other.longestDays),
})

/** The sums of a day, counted from its cells. */
export const placeSums = (dayCells: readonly DayCell[], on: PlainDate): PlaceSums => {
  const sums = new Map<string, Sum>()
  for (const cell of dayCells) {
    const key = placeKey(cell.municipalityCode, cell.serviceId)
    sums.set(key, withCell(sums.get(key) ?? nothing, cell, on))
  }
  return sums
}

export const totalsOf = (sums: PlaceSums): Counts => {
  let all = nothing
  for (const sum of sums.values()) all = withSum(all, sum)
  const { longestDays: _, ...totals } = all
  return totals
}
