import { addCents, type Cents, cents } from '@yhdella/kernel'
import type { BasisPoints } from '../money/divide.ts'
import type { Texts } from '../texts.ts'
import type { Budget, Cell, CellKind, CellPlace } from './budget.ts'
import { fundingOf } from './tranche.ts'

/** A column of a funder's form: which cells it sums, by their kind and by how their year stands to the period. */
export type TemplateColumn = {
  readonly id: string
  readonly label: Texts
  readonly kind: CellKind
  readonly years: 'period' | 'before' | 'untilPeriod' | 'all'
}

export type TemplateRow = {
  readonly id: string
  readonly label: Texts
  /** A category stands for everything below it. */
  readonly categoryIds: readonly string[]
}

/** A funder's form as data: another form is another mapping of the same cells, never another sum. */
export type FunderTemplate = {
  readonly id: string
  readonly title: Texts
  readonly rows: readonly TemplateRow[]
  readonly columns: readonly TemplateColumn[]
}

export type TemplateProblem = {
  readonly problem: 'mappedTwice' | 'notMapped' | 'unknownCategory'
  readonly categoryId: string
}

export type FilledCell = {
  readonly columnId: string
  readonly cents: Cents
  /** The cells that the figure is the sum of, so that it opens to its source. */
  readonly from: readonly CellPlace[]
}

export type FilledRow = { readonly id: string; readonly label: Texts; readonly cells: readonly FilledCell[] }

export type FilledTemplate = {
  readonly templateId: string
  readonly rows: readonly FilledRow[]
  readonly totals: readonly FilledCell[]
  /** The funder's and the county's own share of each column's total. */
  readonly shares: readonly { readonly columnId: string; readonly funder: Cents; readonly own: Cents }[]
}

export type TemplatePeriod = { readonly years: readonly number[]; readonly fundingShare: BasisPoints }

const lineage = (budget: Budget, categoryId: string): readonly string[] => {
  const parent = budget.categories.find(({ id }) => id === categoryId)?.parentId ?? null
  return parent === null ? [categoryId] : [categoryId, ...lineage(budget, parent)]
}

const rowsHolding = (template: FunderTemplate, ids: readonly string[]): readonly TemplateRow[] =>
  template.rows.filter(({ categoryIds }) => categoryIds.some(id => ids.includes(id)))

/** What keeps a form from telling all the money once: categories left out, named twice, or not in the budget. */
export const templateProblems = (template: FunderTemplate, budget: Budget): readonly TemplateProblem[] => {
  const parents = new Set(budget.categories.map(({ parentId }) => parentId))
  const known = new Set(budget.categories.map(({ id }) => id))
  const lowest = budget.categories.filter(({ id, memo }) => !parents.has(id) && memo !== true)
  return [
    ...template.rows.flatMap(({ categoryIds }) =>
      categoryIds
        .filter(id => !known.has(id))
        .map((categoryId): TemplateProblem => ({ problem: 'unknownCategory', categoryId })),
    ),
    ...lowest.flatMap(({ id }): readonly TemplateProblem[] => {
      const count = rowsHolding(template, lineage(budget, id)).length
      return count === 1 ? [] : [{ problem: count === 0 ? 'notMapped' : 'mappedTwice', categoryId: id }]
    }),
  ]
}

const isIn = ({ years }: TemplateColumn, period: readonly number[], year: number): boolean => {
  const [first, last] = [Math.min(...period), Math.max(...period)]
  if (years === 'period') return period.includes(year)
  if (years === 'before') return year < first
  return years === 'all' || year <= last
}

const sumCells = (columnId: string, cells: readonly Cell[]): FilledCell => ({
  columnId,
  cents: addCents(...cells.map(cell => cell.cents)),
  from: cells.map(({ categoryId, year, kind }) => ({ categoryId, year, kind })),
})

/**
 * Fills a funder's form from the budget's cells. Throws RangeError where the form has `templateProblems`, for then its
 * total would not be the budget's.
 */
export const fillTemplate = (
  template: FunderTemplate,
  budget: Budget,
  { years, fundingShare }: TemplatePeriod,
): FilledTemplate => {
  const problems = templateProblems(template, budget)
  if (problems.length > 0)
    throw new RangeError(`The form does not fit the budget: ${JSON.stringify(problems)}`)
  const memos = new Set(budget.categories.filter(({ memo }) => memo === true).map(({ id }) => id))
  const money = budget.cells.filter(({ categoryId }) => !memos.has(categoryId))
  const rowOf = new Map(
    budget.categories.map(({ id }) => [id, rowsHolding(template, lineage(budget, id))[0]?.id] as const),
  )
  const inColumn = (column: TemplateColumn) =>
    money.filter(({ kind, year }) => kind === column.kind && isIn(column, years, year))
  const rows = template.rows.map(({ id, label }) => ({
    id,
    label,
    cells: template.columns.map(column =>
      sumCells(
        column.id,
        inColumn(column).filter(({ categoryId }) => rowOf.get(categoryId) === id),
      ),
    ),
  }))
  const totals = template.columns.map(column => sumCells(column.id, inColumn(column)))
  const shares = totals.map(({ columnId, cents: total }) => ({
    columnId,
    ...fundingOf(cents(total), fundingShare),
  }))
  return { templateId: template.id, rows, totals, shares }
}
