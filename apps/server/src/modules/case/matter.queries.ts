import { type Id, type Instant, id } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { CaseMatter } from '../../schema.generated.ts'
import type { Matter } from './matter.rules.ts'

const matterFrom = (row: Selectable<CaseMatter>): Matter => ({
  id: id(row.id),
  personId: id(row.person_id),
  municipalityCode: row.municipality_code,
  summary: row.summary,
  openedAt: row.opened_at,
  closedAt: row.closed_at,
  disposition: row.disposition,
  mergedInto: row.merged_into === null ? null : id(row.merged_into),
})

const listOf = (ids: readonly Id<'Case'>[]) => sql`${[...ids]}::uuid[]`

export const insertMatters = async (tx: GatheredTransaction, matters: readonly Matter[]): Promise<void> => {
  await sql`insert into "case".matter (id, person_id, municipality_code, summary, opened_at)
    select id, "personId", "municipalityCode", summary, "openedAt"
    from jsonb_to_recordset(${JSON.stringify(matters)}::jsonb)
      as new(id uuid, "personId" uuid, "municipalityCode" text, summary text, "openedAt" timestamptz)`.execute(
    tx.db,
  )
}

export const selectMatters = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Case'>[],
): Promise<readonly Matter[]> => {
  const rows = await tx.db
    .selectFrom('case.matter')
    .selectAll()
    .where(sql<boolean>`id = any(${listOf(ids)})`)
    .execute()
  return rows.map(matterFrom)
}

/** In the order of ids, so that two who lock the same matters never wait for each other. */
export const lockMatterRows = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Case'>[],
): Promise<readonly Matter[]> => {
  const rows = await tx.db
    .selectFrom('case.matter')
    .selectAll()
    .where(sql<boolean>`id = any(${listOf(ids)})`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return rows.map(matterFrom)
}

/** The matter itself and those merged into it, also by way of each other. */
export const selectFamily = async (
  tx: GatheredTransaction,
  caseId: Id<'Case'>,
): Promise<readonly Id<'Case'>[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive family as (
      select ${caseId}::uuid as id
      union
      select matter.id from "case".matter join family on matter.merged_into = family.id)
    select id from family`.execute(tx.db)
  return rows.map(row => id(row.id))
}

export type Ending = {
  readonly closedAt: Instant | null
  readonly disposition: string | null
  readonly mergedInto: Id<'Case'> | null
}

export const updateEnding = async (
  tx: GatheredTransaction,
  caseId: Id<'Case'>,
  { closedAt, disposition, mergedInto }: Ending,
): Promise<void> => {
  await tx.db
    .updateTable('case.matter')
    .set({ closed_at: closedAt, disposition, merged_into: mergedInto })
    .where('id', '=', caseId)
    .execute()
}

export type Described = Pick<Matter, 'id' | 'personId' | 'municipalityCode' | 'summary'>

export const updateDescriptions = async (
  tx: GatheredTransaction,
  matters: readonly Described[],
): Promise<void> => {
  await sql`update "case".matter
    set person_id = told."personId", municipality_code = told."municipalityCode", summary = told.summary
    from jsonb_to_recordset(${JSON.stringify(matters)}::jsonb)
      as told(id uuid, "personId" uuid, "municipalityCode" text, summary text)
    where matter.id = told.id`.execute(tx.db)
}

/** The open matters of some persons, newest first. */
export const selectOpenOfPersons = async (
  tx: GatheredTransaction,
  personIds: readonly Id<'Person'>[],
  atMost: number,
): Promise<readonly Matter[]> => {
  const rows = await tx.db
    .selectFrom('case.matter')
    .selectAll()
    .where(sql<boolean>`person_id = any(${[...personIds]}::uuid[])`)
    .where('closed_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(atMost)
    .execute()
  return rows.map(matterFrom)
}

/** Makes closed matters open again; an open one stays as it is. */
export const reopenMatters = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<void> => {
  if (caseIds.length === 0) return
  await tx.db
    .updateTable('case.matter')
    .set({ closed_at: null, disposition: null })
    .where(sql<boolean>`id = any(${listOf(caseIds)})`)
    .where('merged_into', 'is', null)
    .execute()
}
