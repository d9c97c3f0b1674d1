import {
  type Counts,
  type Measure,
  measures,
  nothing,
  type PlaceSums,
  placeKey,
  type Sum,
  serviceOfKey,
  totalsOf,
  withSum,
} from './place-sums.rules.ts'
import { cellsToHide, type Table } from './small-cell.rules.ts'

export type Cell = { readonly municipalityCode: string; readonly serviceId: string } & {
  readonly [Name in Measure | 'longestDays']: number | null
}

export type Frame = { readonly municipalityCodes: readonly string[]; readonly serviceIds: readonly string[] }

/** Services of the frame, then any other that someone waits for. */
const servicesOf = (sums: PlaceSums, frame: Frame): readonly string[] => [
  ...new Set([...frame.serviceIds, ...Array.from(sums.keys(), serviceOfKey)]),
]

/** A row for each municipality of the frame, and a last one of those who are protected or from elsewhere. */
const rowsOf = (sums: PlaceSums, frame: Frame, services: readonly string[]): readonly (readonly Sum[])[] => {
  const listed = frame.municipalityCodes.map(code =>
    services.map(service => sums.get(placeKey(code, service)) ?? nothing),
  )
  const known = new Set(
    frame.municipalityCodes.flatMap(code => services.map(service => placeKey(code, service))),
  )
  const others = new Map<string, Sum>()
  for (const [key, sum] of sums) {
    if (known.has(key)) continue
    const service = serviceOfKey(key)
    others.set(service, withSum(others.get(service) ?? nothing, sum))
  }
  return [...listed, services.map(service => others.get(service) ?? nothing)]
}

type Hiding = Readonly<Record<Measure, ReadonlySet<string>>>

const seesAll: Hiding = {
  waiting: new Set(),
  lateByLaw: new Set(),
  lateByTarget: new Set(),
  lateByPromise: new Set(),
}

/** What hides the waiting hides every late count in the same cell, but for zeros, which tell of no one. */
const hidingOf = (rows: readonly (readonly Sum[])[]): Hiding => {
  const tableOf = (measure: Measure): Table =>
    rows.map((row, index) => ({
      counts: row.map(sum => sum[measure]),
      listed: index < rows.length - 1,
    }))
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

export const isElsewhereShown = (
  cell: ElsewhereCell,
  { serviceId, municipalityCode }: BoardFilter,
): boolean => municipalityCode === undefined && (serviceId === undefined || cell.serviceId === serviceId)

export const hasHidden = (cell: Cell): boolean => measures.some(measure => cell[measure] === null)

/** Those of one service whose home municipality is elsewhere, or whose place is protected: never told apart. */
export type ElsewhereCell = { readonly serviceId: string } & Sum

export type Board = {
  readonly cells: readonly Cell[]
  /** Null where small cells are hidden. */
  readonly elsewhere: readonly ElsewhereCell[] | null
  readonly totals: Counts
}

/** Whether the reader sees small cells: those who steer the queues, and the operator, do. */
export type BoardSight = 'exact' | 'smallHidden'

/**
 * The board of a day: a cell for every municipality and service, zeros too, and the totals of everyone, also of
 * those whose place is protected or elsewhere. `exact` is for those with a right to more: nothing is hidden.
 */
export const boardOf = (sums: PlaceSums, frame: Frame, sight: BoardSight): Board => {
  const services = servicesOf(sums, frame)
  const rows = rowsOf(sums, frame, services)
  const hiding = sight === 'exact' ? seesAll : hidingOf(rows)
  const cells = frame.municipalityCodes.flatMap((municipalityCode, row) =>
    services.map((serviceId, column): Cell => {
      const sum = rows[row]?.[column] ?? nothing
      const place = `${row}:${column}`
      const seen = (measure: Measure) => (hiding[measure].has(place) ? null : sum[measure])
      return {
        ...{ municipalityCode, serviceId, waiting: seen('waiting') },
        longestDays: hiding.waiting.has(place) ? null : sum.longestDays,
        lateByLaw: seen('lateByLaw'),
        lateByTarget: seen('lateByTarget'),
        lateByPromise: seen('lateByPromise'),
      }
    }),
  )
  const last = rows.at(-1) ?? []
  const elsewhere = services.map((serviceId, column) => ({ serviceId, ...(last[column] ?? nothing) }))
  return { cells, elsewhere: sight === 'exact' ? elsewhere : null, totals: totalsOf(sums) }
}
