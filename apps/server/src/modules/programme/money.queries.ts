import type { Instant, PlainDate } from '@yhdella/kernel'
import type { CellKind } from '@yhdella/programme'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Asked } from './ledger.queries.ts'

export type CellRow = {
  readonly programmeId: string
  readonly changeId: string
  readonly number: number
  readonly categoryId: string
  readonly year: number
  readonly kind: CellKind
  /** What of the cell fell on a month, or is a package's; both null of the cell itself. */
  readonly month: string | null
  readonly workPackageId: string | null
  readonly before: number | null
  readonly after: number | null
}

export type BudgetChangeKind = 'edit' | 'paste' | 'import' | 'months' | 'share' | 'undo' | 'open' | 'lock'

export type BudgetChangeRow = {
  readonly id: string
  readonly programmeId: string
  readonly number: number
  readonly kind: BudgetChangeKind
  readonly reason: string
  readonly undoes: string | null
  readonly version: number
  readonly versionName: string
  readonly lockedKinds: readonly CellKind[]
  readonly asOf: PlainDate | null
  readonly byId: string
  readonly by: string
  readonly at: Instant
}

const known = ({ programmeIds, until }: Asked) =>
  sql`change.programme_id = any(${[...programmeIds]}::text[]) and change.at <= coalesce(${until}::timestamptz, 'infinity')`

/** The changes of money, oldest first. */
export const selectBudgetChanges = async (
  tx: GatheredTransaction,
  asked: Asked,
): Promise<readonly BudgetChangeRow[]> => {
  const { rows } = await sql<BudgetChangeRow>`
    select id, programme_id as "programmeId", number, kind, reason, undoes, version,
      version_name as "versionName", locked_kinds as "lockedKinds", as_of as "asOf",
      by_id as "byId", by_name as by, at
    from programme.budget_change as change where ${known(asked)} order by programme_id, number`.execute(tx.db)
  return rows
}

/** Every changed cell as the newest change left it. */
export const selectNewestCells = async (
  tx: GatheredTransaction,
  asked: Asked,
): Promise<readonly CellRow[]> => {
  const { rows } = await sql<CellRow>`
    select distinct on (cell.programme_id, category_id, year, cell.kind, month, work_package_id)
      cell.programme_id as "programmeId", change_id as "changeId", number, category_id as "categoryId", year,
      cell.kind, month, work_package_id as "workPackageId", before_cents as before, after_cents as after
    from programme.budget_cell as cell join programme.budget_change as change on change.id = cell.change_id
    where ${known(asked)}
    order by cell.programme_id, category_id, year, cell.kind, month, work_package_id, number desc`.execute(
    tx.db,
  )
  return rows
}

/** The cells of some changes, in the order of the changes. */
export const selectCellsOfChanges = async (
  tx: GatheredTransaction,
  changeIds: readonly string[],
): Promise<readonly CellRow[]> => {
  const { rows } = await sql<CellRow>`
    select cell.programme_id as "programmeId", change_id as "changeId", number, category_id as "categoryId", year,
      cell.kind, month, work_package_id as "workPackageId", before_cents as before, after_cents as after
    from programme.budget_cell as cell join programme.budget_change as change on change.id = cell.change_id
    where change_id = any(${[...changeIds]}::uuid[])
    order by number, category_id, year, cell.kind, month nulls first, work_package_id nulls first`.execute(
    tx.db,
  )
  return rows
}
