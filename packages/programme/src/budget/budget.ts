import type { Cents } from '@yhdella/kernel'
import type { Texts } from '../texts.ts'

/** What a cell tells: planned, paid, bound by a decision but not yet paid, foretold by a person. */
export const cellKinds = ['planned', 'actual', 'committed', 'forecast'] as const
export type CellKind = (typeof cellKinds)[number]

export type Category = {
  /** Lower-case words with points between the levels, as `services.training`. */
  readonly id: string
  readonly parentId: string | null
  readonly label: Texts
  /** A memo share tells again of costs that stand in other lines (such as LAPE): shown beside, never added. */
  readonly memo?: boolean
}

export type CellPlace = { readonly categoryId: string; readonly year: number; readonly kind: CellKind }

/**
 * What of a cell fell on a month (`2025-03`), or on a work package. Parts are told beside their cell and are never added
 * to it. A place with neither is the cell itself.
 */
export type PartPlace = CellPlace & {
  readonly month?: string | null
  readonly workPackageId?: string | null
}

/** A cell that is not there tells nothing; a cell of 0 tells that it is zero. The two are kept apart everywhere. */
export type Cell = CellPlace & { readonly cents: Cents }

/**
 * A budget holds only what somebody put in: cells of the lowest categories. Subtotals, totals and what remains are
 * always computed (`totalsOf`), so they cannot disagree with the cells. Categories stand in the order they are shown.
 */
export type Budget = {
  readonly categories: readonly Category[]
  readonly years: readonly number[]
  readonly cells: readonly Cell[]
}

export type BudgetProblem =
  | {
      readonly problem: 'categoryTwice' | 'parentUnknown' | 'categoryCircle' | 'memoWithin'
      readonly categoryId: string
    }
  | {
      readonly problem: 'cellTwice' | 'cellOfParent' | 'cellCategoryUnknown' | 'cellYearUnknown'
      readonly cell: CellPlace
    }

export const cellKey = ({ categoryId, year, kind, month, workPackageId }: PartPlace): string =>
  [
    categoryId,
    year,
    kind,
    ...(month ? [`month ${month}`] : []),
    ...(workPackageId ? [`of ${workPackageId}`] : []),
  ].join('|')

/** True of a part of a cell, false of the cell itself. */
export const isPart = ({ month, workPackageId }: PartPlace): boolean => month != null || workPackageId != null

const categoryProblems = (categories: readonly Category[]): readonly BudgetProblem[] => {
  const byId = new Map(categories.map(category => [category.id, category]))
  const problems: BudgetProblem[] = []
  const seen = new Set<string>()
  for (const { id, parentId, memo } of categories) {
    if (seen.has(id)) problems.push({ problem: 'categoryTwice', categoryId: id })
    seen.add(id)
    if (parentId !== null && !byId.has(parentId)) problems.push({ problem: 'parentUnknown', categoryId: id })
    // A memo share below a category that is summed would be added in with it.
    if (memo === true && parentId !== null && byId.get(parentId)?.memo !== true)
      problems.push({ problem: 'memoWithin', categoryId: id })
    if (isInCircle(id, byId)) problems.push({ problem: 'categoryCircle', categoryId: id })
  }
  return problems
}

const isInCircle = (id: string, byId: ReadonlyMap<string, Category>): boolean => {
  const above = new Set<string>()
  for (let at = byId.get(id)?.parentId ?? null; at !== null; at = byId.get(at)?.parentId ?? null) {
    if (at === id) return true
    if (above.has(at)) return false
    above.add(at)
  }
  return false
}

/** What keeps the budget from being counted; empty where nothing does. */
export const budgetProblems = (budget: Budget): readonly BudgetProblem[] => {
  const problems = [...categoryProblems(budget.categories)]
  const known = new Set(budget.categories.map(category => category.id))
  const parents = new Set(budget.categories.map(category => category.parentId))
  const years = new Set(budget.years)
  const seen = new Set<string>()
  for (const cell of budget.cells) {
    const { categoryId, year, kind } = cell
    const place = { categoryId, year, kind }
    if (seen.has(cellKey(cell))) problems.push({ problem: 'cellTwice', cell: place })
    seen.add(cellKey(cell))
    if (!known.has(categoryId)) problems.push({ problem: 'cellCategoryUnknown', cell: place })
    else if (parents.has(categoryId)) problems.push({ problem: 'cellOfParent', cell: place })
    if (!years.has(year)) problems.push({ problem: 'cellYearUnknown', cell: place })
  }
  return problems
}
