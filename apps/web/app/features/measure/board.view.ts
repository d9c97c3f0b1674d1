import type { measureRoutes, Output } from '@yhdella/contract'
import type { Language } from '@yhdella/kernel'
import type { ClockName } from './board-address.view.ts'

export type Board = Output<(typeof measureRoutes)['readBoard']>
export type Cell = Board['cells'][number]

/** 1 250 in Finnish and Swedish with a space that does not break, 1,250 in English. */
export const figure = (count: number, language: Language): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '\u00a0')

/** '73 %' in Finnish and Swedish, '73%' in English. Rounded down: a share is never said better than it is. */
export const percent = (share: number, language: Language): string =>
  `${Math.floor(share * 100)}${language === 'en' ? '' : '\u00a0'}%`

const lateNames = { law: 'lateByLaw', target: 'lateByTarget', promise: 'lateByPromise' } as const

/** People past the chosen clock's day; null where the count is hidden. The clocks are never added together. */
export const lateIn = (counts: Pick<Cell, (typeof lateNames)[ClockName]>, clock: ClockName): number | null =>
  counts[lateNames[clock]]

/** Of those who wait, the part that is in time; null where no one waits or a count is hidden. */
export const shareInTime = (cell: Cell, clock: ClockName): number | null => {
  const late = lateIn(cell, clock)
  if (cell.waiting === null || cell.waiting === 0 || late === null) return null
  return (cell.waiting - late) / cell.waiting
}

/** A hidden count is of one to four people at least: after those that are known, before those without anyone. */
const hiddenWeight = 0.5

const weightOf = (count: number | null): number => count ?? hiddenWeight

/** Queues in which someone waits: most people late first, then most waiting, then the longest wait. */
export const queuesInOrder = (cells: readonly Cell[], clock: ClockName): readonly Cell[] =>
  cells
    .filter(({ waiting }) => waiting !== 0)
    .toSorted(
      (a, b) =>
        weightOf(lateIn(b, clock)) - weightOf(lateIn(a, clock)) ||
        weightOf(b.waiting) - weightOf(a.waiting) ||
        weightOf(b.longestDays) - weightOf(a.longestDays),
    )

export type MatrixRow = { readonly municipalityCode: string; readonly cells: readonly Cell[] }
export type Matrix = { readonly serviceIds: readonly string[]; readonly rows: readonly MatrixRow[] }

/** Municipalities by services; the municipality with most people late first, in the services' own order. */
export const matrixOf = (cells: readonly Cell[], clock: ClockName): Matrix => {
  const serviceIds = [...new Set(cells.map(({ serviceId }) => serviceId))]
  const sumOf = (row: readonly Cell[]): number =>
    row.reduce((sum, cell) => sum + 10_000 * weightOf(lateIn(cell, clock)) + weightOf(cell.waiting), 0)
  const rows = [...Map.groupBy(cells, ({ municipalityCode }) => municipalityCode)]
    .map(([municipalityCode, row]) => ({ municipalityCode, cells: row }))
    .toSorted((a, b) => sumOf(b.cells) - sumOf(a.cells))
  return { serviceIds, rows }
}

/** Stands for the code of those whose home is elsewhere or is not told. */
export const elsewhereCode = 'elsewhere'

/** With their row last, where anyone waits in it. */
export const withElsewhere = (matrix: Matrix, elsewhere: Board['elsewhere']): Matrix => {
  const cells = (elsewhere ?? []).map(cell => ({ ...cell, municipalityCode: elsewhereCode }))
  if (cells.every(({ waiting }) => waiting === 0)) return matrix
  const inOrder = matrix.serviceIds.flatMap(id => cells.filter(({ serviceId }) => serviceId === id))
  return { ...matrix, rows: [...matrix.rows, { municipalityCode: elsewhereCode, cells: inOrder }] }
}
