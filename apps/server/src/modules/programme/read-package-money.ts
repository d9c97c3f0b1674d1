import type { programmeMoneyPartRoutes } from '@yhdella/contract'
import { addCents, type Cents, cents, done, failed, type Language } from '@yhdella/kernel'
import {
  type CellKind,
  type CountedMoney,
  cellsOfPackage,
  type Programme,
  proposeMoneyLight,
  remainingOf,
  sharedCells,
  type WorkPackage,
} from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { askedDay, dayInFuture } from './asked-day.ts'
import { knownProgramme } from './known-programme.ts'
import { packageMoney } from './money-state.ts'
import { proposedView } from './package-lights.ts'
import { programmeById } from './programmes.ts'

type Named = (categoryId: string) => string
type Cell = { readonly kind: CellKind; readonly cents: Cents }

const sumOf = (cells: readonly Cell[], kind: CellKind): Cents | null => {
  const told = cells.filter(cell => cell.kind === kind)
  return told.length === 0 ? null : told.reduce((sum, cell) => addCents(sum, cell.cents), cents(0))
}

const packageView = (workPackage: WorkPackage, money: CountedMoney, nameOf: Named, language: Language) => {
  const cells = cellsOfPackage(workPackage, money.totals.lines, money.parts)
  const amounts = {
    planned: sumOf(cells, 'planned'),
    actual: sumOf(cells, 'actual'),
    committed: sumOf(cells, 'committed'),
  }
  const light = proposeMoneyLight(packageMoney(workPackage, money), workPackage.to < money.asOf)
  return {
    workPackageId: workPackage.id,
    name: workPackage.name[language],
    ...amounts,
    remaining: remainingOf({ ...amounts, forecast: null }),
    light: proposedView(light, language),
    parts: cells.map(cell => ({ ...cell, name: nameOf(cell.categoryId) })),
  }
}

const moneyView = ({ workPackages }: Programme, money: CountedMoney, language: Language) => {
  const names = new Map(money.totals.lines.map(({ categoryId, label }) => [categoryId, label[language]]))
  const nameOf: Named = categoryId => names.get(categoryId) ?? categoryId
  return {
    asOf: money.asOf,
    packages: workPackages.map(each => packageView(each, money, nameOf, language)),
    cells: sharedCells(workPackages, money.totals.lines, money.parts).map(cell => ({
      ...cell,
      name: nameOf(cell.categoryId),
    })),
  }
}

/** The money by package as it was known in the evening of the day. */
export const readPackageMoney: Handler<typeof programmeMoneyPartRoutes.readPackageMoney> = async (
  tx,
  { programmeId, on: asked, language },
) => {
  const programme = programmeById(programmeId)
  if (programme === undefined) return failed('ProgrammeNotFound')
  const on = askedDay(tx, asked)
  if (on === undefined) return dayInFuture
  const { money, budgetChanges } = await knownProgramme(tx, programme, on)
  const view =
    money === null ? { asOf: null, packages: [], cells: [] } : moneyView(programme, money, language)
  return done({ on, change: budgetChanges.at(-1)?.number ?? 0, ...view })
}
