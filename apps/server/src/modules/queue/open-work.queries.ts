import type { Id } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import { type News, type Seen, seenColumns, toldSince } from '../../platform/followed-state.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { OpenEntry } from './open-work.rules.ts'

export type OpenWorkNews = News & {
  readonly caseIds: readonly Id<'Case'>[]
  readonly entries: readonly OpenEntry[]
}

const seen = seenColumns(['queue.entry'])

/** As an instant is written, so that it compares with others. */
const instant = (moment: RawBuilder<unknown>) =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const openEntries = (ofCases: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(open), '[]') from (
    select case_id as "caseId", kind, service_id as "serviceId", unit_id as "unitId", state, taken_by as "takenBy",
      ${instant(sql`lease_until`)} as "leaseUntil", ${instant(sql`asked_at`)} as "askedAt",
      ${instant(sql`booked_at`)} as "bookedAt", reply_by as "replyBy", ${instant(sql`due_at`)} as "dueAt"
    from queue.entry ${ofCases} where state <> 'ended') as open) as entries`

export const countQuery = sql<Seen & Pick<OpenWorkNews, 'entries'>>`select ${seen}, ${openEntries(sql``)}`

export const newsQuery = ({ snapshot }: Pick<Seen, 'snapshot'>) => sql<OpenWorkNews>`
  with told as materialized (
    ${toldSince(snapshot)} and (topic = 'board' or topic like 'case:%')
  ), changed_case as materialized (
    select unnest(about) as id from told where topic = 'board'
    union select substr(topic, 6)::uuid from told where topic like 'case:%'
  )
  select ${seen}, exists (select from told where topic = 'board' and about is null) as anew,
    array(select id from changed_case) as "caseIds",
    ${openEntries(sql`join changed_case on changed_case.id = case_id`)}`

const one = <Row>({ rows }: { readonly rows: readonly Row[] }): Row => {
  const [row] = rows
  if (row === undefined) throw new Error('The open work was not read')
  return row
}

/** Every open entry, in one statement. */
export const selectOpenWork = async (tx: GatheredTransaction) => one(await countQuery.execute(tx.db))

/** The open entries of the cases that the event log has named since. */
export const selectOpenWorkNews = async (tx: GatheredTransaction, since: Seen): Promise<OpenWorkNews> =>
  one(await newsQuery(since).execute(tx.db))
