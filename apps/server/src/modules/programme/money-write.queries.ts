import type { Id, PlainDate } from '@yhdella/kernel'
import type { CellChange, CellKind } from '@yhdella/programme'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { BudgetChangeKind } from './money.queries.ts'
import type { Author } from './written.queries.ts'

/**
 * Lets one command at a time change a programme's money, until the transaction ends: each sees what the one before it
 * did, and the numbers of the changes have no gap.
 */
export const holdMoney = async (tx: GatheredTransaction, programmeId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme.money:${programmeId}`}, 0))`.execute(
    tx.db,
  )
}

export type NewBudgetChange = {
  readonly id: Id<'BudgetChange'>
  readonly programmeId: string
  readonly number: number
  readonly kind: BudgetChangeKind
  readonly reason: string
  readonly undoes: string | null
  readonly version: number
  readonly versionName: string
  readonly lockedKinds: readonly CellKind[]
  readonly asOf: PlainDate | null
}

const insertCells = async (
  tx: GatheredTransaction,
  change: NewBudgetChange,
  cells: readonly CellChange[],
): Promise<void> => {
  if (cells.length === 0) return
  await sql`
    insert into programme.budget_cell
      (change_id, programme_id, category_id, year, kind, month, work_package_id, before_cents, after_cents)
    select ${change.id}, ${change.programmeId}, category, year, kind, month, package, before, after
    from unnest(
      ${cells.map(cell => cell.categoryId)}::text[], ${cells.map(cell => cell.year)}::int[],
      ${cells.map(cell => cell.kind)}::text[], ${cells.map(cell => cell.month ?? null)}::text[],
      ${cells.map(cell => cell.workPackageId ?? null)}::text[], ${cells.map(cell => cell.before)}::bigint[],
      ${cells.map(cell => cell.after)}::bigint[]
    ) as cell (category, year, kind, month, package, before, after)`.execute(tx.db)
}

/** Writes a change with its cells. Each cell must differ before and after. */
export const insertBudgetChange = async (
  tx: GatheredTransaction,
  change: NewBudgetChange,
  cells: readonly CellChange[],
  author: Author,
): Promise<void> => {
  await tx.db
    .insertInto('programme.budget_change')
    .values({
      id: change.id,
      programme_id: change.programmeId,
      number: change.number,
      kind: change.kind,
      reason: change.reason,
      undoes: change.undoes,
      version: change.version,
      version_name: change.versionName,
      locked_kinds: [...change.lockedKinds],
      as_of: change.asOf,
      by_id: author.byId,
      by_name: author.by,
      at: author.at,
    })
    .execute()
  await insertCells(tx, change, cells)
}
