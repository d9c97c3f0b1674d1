import type { Instant, PlainDate } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { DayCell } from './board.rules.ts'

/** Open now: behind the index of open waits. Open then: behind the index of the spans of all waits. */
const openNow = sql`select * from queue.published_wait where state <> 'ended'`
const openThen = (at: Instant) =>
  sql`select * from queue.published_wait where tstzrange(opened_at, ended_at) @> ${at}::timestamptz`

/** The newest due decision of each family that had been recorded by that moment. */
const dueThen = (at: RawBuilder<unknown>) => sql`
  select max(due_on) filter (where family = 'law') as law_due_on,
    max(due_on) filter (where family = 'target') as target_due_on,
    max(due_on) filter (where family = 'promise') as promise_due_on
  from (
    select distinct on (family) family, due_on from queue.published_due
    where entry_id = wait.id and decided_at <= ${at}
    order by family, id desc
  ) as newest`

export type BoardMoment = { readonly at: Instant; readonly live: boolean }

/** The same query for now and for any moment before; only the way to the waits that were open differs. */
export const dayCellsQuery = ({ at, live }: BoardMoment): RawBuilder<unknown> => sql`
  select wait.municipality_code as "municipalityCode", wait.service_id as "serviceId",
    wait.start_on as "startOn", due.law_due_on as "lawDueOn", due.target_due_on as "targetDueOn",
    due.promise_due_on as "promiseDueOn", count(*)::int as waiting
  from (${live ? openNow : openThen(at)}) as wait
  cross join lateral (${dueThen(sql`${at}::timestamptz`)}) as due
  group by 1, 2, 3, 4, 5, 6`

export type SeenCells = {
  readonly cells: readonly DayCell[]
  readonly snapshot: string
  readonly database: string
}

/** The cells, and the snapshot they were seen in: one statement, so they belong together. */
export const selectDayCells = async (tx: GatheredTransaction, moment: BoardMoment): Promise<SeenCells> => {
  const { rows } = await sql<SeenCells>`
    select pg_current_snapshot()::text as snapshot,
      (select datname || ' ' || oid from pg_database where datname = current_database()) as database,
      (select coalesce(jsonb_agg(cell), '[]') from (${dayCellsQuery(moment)}) as cell) as cells`.execute(
    tx.db,
  )
  const [seen] = rows
  if (seen === undefined) throw new Error('The board was not counted')
  return seen
}

export type BoardNews = { readonly database: string; readonly changed: boolean }

/**
 * Has anything of the board been committed that this snapshot did not see? Looks only at events newer than the
 * snapshot's oldest running transaction. `database` tells apart the databases that one process may have seen.
 */
export const selectBoardNews = async (tx: GatheredTransaction, snapshot: string): Promise<BoardNews> => {
  const { rows } = await sql<BoardNews>`
    select (select datname || ' ' || oid from pg_database where datname = current_database()) as database,
      exists (
        select from platform.event
        where topic = 'board'
          and xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
          and not pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)
      ) as changed`.execute(tx.db)
  const [news] = rows
  if (news === undefined) throw new Error('The board was not asked for news')
  return news
}

export type Evening = { readonly on: PlainDate; readonly at: Instant }
export type SeriesPoint = { readonly on: PlainDate; readonly waiting: number; readonly lateByLaw: number }

export const seriesQuery = (evenings: readonly Evening[]): RawBuilder<SeriesPoint> => sql<SeriesPoint>`
  select evening.on, count(wait.id)::int as waiting,
    (count(*) filter (where due.law_due_on < evening.on))::int as "lateByLaw"
  from unnest(${evenings.map(each => each.on)}::date[], ${evenings.map(each => each.at)}::timestamptz[])
    as evening ("on", at)
  left join queue.published_wait as wait on tstzrange(wait.opened_at, wait.ended_at) @> evening.at
  left join lateral (${dueThen(sql`evening.at`)}) as due on wait.id is not null
  group by evening.on order by evening.on`

export const selectSeries = async (
  tx: GatheredTransaction,
  evenings: readonly Evening[],
): Promise<readonly SeriesPoint[]> => (await seriesQuery(evenings).execute(tx.db)).rows

export type ContactFigures = {
  readonly contactsReceived: number
  readonly answered: number
  readonly answeredInPromise: number
  readonly contactsOpen: number
  readonly contactsLate: number
}

/** How long ago an unanswered contact of a past evening may have come, to be found for that evening's figures. */
const contactWindow = sql`interval '30 days'`

/** Contacts of the day from its beginning to `at`, and those still open at `at`. */
export const selectContactFigures = async (
  tx: GatheredTransaction,
  dayBegan: Instant,
  { at, live }: BoardMoment,
): Promise<ContactFigures> => {
  const open = live
    ? sql`select id from queue.published_contact_entry where state <> 'ended'`
    : sql`select id from queue.published_contact_entry
        where opened_at > ${at}::timestamptz - ${contactWindow} and opened_at <= ${at}
          and (ended_at is null or ended_at > ${at})`
  const { rows } = await sql<ContactFigures>`
    select received.*, open.* from (
      select count(*)::int as "contactsReceived",
        (count(*) filter (where answered_at <= ${at}))::int as answered,
        (count(*) filter (where answered_at <= least(${at}, answer_by)))::int as "answeredInPromise"
      from contact.published_contact where received_at >= ${dayBegan} and received_at <= ${at}
    ) as received, (
      select count(*)::int as "contactsOpen",
        (count(*) filter (where due.due_at < ${at}))::int as "contactsLate"
      from (${open}) as entry
      left join lateral (
        select due_at from queue.published_due
        where entry_id = entry.id and family = 'promise' and decided_at <= ${at} order by id desc limit 1
      ) as due on true
    ) as open`.execute(tx.db)
  const [figures] = rows
  if (figures === undefined) throw new Error('The contacts were not counted')
  return figures
}

/** When the first wait began; null where there is none. */
export const selectFirstOpening = async (tx: GatheredTransaction): Promise<Instant | null> => {
  const row = await tx.db
    .selectFrom('queue.published_wait')
    .select('opened_at')
    .orderBy('opened_at')
    .limit(1)
    .executeTakeFirst()
  return row?.opened_at ?? null
}

export const selectDataset = async (tx: GatheredTransaction): Promise<unknown> => {
  const row = await tx.db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', 'dataset')
    .executeTakeFirst()
  return row?.value
}
