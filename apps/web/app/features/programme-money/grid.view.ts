/** The grid of a budget as plain data: its rows and columns, what stands in a cell, and what a key does. */
import type { Output, programmeMoneyRoutes } from '@yhdella/contract'
import { cents, type Language } from '@yhdella/kernel'
import {
  type AmountProblem,
  type Budget,
  readAmount,
  type TotalsLine,
  totalsOf,
  writeAmount,
} from '@yhdella/programme'

export type BudgetPage = Output<typeof programmeMoneyRoutes.readBudget>
export type BudgetLine = BudgetPage['lines'][number]
export type MoneyKind = BudgetPage['lockedKinds'][number]

export const moneyKinds = [
  'planned',
  'actual',
  'committed',
  'forecast',
] as const satisfies readonly MoneyKind[]

export type GridColumn = { readonly year: number; readonly kind: MoneyKind }
export type CellPlace = GridColumn & { readonly categoryId: string }

/** Changed cells that are not saved yet, by their place; null empties a cell. */
export type Draft = Readonly<Record<string, number | null>>

export const placeKey = ({ categoryId, year, kind }: CellPlace): string => `${categoryId}|${year}|${kind}`

export const placeOf = (key: string): CellPlace | undefined => {
  const [categoryId = '', year = '', kind = ''] = key.split('|')
  const known = moneyKinds.find(each => each === kind)
  return known === undefined ? undefined : { categoryId, year: Number(year), kind: known }
}

/** Year by year, in each the kinds that are shown. */
export const columnsOf = (
  { years }: Pick<BudgetPage, 'years'>,
  kinds: readonly MoneyKind[],
): readonly GridColumn[] => years.flatMap(year => kinds.map(kind => ({ year, kind })))

/** What the address asks to see; the plan and the actual where it asks nothing. */
export const kindsShown = (params: URLSearchParams): readonly MoneyKind[] => {
  const asked = moneyKinds.filter(kind => params.getAll('kind').includes(kind))
  return asked.length > 0 ? asked : ['planned', 'actual']
}

/** Whether a person may write there: sums are computed, and what is locked stays. */
export const isEditable = (
  page: BudgetPage,
  line: Pick<BudgetLine, 'lowest'>,
  { kind }: GridColumn,
): boolean => page.mayEdit && line.lowest && !page.lockedKinds.includes(kind)

const savedCells = (page: BudgetPage): Map<string, number> =>
  new Map(
    page.lines
      .filter(({ lowest }) => lowest)
      .flatMap(({ categoryId, years }) =>
        years.flatMap(({ year, amounts }) =>
          moneyKinds.flatMap(kind => {
            const amount = amounts[kind]
            return amount === null ? [] : [[placeKey({ categoryId, year, kind }), amount] as const]
          }),
        ),
      ),
  )

const named = (name: string) => ({ fi: name, sv: name, en: name })

/** The budget with the draft in it: the very sums that the server will compute when it is saved. */
export const totalsWith = (page: BudgetPage, draft: Draft) => {
  const cells = savedCells(page)
  for (const [key, amount] of Object.entries(draft)) {
    if (amount === null) cells.delete(key)
    else cells.set(key, amount)
  }
  const budget: Budget = {
    years: page.years,
    categories: page.lines.map(({ categoryId, parentId, name, memo }) => ({
      id: categoryId,
      parentId,
      label: named(name),
      memo,
    })),
    cells: [...cells].flatMap(([key, amount]) => {
      const place = placeOf(key)
      return place === undefined ? [] : [{ ...place, cents: cents(amount) }]
    }),
  }
  return totalsOf(budget)
}

export const amountAt = (line: TotalsLine, { year, kind }: GridColumn): number | null =>
  line.years.find(each => each.year === year)?.amounts[kind] ?? null

/** As it stands in the grid: the euro sign is in the heading, an empty cell is empty. */
export const shownAmount = (amount: number | null, language: Language): string =>
  amount === null ? '' : writeAmount(cents(amount), language, { currency: false })

/** A forecast is no more exact than euros. */
export const wholeEuros = (amount: number, language: Language): string =>
  writeAmount(cents(amount), language, { currency: false, decimals: 'never' })

export type Typed =
  | { readonly ok: true; readonly amount: number | null }
  | { readonly ok: false; readonly problem: AmountProblem }

/** What was typed into a cell; nothing typed is no figure, which is not zero. */
export const readTyped = (text: string, language: Language): Typed => {
  if (text.trim() === '') return { ok: true, amount: null }
  const read = readAmount(text, language)
  return read.ok ? { ok: true, amount: read.cents } : read
}

/** A cell back at what is saved is no change any more. */
export const withChange = (
  page: BudgetPage,
  draft: Draft,
  place: CellPlace,
  amount: number | null,
): Draft => {
  const key = placeKey(place)
  const saved = savedCells(page).get(key) ?? null
  const { [key]: _dropped, ...others } = draft
  return saved === amount ? others : { ...others, [key]: amount }
}

export type Spot = { readonly row: number; readonly column: number }
export type Size = { readonly rows: number; readonly columns: number }

const within = (value: number, count: number): number => Math.min(Math.max(0, value), count - 1)

/** Where a key leads in the grid; undefined where the key is not one that moves. */
export const moved = (
  key: string,
  control: boolean,
  { row, column }: Spot,
  { rows, columns }: Size,
): Spot | undefined => {
  const to = (nextRow: number, nextColumn: number): Spot => ({
    row: within(nextRow, rows),
    column: within(nextColumn, columns),
  })
  if (key === 'ArrowDown') return control ? to(rows, column) : to(row + 1, column)
  if (key === 'ArrowUp') return control ? to(0, column) : to(row - 1, column)
  if (key === 'ArrowRight') return control ? to(row, columns) : to(row, column + 1)
  if (key === 'ArrowLeft') return control ? to(row, 0) : to(row, column - 1)
  if (key === 'Home') return control ? to(0, 0) : to(row, 0)
  if (key === 'End') return control ? to(rows, columns) : to(row, columns)
  return undefined
}

/** A key that begins to write over a cell: a digit or a minus. */
export const beginsWriting = (key: string): boolean => /^[0-9\-−,.]$/u.test(key)
