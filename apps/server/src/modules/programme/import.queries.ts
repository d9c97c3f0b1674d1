import type { Id, Instant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Author } from './written.queries.ts'

export type ImportRow = {
  readonly id: Id<'Import'>
  readonly programmeId: string
  readonly fileName: string
  readonly kind: string
  /** What the reading gave, as JSON. */
  readonly result: unknown
  readonly by: string
  readonly at: Instant
}

export type FindingDecision = {
  readonly importId: string
  readonly findingId: string
  readonly decision: 'accept' | 'keep'
  readonly reason: string
  readonly by: string
  readonly at: Instant
}

const columns = sql`id, programme_id as "programmeId", file_name as "fileName", kind, result, by_name as by, at`

/** The newest first. */
export const selectImports = async (
  tx: GatheredTransaction,
  programmeId: string,
): Promise<readonly ImportRow[]> => {
  const { rows } = await sql<ImportRow>`
    select ${columns} from programme.import where programme_id = ${programmeId} order by at desc, id`.execute(
    tx.db,
  )
  return rows
}

export const selectImport = async (
  tx: GatheredTransaction,
  importId: string,
): Promise<ImportRow | undefined> => {
  const { rows } = await sql<ImportRow>`
    select ${columns} from programme.import where id = ${importId}`.execute(tx.db)
  return rows[0]
}

/** The newest word on each finding. */
export const selectFindingDecisions = async (
  tx: GatheredTransaction,
  importIds: readonly string[],
): Promise<readonly FindingDecision[]> => {
  const { rows } = await sql<FindingDecision>`
    select distinct on (import_id, finding_id) import_id as "importId", finding_id as "findingId", decision, reason,
      by_name as by, at
    from programme.finding_decision where import_id = any(${[...importIds]}::uuid[])
    order by import_id, finding_id, id desc`.execute(tx.db)
  return rows
}

export type NewImport = {
  readonly importId: Id<'Import'>
  readonly programmeId: string
  readonly fileName: string
  readonly kind: string
  readonly contentHash: string
  readonly result: object
}

export const insertImport = async (
  tx: GatheredTransaction,
  received: NewImport,
  author: Author,
): Promise<void> => {
  await tx.db
    .insertInto('programme.import')
    .values({
      id: received.importId,
      programme_id: received.programmeId,
      file_name: received.fileName,
      kind: received.kind,
      content_hash: received.contentHash,
      result: JSON.stringify(received.result),
      by_id: author.byId,
      by_name: author.by,
      at: author.at,
    })
    .execute()
}

export type NewFindingDecision = Pick<FindingDecision, 'importId' | 'findingId' | 'decision' | 'reason'>

export const insertFindingDecision = async (
  tx: GatheredTransaction,
  decided: NewFindingDecision,
  author: Author,
): Promise<void> => {
  await tx.db
    .insertInto('programme.finding_decision')
    .values({
      import_id: decided.importId,
      finding_id: decided.findingId,
      decision: decided.decision,
      reason: decided.reason,
      by_id: author.byId,
      by_name: author.by,
      at: author.at,
    })
    .execute()
}
