import { addCents, type Cents, cents, type PlainDate } from '@yhdella/kernel'
import type { PackageMoney } from '../light/propose-lights.ts'
import { type BasisPoints, splitByWeights } from '../money/divide.ts'
import { timeShareOf } from '../tree/as-of.ts'
import type { WorkPackage } from '../tree/work-package.ts'
import type { Cell, CellKind, CellPlace } from './budget.ts'
import { remainingOf, type TotalsLine } from './totals.ts'

// Basis points of a whole.
const whole = 10_000

/** What of a cell is a work package's, as whoever answers for the money has told. */
export type PackagePart = CellPlace & { readonly workPackageId: string; readonly cents: Cents }

type Whose = Pick<WorkPackage, 'id' | 'budgetCategoryIds'>

const cellsOfLine = ({ categoryId, years }: TotalsLine): readonly Cell[] =>
  years.flatMap(({ year, amounts }) =>
    (Object.keys(amounts) as CellKind[]).flatMap(kind => {
      const amount = amounts[kind]
      return amount === null ? [] : [{ categoryId, year, kind, cents: amount }]
    }),
  )

/** All that is a package's: the lines that are its own, and its parts of the others. Nothing is counted twice. */
export const cellsOfPackage = (
  { id, budgetCategoryIds }: Whose,
  lines: readonly TotalsLine[],
  parts: readonly PackagePart[],
): readonly Cell[] => {
  const own = lines.filter(line => budgetCategoryIds.includes(line.categoryId))
  const taken = new Set(own.map(line => line.categoryId))
  return [
    ...own.flatMap(cellsOfLine),
    ...parts
      .filter(part => part.workPackageId === id && !taken.has(part.categoryId))
      .map(({ workPackageId: _, ...cell }) => cell),
  ]
}

const sumOf = (cells: readonly Cell[], kind: CellKind): Cents | null => {
  const told = cells.filter(cell => cell.kind === kind)
  return told.length === 0 ? null : told.reduce((sum, cell) => addCents(sum, cell.cents), cents(0))
}

const remaining = (cells: readonly Cell[]): Cents | null =>
  remainingOf({
    planned: sumOf(cells, 'planned'),
    actual: sumOf(cells, 'actual'),
    committed: sumOf(cells, 'committed'),
    forecast: null,
  })

/** Plans of the years so far, and those of them whose costs nobody has told. */
const untoldOf = (cells: readonly Cell[], year: number): PackageMoney['untold'] => {
  const of = (kind: CellKind) =>
    new Set(
      cells
        .filter(cell => cell.kind === kind && cell.year <= year && (kind !== 'planned' || cell.cents !== 0))
        .map(cell => `${cell.categoryId}|${cell.year}`),
    )
  const planned = of('planned')
  return { count: planned.difference(of('actual')).size, of: planned.size }
}

/** A package's money as its light is judged by; null where no plan of its own is told. */
export const moneyOfPackage = (
  workPackage: Whose & Pick<WorkPackage, 'from' | 'to'>,
  lines: readonly TotalsLine[],
  parts: readonly PackagePart[],
  asOf: PlainDate,
): PackageMoney | null => {
  const cells = cellsOfPackage(workPackage, lines, parts)
  const planned = sumOf(cells, 'planned')
  if (planned === null) return null
  const byLine = [...Map.groupBy(cells, cell => cell.categoryId).values()]
  return {
    planned,
    actual: sumOf(cells, 'actual') ?? cents(0),
    remaining: remaining(cells) ?? planned,
    overspentLines: byLine.filter(line => (remaining(line) ?? 0) < 0).length,
    untold: untoldOf(cells, Number(asOf.slice(0, 4))),
    timeShare: timeShareOf(workPackage, asOf),
  }
}

/** A cell with what of it is told to be some package's, and what is nobody's yet. */
export type SharedCell = CellPlace & { readonly cents: Cents; readonly shared: Cents; readonly rest: Cents }

const placeKey = ({ categoryId, year, kind }: CellPlace): string => `${categoryId}|${year}|${kind}`

/**
 * Each cell that is no package's own line, divided: `shared` and `rest` add up to it exactly. A negative rest tells that
 * the cell has become smaller than what was shared of it.
 */
export const sharedCells = (
  workPackages: readonly Whose[],
  lines: readonly TotalsLine[],
  parts: readonly PackagePart[],
): readonly SharedCell[] => {
  const own = new Set(workPackages.flatMap(each => each.budgetCategoryIds))
  const shared = new Map<string, Cents>()
  for (const part of parts)
    shared.set(placeKey(part), addCents(shared.get(placeKey(part)) ?? cents(0), part.cents))
  return lines
    .filter(({ lowest, memo, categoryId }) => lowest && !memo && !own.has(categoryId))
    .flatMap(cellsOfLine)
    .map(cell => {
      const told = shared.get(placeKey(cell)) ?? cents(0)
      return { ...cell, shared: told, rest: cents(cell.cents - told) }
    })
}

/** Whether so much can be a part of the cell: not more than there is, and not of what nobody has told. */
export const fitsInCell = (cell: Cents | null, shared: number): boolean => {
  if (cell === null) return shared === 0
  return cell >= 0 ? shared >= 0 && shared <= cell : shared <= 0 && shared >= cell
}

/**
 * The parts that are these shares of an amount. Shares that make a whole give parts that add up to it to the cent; null
 * where they are more than a whole.
 */
export const partsByShares = (amount: Cents, shares: readonly BasisPoints[]): readonly Cents[] | null => {
  const rest = whole - shares.reduce((sum, share) => sum + share, 0)
  return rest < 0 ? null : splitByWeights(amount, [...shares, rest]).slice(0, shares.length)
}
