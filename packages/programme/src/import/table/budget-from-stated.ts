import { cents } from '@yhdella/kernel'
import { type Budget, type Category, type Cell, type CellKind, cellKinds } from '../../budget/budget.ts'
import { roundingCategory } from '../../budget/state-aid-categories.ts'
import { isRounding } from '../../budget/stated/comparison.ts'
import {
  partsOf,
  type StatedBudget,
  type StatedRow,
  sumOf,
  valueAt,
} from '../../budget/stated/stated-budget.ts'

const headWords =
  /(?:,?\s*(?:yhteensä|totalt|sammanlagt|total))?,?\s*(?:joista|josta|siitä|varav|därav|of which)?\s*$/iu

/** What a label says without "in total, of which", spaces, marks and case: how two tables' labels are matched. */
export const labelKey = (label: string): string =>
  label
    .replace(headWords, '')
    .toLocaleLowerCase('fi')
    .replace(/[^\p{L}\d]+/gu, '')

const slug = (label: string): string =>
  label
    .replace(headWords, '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '') || 'row'

type Named = { readonly row: number; readonly category: Category }

const knownOf = (label: string, known: readonly Category[]): Category | undefined =>
  known.find(({ label: texts }) => Object.values(texts).some(text => labelKey(text) === labelKey(label)))

/** Names the rows that hold money of their own or sum it; the grand total and the grant are computed, never kept. */
const nameRows = (table: StatedBudget, known: readonly Category[]): readonly Named[] => {
  const ids = new Set<string>()
  const named = new Map<number, Named>()
  const nameOf = (row: number): Named | undefined => {
    const found = named.get(row)
    const stated = table.rows[row]
    if (found !== undefined || stated === undefined) return found
    if (stated.role === 'total' || stated.role === 'grant') return undefined
    const parent = stated.parent === null ? undefined : nameOf(stated.parent)
    const category = categoryOf(stated, parent?.category.id ?? null, knownOf(stated.label, known), ids)
    named.set(row, { row, category })
    return named.get(row)
  }
  return table.rows.flatMap((_, row) => nameOf(row) ?? [])
}

const categoryOf = (
  { label, role }: StatedRow,
  parentId: string | null,
  known: Category | undefined,
  ids: Set<string>,
): Category => {
  const wanted = known?.id ?? (parentId === null ? slug(label) : `${parentId}.${slug(label)}`)
  let id = wanted
  for (let nth = 2; ids.has(id); nth++) id = `${wanted}-${nth}`
  ids.add(id)
  const plain = label.replace(headWords, '')
  const texts = known?.label ?? { fi: plain, sv: plain, en: plain }
  return { id, parentId, label: texts, ...(role === 'memo' ? { memo: true } : {}) }
}

type YearColumn = { readonly column: number; readonly year: number; readonly kind: CellKind }

const yearColumns = (table: StatedBudget): readonly YearColumn[] =>
  table.columns.flatMap(({ year, kind }, column) => {
    const cellKind = cellKinds.find(each => each === kind)
    return year === null || cellKind === undefined ? [] : [{ column, year, kind: cellKind }]
  })

/** What the printed total has beyond its parts, where rounding alone explains it. */
const roundingCells = (table: StatedBudget, columns: readonly YearColumn[]): readonly Cell[] => {
  const at = table.rows.findIndex(row => row.role === 'total')
  const total = table.rows[at]
  if (total === undefined) return []
  const parts = partsOf(table, at).flatMap(part => table.rows[part] ?? [])
  return columns.flatMap(({ column, year, kind }) => {
    const sum = sumOf(parts.map(part => valueAt(part, column)))
    const stated = valueAt(total, column)
    if (stated === null || sum === null || !isRounding(stated - sum, table.unit)) return []
    return [{ categoryId: roundingCategory.id, year, kind, cents: cents(stated - sum) }]
  })
}

/**
 * Makes a budget of a stated table: the figures of the lowest rows and of the memo shares, year by year and kind by
 * kind. Sums and what remains are left to be computed; a printed total's rounded euro goes to a line of its own.
 * Categories get the ids of `known` where a label in any language is the same, else ids made of their own words.
 */
export const budgetFromStated = (table: StatedBudget, known: readonly Category[]): Budget => {
  const named = nameRows(table, known)
  const columns = yearColumns(table)
  const rounding = roundingCells(table, columns)
  const holders = named.filter(({ row }) => table.rows[row]?.role !== 'sum')
  const cells = holders.flatMap(({ row, category }) =>
    columns.flatMap(({ column, year, kind }): readonly Cell[] => {
      const value = table.rows[row]?.cells[column]?.value ?? null
      return value === null ? [] : [{ categoryId: category.id, year, kind, cents: cents(value) }]
    }),
  )
  return {
    categories: [
      ...named.map(({ category }) => category),
      ...(rounding.length > 0 ? [roundingCategory] : []),
    ],
    years: [...new Set(columns.map(({ year }) => year))].toSorted((a, b) => a - b),
    cells: [...cells, ...rounding],
  }
}
