import { addCents, type Cents, cents } from '@yhdella/kernel'
import { type BasisPoints, shareOf } from '../money/divide.ts'
import type { Texts } from '../texts.ts'
import { type Budget, budgetProblems, type Category, type CellKind } from './budget.ts'

/** An amount a kind; null where nobody has told anything, which is not zero. */
export type Amounts = Readonly<Record<CellKind, Cents | null>>

export type TotalsLine = {
  readonly categoryId: string
  readonly parentId: string | null
  readonly label: Texts
  /** 0 at the top. */
  readonly depth: number
  /** True where the line has cells of its own; false where it is a sum of the lines below it. */
  readonly lowest: boolean
  readonly memo: boolean
  readonly years: readonly { readonly year: number; readonly amounts: Amounts }[]
  readonly all: Amounts
  readonly remaining: Cents | null
  /** Actual of planned; null where nothing is planned. */
  readonly used: BasisPoints | null
}

export type BudgetTotals = {
  /** In the order of the budget's categories; memo shares among them. */
  readonly lines: readonly TotalsLine[]
  /** All but the memo shares. */
  readonly grand: TotalsLine
}

/**
 * What is left of the plan: planned - actual - committed. A kind that nobody has told of counts as nothing here;
 * null where there is neither plan nor cost. Negative where more is spent or bound than was planned.
 */
export const remainingOf = ({ planned, actual, committed }: Amounts): Cents | null =>
  planned === null && actual === null && committed === null
    ? null
    : cents((planned ?? 0) - (actual ?? 0) - (committed ?? 0))

export const grandTotalLabel: Texts = { fi: 'Menot yhteensä', sv: 'Utgifter totalt', en: 'Total costs' }

const plus = (sum: Cents | null, amount: Cents): Cents => (sum === null ? amount : addCents(sum, amount))

type Sums = {
  readonly byYear: Map<number, Record<CellKind, Cents | null>>
  readonly all: Record<CellKind, Cents | null>
}

const nothing = (): Record<CellKind, Cents | null> => ({
  planned: null,
  actual: null,
  committed: null,
  forecast: null,
})

const emptySums = (years: readonly number[]): Sums => ({
  byYear: new Map(years.map(year => [year, nothing()])),
  all: nothing(),
})

const add = (sums: Sums, year: number, kind: CellKind, amount: Cents): void => {
  const ofYear = sums.byYear.get(year)
  if (ofYear !== undefined) ofYear[kind] = plus(ofYear[kind], amount)
  sums.all[kind] = plus(sums.all[kind], amount)
}

type LineOf = Pick<TotalsLine, 'categoryId' | 'parentId' | 'label' | 'depth' | 'lowest' | 'memo'>

const asLine = (line: LineOf, sums: Sums): TotalsLine => ({
  ...line,
  years: [...sums.byYear].map(([year, amounts]) => ({ year, amounts })),
  all: sums.all,
  remaining: remainingOf(sums.all),
  used: sums.all.planned === null ? null : shareOf(sums.all.actual ?? cents(0), sums.all.planned),
})

const depthOf = (category: Category, byId: ReadonlyMap<string, Category>): number => {
  let depth = 0
  for (let at = category.parentId; at !== null; at = byId.get(at)?.parentId ?? null) depth++
  return depth
}

/**
 * Counts every sum of a budget: each category, each year and kind, what remains, and the grand total without the memo
 * shares. Throws RangeError on a budget that has `budgetProblems`.
 */
export const totalsOf = (budget: Budget): BudgetTotals => {
  const problems = budgetProblems(budget)
  if (problems.length > 0) throw new RangeError(`Not a budget: ${JSON.stringify(problems)}`)
  const byId = new Map(budget.categories.map(category => [category.id, category]))
  const parents = new Set(budget.categories.map(category => category.parentId))
  const sums = new Map(budget.categories.map(category => [category.id, emptySums(budget.years)]))
  const grand = emptySums(budget.years)
  for (const { categoryId, year, kind, cents: amount } of budget.cells) {
    for (let at = byId.get(categoryId); at !== undefined; at = byId.get(at.parentId ?? '')) {
      const above = sums.get(at.id)
      if (above !== undefined) add(above, year, kind, amount)
    }
    if (byId.get(categoryId)?.memo !== true) add(grand, year, kind, amount)
  }
  return {
    lines: budget.categories.map(category =>
      asLine(
        {
          categoryId: category.id,
          parentId: category.parentId,
          label: category.label,
          depth: depthOf(category, byId),
          lowest: !parents.has(category.id),
          memo: category.memo === true,
        },
        sums.get(category.id) ?? emptySums(budget.years),
      ),
    ),
    grand: asLine(
      { categoryId: 'total', parentId: null, label: grandTotalLabel, depth: 0, lowest: false, memo: false },
      grand,
    ),
  }
}
