/** A programme's money as it stood: the cells of its files with what has been changed since, counted, never stored. */
import { cents, helsinkiDate, type PlainDate } from '@yhdella/kernel'
import {
  type Budget,
  type Cell,
  type CountedMoney,
  cellKey,
  isPart,
  type MonthlyActual,
  moneyOfPackage,
  type PackageMoney,
  type PackagePart,
  type Programme,
  roundingCategory,
  stateAidCategories,
  type TotalsLine,
  timeShareOf,
  totalsOf,
  type WorkPackage,
} from '@yhdella/programme'
import type { BudgetChangeRow, CellRow } from './money.queries.ts'

/**
 * What the cells tell of months, and of packages. Rows stand in the order of their changes, so the newest of each part is
 * the last; a part that was emptied is not told any more.
 */
export const partsOf = (
  rows: readonly CellRow[],
): { readonly months: readonly MonthlyActual[]; readonly parts: readonly PackagePart[] } => {
  const told = [...new Map(rows.filter(isPart).map(row => [cellKey(row), row] as const)).values()]
  return {
    months: told.flatMap(({ categoryId, month, after }) =>
      month === null || after === null ? [] : [{ categoryId, month, cents: cents(after) }],
    ),
    parts: told.flatMap(({ categoryId, year, kind, workPackageId, after }) =>
      workPackageId === null || after === null
        ? []
        : [{ categoryId, year, kind, workPackageId, cents: cents(after) }],
    ),
  }
}

/** The budget with the newest cells laid over those of the files. An emptied cell is gone, not nought. */
export const budgetWith = (budget: Budget, newest: readonly CellRow[]): Budget => {
  const cells = new Map<string, Cell>(budget.cells.map(cell => [cellKey(cell), cell]))
  for (const row of newest) {
    if (isPart(row)) continue
    const { categoryId, year, kind, after } = row
    const place = { categoryId, year, kind }
    if (after === null) cells.delete(cellKey(place))
    else cells.set(cellKey(place), { ...place, cents: cents(after) })
  }
  // A year that the files tell no more keeps what people wrote of it.
  const years = new Set([...budget.years, ...[...cells.values()].map(cell => cell.year)])
  return { ...budget, years: [...years].toSorted((a, b) => a - b), cells: [...cells.values()] }
}

const newestDay = (asOf: PlainDate, changes: readonly BudgetChangeRow[]): PlainDate =>
  changes.reduce((newest, change) => {
    const day = change.asOf ?? newest
    return day > newest ? day : newest
  }, asOf)

/** The budget of the programme's files; where they tell none, the funder's categories without a cell. */
export const fileBudget = ({ budget, from, to }: Programme): Budget => {
  if (budget !== null) return budget.budget
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place)
  return { categories: stateAidCategories, years, cells: [] }
}

/** `changes` and `newest` are those of the time until `on`. Null where the programme tells no money, or none by the evening of `on`. */
export const moneyOn = (
  programme: Programme,
  changes: readonly BudgetChangeRow[],
  newest: readonly CellRow[],
  on: PlainDate,
): CountedMoney | null => {
  const { budget } = programme
  const [first] = changes
  const begun = budget?.asOf ?? (first && helsinkiDate(first.at))
  if (begun === undefined || begun > on) return null
  return {
    totals: totalsOf(budgetWith(fileBudget(programme), newest)),
    asOf: newestDay(begun, changes),
    version: String(changes.at(-1)?.number ?? 0),
    ...partsOf(newest),
  }
}

/** The source's own rounding is nobody's spending. */
const isOverspent = ({ categoryId, lowest, memo, remaining }: TotalsLine): boolean =>
  categoryId !== roundingCategory.id && lowest && !memo && remaining !== null && remaining < 0

/** The whole programme's money as its light is judged by. */
export const wholeMoney = (programme: Programme, money: CountedMoney | null): PackageMoney | null =>
  money === null
    ? null
    : {
        planned: money.totals.grand.all.planned ?? cents(0),
        actual: money.totals.grand.all.actual ?? cents(0),
        remaining: money.totals.grand.remaining ?? cents(0),
        overspentLines: money.totals.lines.filter(isOverspent).length,
        untold: { count: money.totals.grand.all.actual === null ? 1 : 0, of: 1 },
        timeShare: timeShareOf(programme, money.asOf),
      }

/** A package's own money; null where nobody has told what of the plan is the package's. */
export const packageMoney = (workPackage: WorkPackage, money: CountedMoney | null): PackageMoney | null =>
  money === null ? null : moneyOfPackage(workPackage, money.totals.lines, money.parts, money.asOf)
