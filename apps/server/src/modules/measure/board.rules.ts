import { daysBetween, type PlainDate } from '@yhdella/kernel'
import { cellsToHide, type Table } from './small-cell.rules.ts'

/**
 * Waits that began on one day and are due on the same days: the finest thing a board is counted from. What is
 * late follows from the day that is asked, so neither midnight nor a change of law touches a wait.
 */
export type DayCell = {
  /** Null where the place is protected. */
  readonly municipalityCode: string | null
  readonly serviceId: string
  readonly startOn: PlainDate
  readonly lawDueOn: PlainDate | null
  readonly targetDueOn: PlainDate | null
  readonly promiseDueOn: PlainDate | null
  readonly waiting: number
}

const measures = ['waiting', 'lateByLaw', 'lateByTarget', 'lateByPromise'] as const
type Measure = (typeof measures)[number]
/** The three clocks are counted apart and never added together. */
export type Counts = Readonly<Record<Measure, number>>

export type Cell = { readonly municipalityCode: string; readonly serviceId: string } & {
  readonly [Name in Measure | 'longestDays']: number | null
}

export type Frame = { readonly municipalityCodes: readonly string[]; readonly serviceIds: readonly string[] }

type Sum = Counts & { readonly longestDays: number }

const nothing: Sum = { waiting: 0, lateByLaw: 0, lateByTarget: 0, lateByPromise: 0, longestDays: 0 }

/** Late: the day itself is still in time, the day after it is not. */
const lateOf = (dueOn: PlainDate | null, on: PlainDate, waiting: number): number =>
  dueOn !== null && dueOn < on ? waiting : 0

const withCell = (sum: Sum, cell: DayCell, on: PlainDate): Sum => ({
  waiting: sum.waiting + cell.waiting,
  lateByLaw: sum.lateByLaw + lateOf(cell.lawDueOn, on, cell.waiting),
  lateByTarget: sum.lateByTarget + lateOf(cell.targetDueOn, on, cell.waiting),
  lateByPromise: sum.lateByPromise + lateOf(cell.promiseDueOn, on, cell.waiting),
  longestDays: Math.max(sum.longestDays, daysBetween(cell.startOn, on)),
})

const keyOf = (municipalityCode: string | null, serviceId: string): string =>
  `${municipalityCode ?? ''} ${serviceId}`

const sumsOf = (dayCells: readonly DayCell[], on: PlainDate, codes: ReadonlySet<string>) => {
  const sums = new Map<string, Sum>()
  for (const cell of dayCells) {
    const listed = cell.municipalityCode !== null && codes.has(cell.municipalityCode)
    const key = keyOf(listed ? cell.municipalityCode : null, cell.serviceId)
    sums.set(key, withCell(sums.get(key) ?? nothing, cell, on))
  }
  return sums
}

export const totalsOf = (dayCells: readonly DayCell[], on: PlainDate): Counts => {
  const { longestDays: _, ...totals } = dayCells.reduce((sum, cell) => withCell(sum, cell, on), nothing)
  return totals
}

/** Services of the frame, then any other that someone waits for. */
const servicesOf = (dayCells: readonly DayCell[], frame: Frame): readonly string[] => [
  ...new Set([...frame.serviceIds, ...dayCells.map(cell => cell.serviceId)]),
]

type Hiding = Readonly<Record<Measure, ReadonlySet<string>>>

const seesAll: Hiding = {
  waiting: new Set(),
  lateByLaw: new Set(),
  lateByTarget: new Set(),
  lateByPromise: new Set(),
}

/** What hides the waiting hides every late count in the same cell, but for zeros, which tell of no one. */
const hidingOf = (tableOf: (measure: Measure) => Table): Hiding => {
  const waiting = cellsToHide(tableOf('waiting'))
  return {
    waiting,
    lateByLaw: cellsToHide(tableOf('lateByLaw'), waiting),
    lateByTarget: cellsToHide(tableOf('lateByTarget'), waiting),
    lateByPromise: cellsToHide(tableOf('lateByPromise'), waiting),
  }
}

/** What of the board is shown; what is hidden is decided before, over the whole of it. */
export type BoardFilter = {
  readonly serviceId?: string | undefined
  readonly municipalityCode?: string | undefined
}

export const isShown = (cell: Cell, { serviceId, municipalityCode }: BoardFilter): boolean =>
  (serviceId === undefined || cell.serviceId === serviceId) &&
  (municipalityCode === undefined || cell.municipalityCode === municipalityCode)

export const hasHidden = (cell: Cell): boolean => measures.some(measure => cell[measure] === null)

export type Board = { readonly cells: readonly Cell[]; readonly totals: Counts }

/**
 * The board of a day: a cell for every municipality and service, zeros too, and the totals of everyone, also of
 * those whose place is protected or elsewhere. `exact` is for those with a right to more: nothing is hidden.
 */
export const boardOf = (dayCells: readonly DayCell[], on: PlainDate, frame: Frame, exact: boolean): Board => {
  const services = servicesOf(dayCells, frame)
  const sums = sumsOf(dayCells, on, new Set(frame.municipalityCodes))
  const sumAt = (code: string | null, service: string) => sums.get(keyOf(code, service)) ?? nothing
  const tableOf = (measure: Measure): Table =>
    [...frame.municipalityCodes, null].map(code => ({
      counts: services.map(service => sumAt(code, service)[measure]),
      listed: code !== null,
    }))
  const hiding = exact ? seesAll : hidingOf(tableOf)
  const cells = frame.municipalityCodes.flatMap((municipalityCode, row) =>
    services.map((serviceId, column): Cell => {
      const sum = sumAt(municipalityCode, serviceId)
      const seen = (measure: Measure) => (hiding[measure].has(`${row}:${column}`) ? null : sum[measure])
      const longestDays = hiding.waiting.has(`${row}:${column}`) ? null : sum.longestDays
      return {
        ...{ municipalityCode, serviceId, longestDays },
        waiting: seen('waiting'),
        lateByLaw: seen('lateByLaw'),
        lateByTarget: seen('lateByTarget'),
        lateByPromise: seen('lateByPromise'),
      }
    }),
  )
  return { cells, totals: totalsOf(dayCells, on) }
}
