import { type Id, id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Undo } from './undo.rules.ts'

export const insertUndo = async (
  tx: GatheredTransaction,
  caseId: Id<'Case'>,
  undo: Omit<Undo, 'usedAt'>,
): Promise<void> => {
  await tx.db
    .insertInto('case.undo')
    .values({
      key: undo.key,
      case_id: caseId,
      by_id: undo.by,
      step: JSON.stringify(undo.step),
      until: undo.until,
    })
    .execute()
}

type Row = Omit<Undo, 'by'> & { readonly by: string }

/** Locked: of two who undo one step at the same moment, the second finds it used. */
export const lockUndo = async (
  tx: GatheredTransaction,
  caseId: Id<'Case'>,
  key: string,
): Promise<Undo | undefined> => {
  const { rows } = await sql<Row>`
    select key, by_id as by, step, until, used_at as "usedAt" from "case".undo
    where key = ${key} and case_id = ${caseId} for update`.execute(tx.db)
  const [row] = rows
  return row && { ...row, by: id(row.by) }
}

/** The step that sent a message, where one did. */
export const selectUndoKeyOfMessage = async (
  tx: GatheredTransaction,
  caseId: Id<'Case'>,
  messageId: Id<'Message'>,
): Promise<string | undefined> => {
  const { rows } = await sql<{ key: string }>`
    select key from "case".undo
    where case_id = ${caseId} and step ->> 'messageId' = ${messageId} and used_at is null`.execute(tx.db)
  return rows[0]?.key
}

export const markUndone = async (tx: GatheredTransaction, key: string): Promise<void> => {
  await tx.db.updateTable('case.undo').set({ used_at: tx.now }).where('key', '=', key).execute()
}
