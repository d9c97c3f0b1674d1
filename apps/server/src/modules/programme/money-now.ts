/** A programme's money as it stands, with its locks: what a command begins from. */
import { randomUUID } from 'node:crypto'
import { type Cents, cents, id, type PlainDate } from '@yhdella/kernel'
import {
  type Budget,
  type CellChange,
  type CellKind,
  cellKey,
  type MonthlyActual,
  type PackagePart,
  type PartPlace,
  type Programme,
} from '@yhdella/programme'
import type { Transaction } from '../../platform/transaction.ts'
import { aboutObject } from './about.ts'
import { authorOf } from './author.ts'
import {
  type BudgetChangeKind,
  type BudgetChangeRow,
  type CellRow,
  selectBudgetChanges,
  selectNewestCells,
} from './money.queries.ts'
import { budgetWith, fileBudget, partsOf } from './money-state.ts'
import { holdMoney, insertBudgetChange } from './money-write.queries.ts'

export type MoneyNow = {
  readonly programme: Programme
  readonly budget: Budget
  readonly months: readonly MonthlyActual[]
  readonly parts: readonly PackagePart[]
  readonly newest: readonly CellRow[]
  readonly changes: readonly BudgetChangeRow[]
  readonly number: number
  readonly version: number
  readonly versionName: string
  readonly lockedKinds: readonly CellKind[]
}

/** Holds the programme's money for this transaction, and reads it. */
export const moneyNow = async (tx: Transaction, programme: Programme): Promise<MoneyNow> => {
  await holdMoney(tx, programme.id)
  // Whatever an earlier command wrote is seen, even if its clock stood a little later than this one's.
  const asked = { programmeIds: [programme.id], until: null }
  const changes = await selectBudgetChanges(tx, asked)
  const newest = await selectNewestCells(tx, asked)
  const last = changes.at(-1)
  return {
    programme,
    budget: budgetWith(fileBudget(programme), newest),
    ...partsOf(newest),
    newest,
    changes,
    number: last?.number ?? 0,
    version: last?.version ?? 1,
    versionName: last?.versionName ?? '1',
    lockedKinds: last?.lockedKinds ?? [],
  }
}

export type ChangeToMake = {
  readonly kind: BudgetChangeKind
  readonly reason: string
  readonly cells: readonly CellChange[]
  readonly undoes?: string
  readonly asOf?: PlainDate | null
  readonly version?: { readonly number: number; readonly name: string }
  readonly lockedKinds?: readonly CellKind[]
}

/** Writes the next change of the money, whatever it is. */
export const makeChange = async (tx: Transaction, now: MoneyNow, change: ChangeToMake) => {
  const changeId = id<'BudgetChange'>(randomUUID())
  const number = now.number + 1
  aboutObject(tx, now.programme.id, 'money', 'changes', String(number))
  await insertBudgetChange(
    tx,
    {
      id: changeId,
      programmeId: now.programme.id,
      number,
      kind: change.kind,
      reason: change.reason,
      undoes: change.undoes ?? null,
      version: change.version?.number ?? now.version,
      versionName: change.version?.name ?? now.versionName,
      lockedKinds: change.lockedKinds ?? now.lockedKinds,
      asOf: change.asOf ?? null,
    },
    change.cells,
    authorOf(tx),
  )
  return { changeId, change: number, cells: change.cells.length }
}

const monthPlace = ({ categoryId, month }: MonthlyActual): PartPlace => ({
  ...{ categoryId, month },
  year: Number(month.slice(0, 4)),
  kind: 'actual',
})

/** What a cell or a part of one holds; null where it is empty. */
export const cellNow = ({ budget, months, parts }: MoneyNow): ((key: string) => Cents | null) => {
  const cells = new Map([
    ...budget.cells.map(cell => [cellKey(cell), cell.cents] as const),
    ...months.map(month => [cellKey(monthPlace(month)), month.cents] as const),
    ...parts.map(part => [cellKey(part), part.cents] as const),
  ])
  return key => cells.get(key) ?? null
}

/** A year's costs that are recorded month by month: its cell is their sum, and changes with them only. */
export const isSumOfMonths = ({ months }: MoneyNow, { categoryId, year, kind }: PartPlace): boolean =>
  kind === 'actual' &&
  months.some(each => each.categoryId === categoryId && each.month.startsWith(`${year}-`))

export const cellChange = (place: PartPlace, before: Cents | null, after: Cents | null): CellChange => ({
  ...place,
  before,
  after,
  difference: cents((after ?? 0) - (before ?? 0)),
})
