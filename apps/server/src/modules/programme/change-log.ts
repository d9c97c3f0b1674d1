/** The change log of the money, as its readers see it. */
import { cents, type Language } from '@yhdella/kernel'
import type { Budget, Programme } from '@yhdella/programme'
import type { Transaction } from '../../platform/transaction.ts'
import { type BudgetChangeRow, type CellRow, selectCellsOfChanges } from './money.queries.ts'

// The newest ones; the older are read by their number.
const changesShown = 50

type Named = { readonly budget: Budget; readonly programme: Programme }

/** `2025-03` as people of the three languages write it. */
const shownMonth = (month: string): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`

/** Names a cell by its line, and a part of it by its month or its package too. */
const nameIn = ({ budget, programme }: Named, language: Language) => {
  const lines = new Map(budget.categories.map(category => [category.id, category.label[language]]))
  const packages = new Map(programme.workPackages.map(each => [each.id, each.name[language]]))
  return ({ categoryId, month, workPackageId }: CellRow): string =>
    [
      lines.get(categoryId) ?? categoryId,
      ...(month === null ? [] : [shownMonth(month)]),
      ...(workPackageId === null ? [] : [packages.get(workPackageId) ?? workPackageId]),
    ].join(', ')
}

const numberOf = (changes: readonly BudgetChangeRow[], changeId: string | null): number | null =>
  changes.find(change => change.id === changeId)?.number ?? null

/** Newest first. */
export const changeViews = async (
  tx: Transaction,
  changes: readonly BudgetChangeRow[],
  named: Named,
  language: Language,
) => {
  const shown = changes.slice(-changesShown).toReversed()
  const changeIds = shown.map(change => change.id)
  const cells = Map.groupBy(await selectCellsOfChanges(tx, changeIds), cell => cell.changeId)
  const nameOf = nameIn(named, language)
  const cellView = (cell: CellRow) => {
    const { categoryId, year, kind, month, workPackageId, before, after } = cell
    return {
      ...{ categoryId, year, kind, month, workPackageId, before, after },
      name: nameOf(cell),
      difference: cents((after ?? 0) - (before ?? 0)),
    }
  }
  return shown.map(({ id, number, kind, reason, by, at, version, versionName, undoes }) => ({
    ...{ changeId: id, number, kind, reason, by, at, version, versionName },
    undoes: numberOf(changes, undoes),
    undoneBy: changes.find(each => each.undoes === id)?.number ?? null,
    cells: (cells.get(id) ?? []).map(cellView),
  }))
}
