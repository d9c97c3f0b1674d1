import type { Id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Part } from '../queue/index.ts'

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

/** Of the pairs asked about, those where the professional has taken part in the matter. */
export const selectRelated = async (
  tx: GatheredTransaction,
  parts: readonly Part[],
): Promise<(part: Part) => boolean> => {
  const { rows } = await sql<Part>`
    select case_id as "caseId", professional_id as "professionalId" from "case".care_relation
    where (case_id, professional_id) in (select * from unnest(
      ${parts.map(part => part.caseId)}::uuid[], ${parts.map(part => part.professionalId)}::uuid[]))`.execute(
    tx.db,
  )
  const professionals = Map.groupBy(rows, ({ caseId }) => caseId)
  return ({ caseId, professionalId }) =>
    professionals.get(caseId)?.some(part => part.professionalId === professionalId) ?? false
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
