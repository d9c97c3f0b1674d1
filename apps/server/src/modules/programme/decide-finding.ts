import type { programmeImportRoutes } from '@yhdella/contract'
import { done, failed } from '@yhdella/kernel'
import { type Budget, budgetFromStated, type CellChange, cellKey, roundingCategory } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { isCellPlace } from './change-cells.ts'
import { insertFindingDecision, selectFindingDecisions } from './import.queries.ts'
import { undecidedFaults, undecidedIn } from './imported.ts'
import { cellChange, cellNow, isSumOfMonths, type MoneyNow, makeChange, moneyNow } from './money-now.ts'
import { foundImport } from './read-import.ts'

/** Keeps a person's word on a finding. Nothing is corrected by it: what was stated stays beside what would be right. */
export const decideFinding: Handler<typeof programmeImportRoutes.decideFinding> = async (tx, input) => {
  const found = await foundImport(tx, input.importId)
  if (!found.ok) return found
  const { imported, row } = found
  if (!imported.findings.some(finding => finding.id === input.findingId)) return failed('FindingNotFound')
  await insertFindingDecision(tx, input, authorOf(tx))
  const decisions = await selectFindingDecisions(tx, [row.id])
  return done({ undecided: undecidedIn(imported, decisions).length })
}

/** The source's own rounding is its own business where this budget has no line for it. */
const placed = (now: MoneyNow, budget: Budget): Budget['cells'] =>
  budget.cells.filter(cell => cell.categoryId !== roundingCategory.id || isCellPlace(now, cell))

const differing = (now: MoneyNow, cells: Budget['cells']): readonly CellChange[] => {
  const before = cellNow(now)
  return cells
    .map(({ cents, ...place }) => cellChange(place, before(cellKey(place)), cents))
    .filter(change => change.before !== change.after)
}

/** Takes the lowest cells of the imported table; sums are counted again, whatever the table printed. */
export const takeImportedBudget: Handler<typeof programmeImportRoutes.takeImportedBudget> = async (
  tx,
  { importId, reason },
) => {
  const found = await foundImport(tx, importId)
  if (!found.ok) return found
  if (!found.rights.finance) return failed('NotYourProgramme')
  if (found.imported.table === null) return failed('NoBudgetInFile')
  if (undecidedFaults(found.imported, found.decisions).length > 0) return failed('FindingsUndecided')
  const now = await moneyNow(tx, found.programme)
  const taken = placed(now, budgetFromStated(found.imported.table, now.budget.categories))
  if (!taken.every(cell => isCellPlace(now, cell))) return failed('LinesNotKnown')
  const cells = differing(now, taken)
  if (cells.length === 0) return failed('NothingToChange')
  if (cells.some(cell => now.lockedKinds.includes(cell.kind))) return failed('CellLocked')
  if (cells.some(cell => isSumOfMonths(now, cell))) return failed('CellIsSumOfMonths')
  return done(await makeChange(tx, now, { kind: 'import', reason, cells }))
}
