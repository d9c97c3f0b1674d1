/** A programme's money as it stands, with its locks: what a command begins from. */
import { randomUUID } from 'node:crypto'
import { type Cents, cents, id, type PlainDate } from '@yhdella/kernel'
import { type Budget, type CellChange, type CellKind, cellKey, type Programme } from '@yhdella/programme'
import type { Transaction } from '../../platform/transaction.ts'
import { authorOf } from './author.ts'
import {
  type BudgetChangeKind,
  type BudgetChangeRow,
  type CellRow,
  selectBudgetChanges,
  selectNewestCells,
} from './money.queries.ts'
import { budgetWith, fileBudget } from './money-state.ts'
import { holdMoney, insertBudgetChange } from './money-write.queries.ts'

export type MoneyNow = {
  readonly programme: Programme
  readonly budget: Budget
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

/** What a cell holds; null where it is empty. */
export const cellNow = ({ budget }: MoneyNow): ((key: string) => Cents | null) => {
  const cells = new Map(budget.cells.map(cell => [cellKey(cell), cell.cents]))
  return key => cells.get(key) ?? null
}

export const cellChange = (
  place: { readonly categoryId: string; readonly year: number; readonly kind: CellKind },
  before: Cents | null,
  after: Cents | null,
): CellChange => ({ ...place, before, after, difference: cents((after ?? 0) - (before ?? 0)) })
