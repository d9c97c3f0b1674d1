import type { Parsed, programmeMoneyRoutes } from '@yhdella/contract'
import { cents, done, failed, helsinkiDate, plainDate } from '@yhdella/kernel'
import { type CellChange, cellKey } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { cellChange, cellNow, isSumOfMonths, type MoneyNow, makeChange, moneyNow } from './money-now.ts'
import { ownProgramme } from './own-programme.ts'

type Input = Parsed<typeof programmeMoneyRoutes.changeCells>

/** Lines that have cells of their own, in years that the budget has. */
export const isCellPlace = (
  { budget }: MoneyNow,
  place: Pick<Input['cells'][number], 'categoryId' | 'year'>,
): boolean =>
  budget.years.includes(place.year) &&
  budget.categories.some(category => category.id === place.categoryId) &&
  !budget.categories.some(category => category.parentId === place.categoryId)

const refusalOf = (now: MoneyNow, { cells, seen }: Input) => {
  if (!cells.every(cell => isCellPlace(now, cell))) return failed('CellNotKnown')
  if (new Set(cells.map(cellKey)).size < cells.length) return failed('CellTwice')
  if (cells.some(cell => now.lockedKinds.includes(cell.kind))) return failed('CellLocked')
  if (cells.some(cell => isSumOfMonths(now, cell))) return failed('CellIsSumOfMonths')
  const since = new Set(now.newest.filter(cell => cell.number > seen).map(cellKey))
  return cells.some(cell => since.has(cellKey(cell))) ? failed('CellChangedMeanwhile') : null
}

const differing = (now: MoneyNow, cells: Input['cells']): readonly CellChange[] => {
  const before = cellNow(now)
  return cells
    .map(({ categoryId, year, kind, cents: amount }) =>
      cellChange(
        { categoryId, year, kind },
        before(cellKey({ categoryId, year, kind })),
        amount === null ? null : cents(amount),
      ),
    )
    .filter(change => change.before !== change.after)
}

/** Changes cells as one command: all of them or none, with who, when and why. No total is written: totals are counted. */
export const changeCells: Handler<typeof programmeMoneyRoutes.changeCells> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, rights => rights.finance)
  if (!found.ok) return found
  if (input.asOf != null && input.asOf > helsinkiDate(tx.now)) return failed('DayInFuture')
  const now = await moneyNow(tx, found.programme)
  const refusal = refusalOf(now, input)
  if (refusal !== null) return refusal
  const cells = differing(now, input.cells)
  if (cells.length === 0) return failed('NothingToChange')
  const { how, reason } = input
  const asOf = input.asOf == null ? null : plainDate(input.asOf)
  return done(await makeChange(tx, now, { kind: how, reason, cells, asOf }))
}
