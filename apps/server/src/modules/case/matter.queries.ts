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

export type Families = (caseId: Id<'Case'>) => readonly Id<'Case'>[]

/** Of each matter, itself and those merged into it, also by way of each other. */
export const selectFamilies = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<Families> => {
  const { rows } = await sql<{ root: Id<'Case'>; id: Id<'Case'> }>`
    with recursive family as (
      select root, root as id from unnest(${[...new Set(caseIds)]}::uuid[]) as asked (root)
      union
      select family.root, matter.id from family join "case".matter on matter.merged_into = family.id)
    select root, id from family`.execute(tx.db)
  const families = Map.groupBy(rows, row => row.root)
  return caseId => families.get(caseId)?.map(row => row.id) ?? [caseId]
}

/** As {@link selectFamilies}, of one. */
export const selectFamily = async (
  tx: GatheredTransaction,
  caseId: Id<'Case'>,
): Promise<readonly Id<'Case'>[]> => (await selectFamilies(tx, [caseId]))(caseId)

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

/** The open matters of each group of persons, newest first, at most so many of a group. */
export const selectOpenOfGroups = async (
  tx: GatheredTransaction,
  groups: readonly (readonly Id<'Person'>[])[],
  atMost: number,
): Promise<readonly (readonly Matter[])[]> => {
  const asked = JSON.stringify(groups.map((persons, at) => ({ at, persons })))
  const { rows } = await sql<Selectable<CaseMatter> & { at: number }>`
    select asked.at, matter.*
    from jsonb_to_recordset(${asked}::jsonb) as asked(at integer, persons uuid[])
    cross join lateral (
      select * from "case".matter
      where person_id = any(asked.persons) and closed_at is null
      order by opened_at desc, id limit ${atMost}) as matter
    order by asked.at, matter.opened_at desc, matter.id`.execute(tx.db)
  const found = Map.groupBy(rows, row => row.at)
  return groups.map((_, at) => (found.get(at) ?? []).map(matterFrom))
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
