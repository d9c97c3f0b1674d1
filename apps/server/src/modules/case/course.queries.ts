import { type Id, id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { CaseEvent, EventDetail } from './course.rules.ts'

export type NewCaseEvent = Omit<CaseEvent, 'id' | 'at'>

export const insertCaseEvents = async (
  tx: GatheredTransaction,
  events: readonly NewCaseEvent[],
): Promise<void> => {
  await sql`insert into "case".event (case_id, at, kind, by_id, by_name, text, detail)
    select "caseId", ${tx.now}, kind, by, "byName", text, detail
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
      as new("caseId" uuid, kind text, by uuid, "byName" text, text text, detail jsonb)`.execute(tx.db)
}

type Row = Omit<CaseEvent, 'caseId' | 'by' | 'detail'> & {
  readonly caseId: string
  readonly by: string | null
  readonly detail: EventDetail | null
}

/** The course of some matters, oldest first. */
export const selectCourse = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly CaseEvent[]> => {
  const { rows } = await sql<Row>`
    select id, case_id as "caseId", at, kind, by_id as by, by_name as "byName", text, detail
    from "case".event where case_id = any(${[...caseIds]}::uuid[]) order by id`.execute(tx.db)
  return rows.map(row => ({
    ...row,
    caseId: id(row.caseId),
    by: row.by === null ? null : id(row.by),
    detail: row.detail ?? {},
  }))
}
