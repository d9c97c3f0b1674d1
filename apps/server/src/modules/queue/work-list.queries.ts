import { fromEpochMs, type Id, type Instant, type Language } from '@yhdella/kernel'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { QueueEntry } from '../../schema.generated.ts'
import type { WorkCounts } from './open-work.rules.ts'
import { entryFrom } from './queue-entry.queries.ts'
import type { Entry } from './queue-entry.rules.ts'
import type { Sight, WorkView } from './work-view.rules.ts'

/** What is asked of the list. The conditions say in SQL what work-view.rules.ts says of one entry. */
export type Asked = {
  readonly sight: Sight
  readonly serviceId: string | undefined
  readonly unitId: string | undefined
  /** Words that a name or the matter's line must all have, in small letters. */
  readonly words: readonly string[]
}

type Condition = RawBuilder<unknown>

const conditionsOf = (me: Id<'Professional'>, now: Instant): Readonly<Record<WorkView, Condition>> => {
  const isFree = sql`(taken_by is null or (taken_by <> ${me} and lease_until <= ${now}))`
  return {
    untaken: sql`(${isFree} and asked_at is null and booked_at is null)`,
    mine: sql`(taken_by = ${me})`,
    team: sql`(taken_by <> ${me} and lease_until > ${now})`,
    calls: sql`(reply_by = 'call' and booked_at is null)`,
    waiting: sql`(kind = 'wait' or asked_at is not null)`,
    all: sql`true`,
  }
}

const inSight = ({ me, unitIds, contactUnitId }: Sight): Condition => sql`(
  (kind = 'contact' and unit_id = ${contactUnitId})
  or unit_id = any(${[...unitIds]}::text[])
  or taken_by = ${me})`

const containing = (word: string): string => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`

/**
 * Looks at those who wait one by one, by their keys. Written as a value and not as a join: a join may read the whole
 * register of persons, and that grows with the years.
 */
const found = (words: readonly string[]): Condition => {
  const patterns = words.map(containing)
  return sql`(lower(summary) like all(${patterns}::text[]) or coalesce((
    select named.name like all(${patterns}::text[]) from resident.published_name as named
    where named.person_id = entry.person_id), false))`
}

/** A filter by unit must not tell where a person waits whose place is protected. */
const atUnit = (unitId: string): Condition => sql`(unit_id = ${unitId} and (
  select hidden.person_id from resident.published_protected as hidden
  where hidden.person_id = entry.person_id) is null)`

const openAndAsked = ({ sight, serviceId, unitId, words }: Asked): Condition => {
  const conditions = [sql`state <> 'ended'`, inSight(sight)]
  if (serviceId !== undefined) conditions.push(sql`service_id = ${serviceId}`)
  if (unitId !== undefined) conditions.push(atUnit(unitId))
  if (words.length > 0) conditions.push(found(words))
  return sql.join(conditions, sql` and `)
}

/** The last row of the page before: its due in milliseconds, null where it has none. */
export type Place = { readonly dueMs: number | null; readonly redFlag: boolean; readonly entryId: string }

/** Least slack first; of those due at one moment, such as the end of a day, those with a red flag first. */
const placeInOrder = sql`coalesce(due_at, 'infinity'), (not red_flag), id`

const beyond = ({ dueMs, redFlag, entryId }: Place): Condition => {
  const due = dueMs === null ? 'infinity' : fromEpochMs(dueMs)
  return sql`(${placeInOrder}) > (${due}::timestamptz, ${!redFlag}::boolean, ${entryId}::uuid)`
}

export type Page = {
  readonly view: WorkView
  readonly after: Place | null
  readonly rows: number
}

/** The rule whose day is the nearest one, and the county's name for it; null where nothing is due. */
type NearestRule = {
  readonly due_rule: string | null
  readonly due_name: Readonly<Record<Language, string>> | null
}

/** Of the decisions that gave the entry its due, the one in force: looked up for the rows of the page only. */
const nearestRule = sql`
  select rule as due_rule, name as due_name from (
    select distinct on (rule) rule, due_at, explanation #> '{inputs,name}' as name from queue.due_decision
    where entry_id = entry.id and family = entry.due_family order by rule, id desc) as in_force
  where in_force.due_at = entry.due_at limit 1`

export const workQuery = (asked: Asked, { view, after, rows }: Page, now: Instant) => sql<
  Selectable<QueueEntry> & NearestRule
>`
  select entry.*, nearest.* from (
    select entry.* from queue.entry
    where ${openAndAsked(asked)} and ${conditionsOf(asked.sight.me, now)[view]}
      and ${after === null ? sql`true` : beyond(after)}
    order by ${placeInOrder}
    limit ${rows}
  ) as entry left join lateral (${nearestRule}) as nearest on true
  order by ${placeInOrder}`

/** `dueRule` is the clock that is due first. */
export type ListedEntry = Entry & {
  readonly dueRule: { readonly rule: string; readonly name: NearestRule['due_name'] } | null
}

/** One page of a view, least slack first, red flags before others of the same due. */
export const selectWork = async (
  tx: GatheredTransaction,
  asked: Asked,
  page: Page,
): Promise<readonly ListedEntry[]> => {
  const { rows } = await workQuery(asked, page, tx.now).execute(tx.db)
  return rows.map(({ due_rule, due_name, ...row }) => ({
    ...entryFrom(row),
    dueRule: due_rule === null ? null : { rule: due_rule, name: due_name },
  }))
}

export const countsQuery = (asked: Asked, now: Instant) => {
  const views = Object.entries(conditionsOf(asked.sight.me, now)).map(
    ([view, condition]) => sql`(count(*) filter (where ${condition}))::int as ${sql.ref(view)}`,
  )
  return sql<WorkCounts>`
    select ${sql.join(views)}, min(due_at) filter (where due_at > ${now}) as "nextDueAt"
    from queue.entry where ${openAndAsked(asked)}`
}

/** How many are in each view, and the next due of them all, where names or units are asked: a look at each open entry. */
export const countWork = async (tx: GatheredTransaction, asked: Asked): Promise<WorkCounts> => {
  const { rows } = await countsQuery(asked, tx.now).execute(tx.db)
  const [counts] = rows
  if (counts === undefined) throw new Error('The work was not counted')
  return counts
}
