import type { Instant } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import { type News, type Seen, seenColumns, toldSince } from '../../platform/followed-state.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { dueThen } from './board.queries.ts'
import type { CountedParts } from './counted-parts.rules.ts'

/** What a board is counted from; where one of them was emptied in one stroke, all is counted anew. */
const seen = seenColumns(['queue.entry', 'contact.contact', 'appointment.slot', 'feedback.answer'])

export const selectDatabase = async (tx: GatheredTransaction): Promise<string> => {
  const { rows } = await sql<Seen>`select ${seen}`.execute(tx.db)
  return rows[0]?.database ?? ''
}

/** What leaves only the cases that are asked, and the free ones among the bookable times that are asked. */
type Scope = { readonly ofCases: RawBuilder<unknown>; readonly freeSlots: RawBuilder<unknown> }

const everything: Scope = { ofCases: sql``, freeSlots: sql`appointment.published_free_slot` }

const milliseconds = (moment: RawBuilder<unknown>) => sql`floor(extract(epoch from ${moment}) * 1000)::bigint`
const dayOf = (moment: RawBuilder<unknown>) => sql`(${moment} at time zone 'Europe/Helsinki')::date`

const waits = ({ ofCases }: Scope) => sql`
  select wait.municipality_code as "municipalityCode", wait.service_id as "serviceId",
    wait.start_on as "startOn", due.law_due_on as "lawDueOn", due.target_due_on as "targetDueOn",
    due.promise_due_on as "promiseDueOn", json_agg(wait.case_id) as "caseIds"
  from queue.published_wait as wait ${ofCases} cross join lateral (${dueThen(undefined)}) as due
  where wait.state <> 'ended'
  group by 1, 2, 3, 4, 5, 6`

const open = ({ ofCases }: Scope) => sql`
  select case_id as "caseId", (
    select ${milliseconds(sql`due_at`)} from queue.published_due as due
    where due.entry_id = entry.id and family = 'promise' order by due.id desc limit 1) as "promisedUntil"
  from queue.published_contact_entry as entry ${ofCases} where state <> 'ended'`

const received = ({ ofCases }: Scope, dayBegan: Instant) => sql`
  select case_id as "caseId", ${dayOf(sql`received_at`)} as "on",
    coalesce((select case when answered_at <= answer_by then 'inPromise' else 'late' end
      from "case".published_answer as answer where answer.case_id = contact.case_id), 'none') as answer
  from contact.published_contact as contact ${ofCases} where received_at >= ${dayBegan}::timestamptz`

const helped = ({ ofCases }: Scope, dayBegan: Instant) => sql`
  select case_id as "caseId", ${dayOf(sql`given_at`)} as "on", helped = 'yes' as yes
  from feedback.published_answer ${ofCases} where given_at >= ${dayBegan}::timestamptz`

const times = ({ freeSlots }: Scope, now: Instant) => sql`
  select slot_id as "slotId", ${milliseconds(sql`starts_at`)} as "startsAt"
  from ${freeSlots} where starts_at > ${now}::timestamptz`

const rowsOf = (query: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(part), '[]') from (${query}) as part)`

const counted = (scope: Scope, dayBegan: Instant, now: Instant) => sql`json_build_object(
  'waits', ${rowsOf(waits(scope))},
  'open', ${rowsOf(open(scope))},
  'received', ${rowsOf(received(scope, dayBegan))},
  'helped', ${rowsOf(helped(scope, dayBegan))},
  'times', ${rowsOf(times(scope, now))})`

type Of = { readonly dayBegan: Instant; readonly now: Instant }

type SeenParts = Seen & { readonly counted: CountedParts }

/** Counts everything: one statement, so that all of it was seen at once. */
export const countQuery = ({ dayBegan, now }: Of) => sql<SeenParts>`
  select ${seen}, ${counted(everything, dayBegan, now)} as counted`

export const countAll = async (tx: GatheredTransaction, of: Of): Promise<SeenParts> => {
  const { rows } = await countQuery(of).execute(tx.db)
  const [seen] = rows
  if (seen === undefined) throw new Error('The board was not counted')
  return seen
}

export type FiguresNews = News &
  SeenParts & {
    readonly caseIds: readonly string[]
    readonly slotIds: readonly string[]
  }

const changed: Scope = {
  ofCases: sql`join changed_case on changed_case.id = case_id`,
  freeSlots: sql`changed_slot cross join lateral (
    select slot_id, starts_at from appointment.published_free_slot where slot_id = changed_slot.id) as slot`,
}

/**
 * What has been committed since a snapshot: the cases and times that the event log names, each read as it is now. A
 * case that was merged into another is answered with it, so it is read with it.
 */
export const newsQuery = ({ snapshot }: Pick<Seen, 'snapshot'>, { dayBegan, now }: Of) => sql<FiguresNews>`
  with told as materialized (
    ${toldSince(snapshot)}
      and (topic = 'board' or topic like 'case:%' or topic like 'book:%')
  ), named_case as materialized (
    select unnest(about) as id from told where topic = 'board'
    union select substr(topic, 6)::uuid from told where topic like 'case:%'
  ), changed_case as materialized (
    select id from named_case
    union select case_id from "case".published_merged where into_id = any (array(select id from named_case))
  ), changed_slot as materialized (
    select distinct unnest(about) as id from told where topic like 'book:%'
  )
  select ${seen},
    exists (select from told where topic not like 'case:%' and about is null) as anew,
    array(select id from changed_case) as "caseIds", array(select id from changed_slot) as "slotIds",
    ${counted(changed, dayBegan, now)} as counted`

export const selectNews = async (tx: GatheredTransaction, since: Seen, of: Of): Promise<FiguresNews> => {
  const { rows } = await newsQuery(since, of).execute(tx.db)
  const [news] = rows
  if (news === undefined) throw new Error('The board was not asked for news')
  return news
}
