import { type Cents, cents } from '@yhdella/kernel'
import { type CellKind, cellKinds } from '../budget.ts'
import type { Comparison } from './comparison.ts'
import { columnsOf, type StatedBudget, type StatedRow, sumOf, valueAt } from './stated-budget.ts'

/** What the row says of a kind: the sum of its years where it has years, else its own total. */
const toldOf = (table: StatedBudget, row: StatedRow, kind: CellKind, year: number | null): Cents | null => {
  const own = columnsOf(table, kind, year)
  const counted = year === null ? columnsOf(table, kind, 'years') : []
  return sumOf((counted.length > 0 ? counted : own).map(at => valueAt(row, at)))
}

const yearsOf = (table: StatedBudget, row: StatedRow, kind: CellKind) =>
  columnsOf(table, kind, 'years').map(at => ({
    year: table.columns[at]?.year ?? 0,
    value: valueAt(row, at) ?? 0,
  }))

const totals = (table: StatedBudget, row: StatedRow, at: number): readonly Comparison[] =>
  cellKinds.flatMap(kind =>
    columnsOf(table, kind, null).flatMap(column => {
      const expected = sumOf(columnsOf(table, kind, 'years').map(each => valueAt(row, each)))
      if (expected === null) return []
      const stated = sumOf([valueAt(row, column)])
      return [
        { kind: 'sumOfYearsWrong', row: at, column, stated, expected, byYear: yearsOf(table, row, kind) },
      ]
    }),
  )

/** Planned - actual - committed, as `remainingOf` counts it for our own budgets. */
const remaining = (table: StatedBudget, row: StatedRow, at: number): readonly Comparison[] =>
  table.columns.flatMap(({ kind, year }, column) => {
    if (kind !== 'remaining') return []
    const [planned, actual, committed] = (['planned', 'actual', 'committed'] as const).map(each =>
      toldOf(table, row, each, year),
    )
    const stated = sumOf([valueAt(row, column)])
    if ((planned ?? actual ?? committed ?? stated) === null) return []
    const expected = cents((planned ?? 0) - (actual ?? 0) - (committed ?? 0))
    const wrongSign = stated !== null && stated !== 0 && expected !== 0 && stated < 0 !== expected < 0
    const rule = wrongSign ? 'remainingSignWrong' : 'remainingWrong'
    const byYear = year === null ? yearsOf(table, row, 'actual') : []
    return [{ kind: rule, row: at, column, stated, expected, byYear }]
  })

/** Each row by itself: its total is the sum of its years, and what remains is what the plan leaves. */
export const compareRows = (table: StatedBudget): readonly Comparison[] =>
  table.rows.flatMap((row, at) => [...totals(table, row, at), ...remaining(table, row, at)])
