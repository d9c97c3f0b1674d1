import { type Id, type Instant, id, type Language, type PlainDate } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { DecisionExplained, DueDecision } from './entry-clock.rules.ts'
import type { Opening, PastHappening } from './matter-events.rules.ts'
import type { Family } from './queue-entry.rules.ts'

export type NewEvent = {
  readonly entryId: Id<'Entry'>
  readonly at: Instant
  readonly kind: string
  readonly by: Id<'Professional'> | null
  readonly reason: string | null
  readonly detail: object
}

export const insertEvents = async (tx: GatheredTransaction, events: readonly NewEvent[]): Promise<void> => {
  if (events.length === 0) return
  const rows = JSON.stringify(events)
  await sql`insert into queue.entry_event (entry_id, at, kind, by_id, reason, detail)
    select "entryId", at, kind, by, reason, detail
    from jsonb_to_recordset(${rows}::jsonb)
      as new("entryId" uuid, at timestamptz, kind text, by uuid, reason text, detail jsonb)`.execute(tx.db)
}

export type NewDecision = DueDecision & {
  readonly entryId: Id<'Entry'>
  readonly reason: string
  readonly decidedBy: string
}

export const insertDecisions = async (
  tx: GatheredTransaction,
  decisions: readonly NewDecision[],
): Promise<void> => {
  if (decisions.length === 0) return
  const rows = JSON.stringify(decisions)
  await sql`insert into queue.due_decision
      (entry_id, family, rule, start_on, due_on, due_at, explanation, reason, decided_by, decided_at)
    select "entryId", family, rule, "startOn", "dueOn", "dueAt", explanation, reason, "decidedBy", ${tx.now}
    from jsonb_to_recordset(${rows}::jsonb)
      as new("entryId" uuid, family text, rule text, "startOn" date, "dueOn" date, "dueAt" timestamptz,
        explanation jsonb, reason text, "decidedBy" text)`.execute(tx.db)
}

export type DecisionInForce = {
  readonly entryId: Id<'Entry'>
  readonly family: Family
  readonly rule: string
  readonly startOn: PlainDate
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly explanation: DecisionExplained
  /** The county's name for its clock, as it was then; null for the law. */
  readonly name: Readonly<Record<Language, string>> | null
}

/** The newest decision of each entry, family and rule. */
export const selectDecisionsInForce = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<readonly DecisionInForce[]> => {
  const { rows } = await sql<Omit<DecisionInForce, 'name'>>`
    select distinct on (entry_id, family, rule)
      entry_id as "entryId", family, rule, start_on as "startOn", due_on as "dueOn", due_at as "dueAt",
      explanation
    from queue.due_decision
    where entry_id = any(${[...entryIds]}::uuid[])
    order by entry_id, family, rule, id desc`.execute(tx.db)
  return rows.map(row => ({ ...row, name: row.explanation.inputs.name }))
}

export type EntryHistory = { readonly opening: Opening; readonly past: readonly PastHappening[] }

type HistoryRow = {
  readonly entryId: string
  readonly opening: Opening
  readonly past: readonly PastHappening[]
}

/** What was known at the opening of each entry, and what has happened since, oldest first. */
export const selectHistories = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<ReadonlyMap<Id<'Entry'>, EntryHistory>> => {
  const { rows } = await sql<HistoryRow>`
    select entry_id as "entryId",
      (array_agg(detail order by id) filter (where kind = 'opened'))[1] as opening,
      coalesce(jsonb_agg(jsonb_build_object(
        'kind', kind,
        'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'disposition', detail ->> 'disposition',
        'occurredAt', detail ->> 'occurredAt',
        'timeAt', coalesce(detail ->> 'givenUpAt', detail ->> 'startsAt')) order by id) filter (where kind <> 'opened'), '[]') as past
    from queue.entry_event
    where entry_id = any(${[...entryIds]}::uuid[])
    group by entry_id`.execute(tx.db)
  return new Map(rows.map(({ entryId, ...history }) => [id<'Entry'>(entryId), history]))
}

export type EntryEvent = {
  readonly id: number
  readonly entryId: Id<'Entry'>
  readonly at: Instant
  readonly kind: string
  readonly by: string | null
  readonly from: string | null
  readonly reason: string | null
}

/** The course of some entries with the names of those who acted. */
export const selectEvents = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<readonly EntryEvent[]> => {
  const { rows } = await sql<EntryEvent>`
    select e.id, e.entry_id as "entryId", e.at, e.kind, who.name as by, past.name as "from", e.reason
    from queue.entry_event e
    left join organisation.published_professional who on who.id = e.by_id
    left join organisation.published_professional past on past.id = (e.detail ->> 'from')::uuid
    where e.entry_id = any(${[...entryIds]}::uuid[])
    order by e.id`.execute(tx.db)
  return rows
}

/** A professional, and a case in which she may have taken part. */
export type Part = { readonly caseId: Id<'Case'>; readonly professionalId: Id<'Professional'> }

export const selectActed = async (
  tx: GatheredTransaction,
  parts: readonly Part[],
): Promise<readonly Part[]> => {
  const { rows } = await sql<Part>`
    select distinct asked.case_id as "caseId", asked.by_id as "professionalId"
    from unnest(${parts.map(part => part.caseId)}::uuid[], ${parts.map(part => part.professionalId)}::uuid[])
      as asked (case_id, by_id)
    join queue.entry on entry.case_id = asked.case_id
    join queue.entry_event as event on event.entry_id = entry.id and event.by_id = asked.by_id`.execute(tx.db)
  return rows
}
