import { type Id, id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { DueDecision, NearestDue } from './entry-clock.rules.ts'

/** An open entry as a redating reads it. `version` changes with whatever is written of the entry. */
export type Redatable = { readonly id: Id<'Entry'>; readonly serviceId: string; readonly version: string }

type Row = { readonly id: string; readonly serviceId: string; readonly version: string }

const asRedatable = (row: Row): Redatable => ({ ...row, id: id<'Entry'>(row.id) })

// Each happening writes the entry's row in its own transaction, whose number the row then bears.
const columns = sql`e.id, e.service_id as "serviceId", e.xmin::text as version`

/** Open entries of the classes, in the order of their ids, after one of them. Locks nothing. */
export const selectRedatable = async (
  tx: GatheredTransaction,
  classes: readonly string[],
  after: Id<'Entry'> | null,
  count: number,
): Promise<readonly Redatable[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from queue.entry e
    where e.state <> 'ended' and e.service_class = any(${[...classes]}::text[])
      and (${after}::uuid is null or e.id > ${after}::uuid)
    order by e.id limit ${count}`.execute(tx.db)
  return rows.map(asRedatable)
}

/** The same, of the entries that a pass could not have for itself. */
export const selectRedatableOf = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Entry'>[],
): Promise<readonly Redatable[]> => {
  const { rows } = await sql<Row>`
    select ${columns} from queue.entry e
    where e.state <> 'ended' and e.id = any(${[...ids]}::uuid[])`.execute(tx.db)
  return rows.map(asRedatable)
}

/** What is to be written of one entry. */
export type NewDates = Redatable & {
  readonly decisions: readonly DueDecision[]
  readonly nearest: NearestDue
}

/** Whether the database broke a write off because its time was over (query_canceled); it then wrote nothing. */
export const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '57014'

/**
 * Sets the time after which the database itself breaks this transaction's statements off, in milliseconds. Its commit
 * waits for no disk, so that its locks don't either: a redating that a crash takes back is run again.
 */
const keepShort = async (tx: GatheredTransaction, mostMs: number): Promise<void> => {
  await sql`select set_config('statement_timeout', ${String(mostMs)}, true),
    set_config('synchronous_commit', 'off', true)`.execute(tx.db)
}

/**
 * Writes the new decisions and nearest dues of those entries that are open, as they were read and in nobody's hands:
 * one statement, that waits for no one and is broken off when it takes more than `mostMs`. Gives the entries that it wrote, each with its case.
 */
export const writeNewDates = async (
  tx: GatheredTransaction,
  entries: readonly NewDates[],
  reason: string,
  decidedBy: string,
  mostMs: number,
): Promise<ReadonlyMap<Id<'Entry'>, Id<'Case'>>> => {
  await keepShort(tx, mostMs)
  const { rows } = await sql<{ id: string; caseId: string }>`
    with told as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb)
        as each (id uuid, version text, decisions jsonb, nearest jsonb)
    ), mine as materialized (
      select e.id, e.case_id from queue.entry e join told on told.id = e.id
      where e.state <> 'ended' and e.xmin::text = told.version
      for no key update of e skip locked
    ), decided as (
      insert into queue.due_decision
        (entry_id, family, rule, start_on, due_on, due_at, explanation, reason, decided_by, decided_at)
      select told.id, family, rule, "startOn", "dueOn", "dueAt", explanation, ${reason}, ${decidedBy}, ${tx.now}
      from mine join told on told.id = mine.id cross join lateral jsonb_to_recordset(told.decisions)
        as new (family text, rule text, "startOn" date, "dueOn" date, "dueAt" timestamptz, explanation jsonb)
    ), ordered as (
      update queue.entry e
      set due_at = (told.nearest ->> 'dueAt')::timestamptz, due_family = told.nearest ->> 'dueFamily'
      from mine join told on told.id = mine.id where e.id = mine.id
    )
    select id, case_id as "caseId" from mine`.execute(tx.db)
  return new Map(rows.map(row => [id<'Entry'>(row.id), id<'Case'>(row.caseId)]))
}
