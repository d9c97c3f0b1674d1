import { type Id, id, languages } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { CaseStatement } from '../../schema.generated.ts'
import type { Source, Statement } from './matter.rules.ts'

export type CaseStatementRow = Statement & { readonly caseId: Id<'Case'> }

const sources: readonly Source[] = ['web', 'phone', 'desk', 'paper']

const statementFrom = (row: Selectable<CaseStatement>): CaseStatementRow => ({
  id: id(row.id),
  caseId: id(row.case_id),
  ownWords: row.own_words,
  source: sources.find(source => source === row.source) ?? 'web',
  language: languages.find(language => language === row.language) ?? 'fi',
  receivedAt: row.received_at,
  redFlags: row.red_flags,
  unfinished: row.unfinished,
  onBehalfOf: row.on_behalf_of,
})

/** Adds what was told; what was told unfinished before, under the same id, is told anew. */
export const upsertStatements = async (
  tx: GatheredTransaction,
  statements: readonly CaseStatementRow[],
): Promise<void> => {
  await sql`insert into "case".statement
      (id, case_id, own_words, source, language, received_at, red_flags, unfinished, on_behalf_of)
    select id, "caseId", "ownWords", source, language, "receivedAt", "redFlags", unfinished, "onBehalfOf"
    from jsonb_to_recordset(${JSON.stringify(statements)}::jsonb)
      as told(id uuid, "caseId" uuid, "ownWords" text, source text, language text, "receivedAt" timestamptz,
        "redFlags" text[], unfinished boolean, "onBehalfOf" text)
    on conflict (id) do update set own_words = excluded.own_words, language = excluded.language,
      red_flags = excluded.red_flags, unfinished = excluded.unfinished, on_behalf_of = excluded.on_behalf_of`.execute(
    tx.db,
  )
}

/** What was told in some matters, oldest first. */
export const selectStatements = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly CaseStatementRow[]> => {
  const rows = await tx.db
    .selectFrom('case.statement')
    .selectAll()
    .where(sql<boolean>`case_id = any(${[...caseIds]}::uuid[])`)
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  return rows.map(statementFrom)
}

/** The words that were told under these ids before, by id. */
export const selectWords = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Contact'>[],
): Promise<ReadonlyMap<Id<'Contact'>, string>> => {
  const rows = await tx.db
    .selectFrom('case.statement')
    .select(['id', 'own_words'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(row => [id(row.id), row.own_words]))
}
