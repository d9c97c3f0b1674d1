import type { Id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export type Description = {
  readonly caseId: Id<'Case'>
  readonly personId: Id<'Person'>
  readonly municipalityCode: string | null
  readonly summary: string
  readonly language: string
  readonly replyBy: string
  readonly redFlag: boolean
}

type Described = { readonly entryId: Id<'Entry'>; readonly caseId: Id<'Case'>; readonly kind: string }

/** A wait's own line and language are of its assessment; only whose it is follows the matter. */
export const updateDescriptions = async (
  tx: GatheredTransaction,
  descriptions: readonly Description[],
): Promise<readonly Described[]> => {
  const { rows } = await sql<Described>`
    update queue.entry set
      person_id = told."personId",
      municipality_code = told."municipalityCode",
      summary = case kind when 'contact' then told.summary else entry.summary end,
      language = case kind when 'contact' then told.language else entry.language end,
      reply_by = case kind when 'contact' then told."replyBy" else reply_by end,
      red_flag = red_flag or (kind = 'contact' and told."redFlag")
    from jsonb_to_recordset(${JSON.stringify(descriptions)}::jsonb)
      as told("caseId" uuid, "personId" uuid, "municipalityCode" text, summary text, language text,
        "replyBy" text, "redFlag" boolean)
    where entry.case_id = told."caseId" and state <> 'ended'
      and entry.case_id = any(${descriptions.map(({ caseId }) => caseId)}::uuid[])
    returning entry.id as "entryId", case_id as "caseId", kind`.execute(tx.db)
  return rows
}
