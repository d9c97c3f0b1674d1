import type { Instant, PlainDate } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { DayCell } from './place-sums.rules.ts'

/**
 * What is in force of `wait`: the newest decision of each rule, of all or of those made by a moment. Where two rules
 * of one family bind, the nearer day counts; a rule that binds no more has no day, and one whose end has come is late
 * no more.
 */
export const dueThen = (at: Instant | undefined): RawBuilder<unknown> => sql`
  select min(due_on) filter (where family = 'law') as law_due_on,
    min(due_on) filter (where family = 'target') as target_due_on,
    min(due_on) filter (where family = 'promise') as promise_due_on
  from (
    select distinct on (family, rule) family, due_on, settled from queue.published_due
    where entry_id = wait.id ${at === undefined ? sql`` : sql`and decided_at <= ${at}::timestamptz`}
    order by family, rule, id desc
  ) as newest
  where not settled`

/** Who waited at a moment, behind the index of the spans of all waits. */
export const dayCellsQuery = (at: Instant): RawBuilder<DayCell> => sql<DayCell>`
  select wait.municipality_code as "municipalityCode", wait.service_id as "serviceId",
    wait.start_on as "startOn", due.law_due_on as "lawDueOn", due.target_due_on as "targetDueOn",
    due.promise_due_on as "promiseDueOn", count(*)::int as waiting
  from queue.published_wait as wait cross join lateral (${dueThen(at)}) as due
  where tstzrange(wait.opened_at, wait.ended_at) @> ${at}::timestamptz
  group by 1, 2, 3, 4, 5, 6`

export const selectDayCells = async (tx: GatheredTransaction, at: Instant): Promise<readonly DayCell[]> =>
  (await dayCellsQuery(at).execute(tx.db)).rows

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
