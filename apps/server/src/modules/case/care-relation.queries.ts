import type { Id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export type Ground = 'received' | 'triaged' | 'wrote' | 'merged' | 'booked' | 'visited'

export type NewRelation = {
  readonly caseId: Id<'Case'>
  readonly professionalId: Id<'Professional'>
  readonly ground: Ground
}

/** The first ground stays. */
export const insertRelations = async (
  tx: GatheredTransaction,
  relations: readonly NewRelation[],
): Promise<void> => {
  if (relations.length === 0) return
  await sql`insert into "case".care_relation (case_id, professional_id, since, ground)
    select "caseId", "professionalId", ${tx.now}, ground
    from jsonb_to_recordset(${JSON.stringify(relations)}::jsonb)
      as new("caseId" uuid, "professionalId" uuid, ground text)
    on conflict (case_id, professional_id) do nothing`.execute(tx.db)
}

export const selectIsRelated = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
  professionalId: Id<'Professional'>,
): Promise<boolean> => {
  const { rows } = await sql<{ related: boolean }>`
    select exists (
      select from "case".care_relation
      where case_id = any(${[...caseIds]}::uuid[]) and professional_id = ${professionalId}) as related`.execute(
    tx.db,
  )
  return rows[0]?.related ?? false
}

/** Whoever took part in the one matter may read the other, into which it was merged. */
export const copyRelations = async (
  tx: GatheredTransaction,
  from: Id<'Case'>,
  to: Id<'Case'>,
): Promise<void> => {
  await sql`insert into "case".care_relation (case_id, professional_id, since, ground)
    select ${to}, professional_id, since, ground from "case".care_relation where case_id = ${from}
    on conflict (case_id, professional_id) do nothing`.execute(tx.db)
}
