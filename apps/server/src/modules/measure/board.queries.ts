import type { Instant, PlainDate } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { DayCell } from './board.rules.ts'

/** Open now: behind the index of open waits. Open then: behind the index of the spans of all waits. */
const openNow = sql`select * from queue.published_wait where state <> 'ended'`
const openThen = (at: Instant) =>
  sql`select * from queue.published_wait where tstzrange(opened_at, ended_at) @> ${at}::timestamptz`

/**
 * What was in force by that moment: the newest decision of each rule. Where two rules of one family bind, the
 * nearer day counts; a rule that binds no more has no day, and one whose end has come is late no more.
 */
const dueThen = (at: RawBuilder<unknown>) => sql`
  select min(due_on) filter (where family = 'law') as law_due_on,
    min(due_on) filter (where family = 'target') as target_due_on,
    min(due_on) filter (where family = 'promise') as promise_due_on
  from (
    select distinct on (family, rule) family, due_on, settled from queue.published_due
    where entry_id = wait.id and decided_at <= ${at}
    order by family, rule, id desc
  ) as newest
  where not settled`

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

/**
 * Each evening's open waits, and those of them that were past a legal day then. The waits of the whole time are
 * looked up once, each with the spans in which its decisions were in force, however many evenings are asked.
 */
export const seriesQuery = (evenings: readonly Evening[]): RawBuilder<SeriesPoint> => sql<SeriesPoint>`
  with evening as (
    select * from unnest(${evenings.map(each => each.on)}::date[], ${evenings.map(each => each.at)}::timestamptz[])
      as evening ("on", at)
  ), wait as materialized (
    select id, opened_at, ended_at from queue.published_wait
    where tstzrange(opened_at, ended_at)
      && tstzrange(${evenings[0]?.at}::timestamptz, ${evenings.at(-1)?.at}::timestamptz, '[]')
  ), law as materialized (
    select wait.id, wait.ended_at, due.* from wait cross join lateral (
      select due_on, settled, decided_at,
        lead(decided_at, 1, 'infinity') over (partition by rule order by id) as replaced_at
      from queue.published_due where entry_id = wait.id and family = 'law'
    ) as due
  )
  select evening.on,
    (select count(*)::int from wait
      where opened_at <= evening.at and (ended_at is null or ended_at > evening.at)) as waiting,
    (select count(distinct id)::int from law
      where due_on < evening.on and not settled and decided_at <= evening.at and replaced_at > evening.at
        and (ended_at is null or ended_at > evening.at)) as "lateByLaw"
  from evening order by evening.on`

export const selectSeries = async (
  tx: GatheredTransaction,
  evenings: readonly Evening[],
): Promise<readonly SeriesPoint[]> =>
  evenings.length === 0 ? [] : (await seriesQuery(evenings).execute(tx.db)).rows

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
