import type { programmeMoneyRoutes } from '@yhdella/contract'
import { cents, done, failed } from '@yhdella/kernel'
import { cellKey, undoing } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { selectCellsOfChanges } from './money.queries.ts'
import { cellChange, makeChange, moneyNow } from './money-now.ts'
import { ownProgramme } from './own-programme.ts'

const amount = (value: number | null) => (value === null ? null : cents(value))

/** Takes a change back, once, as a change of its own; refused where a cell of it has been changed since. */
export const undoBudgetChange: Handler<typeof programmeMoneyRoutes.undoBudgetChange> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, rights => rights.finance)
  if (!found.ok) return found
  const now = await moneyNow(tx, found.programme)
  const undone = now.changes.find(each => each.id === input.changeId)
  if (undone === undefined) return failed('ChangeNotFound')
  if (now.changes.some(each => each.undoes === undone.id)) return failed('AlreadyUndone')
  const cells = await selectCellsOfChanges(tx, [undone.id])
  // Opening and locking a version are told apart from cells: they are ended by their own commands.
  if (cells.length === 0) return failed('NotToUndo')
  const newest = new Map(now.newest.map(cell => [cellKey(cell), cell.changeId]))
  if (cells.some(cell => newest.get(cellKey(cell)) !== undone.id)) return failed('ChangedSince')
  if (cells.some(cell => now.lockedKinds.includes(cell.kind))) return failed('CellLocked')
  const back = undoing(
    cells.map(({ categoryId, year, kind, month, workPackageId, before, after }) =>
      cellChange({ categoryId, year, kind, month, workPackageId }, amount(before), amount(after)),
    ),
  )
  return done(
    await makeChange(tx, now, { kind: 'undo', reason: input.reason, cells: back, undoes: undone.id }),
  )
}
