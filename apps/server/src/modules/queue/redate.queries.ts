import { type Id, id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { NearestDue } from './entry-clock.rules.ts'

/** An open entry as a redating reads it; `newest` tells whether anything has been decided or has happened since. */
export type Redatable = { readonly id: Id<'Entry'>; readonly serviceId: string; readonly newest: string }

type Row = { readonly id: string; readonly serviceId: string; readonly newest: string }

const mark = sql<string>`(select coalesce(max(d.id), 0) from queue.due_decision d where d.entry_id = e.id) || '.' ||
  (select coalesce(max(v.id), 0) from queue.entry_event v where v.entry_id = e.id)`

/** Open entries of the classes, in the order of their ids, after one of them. Locks nothing. */
export const selectRedatable = async (
  tx: GatheredTransaction,
  classes: readonly string[],
  after: Id<'Entry'> | null,
  count: number,
): Promise<readonly Redatable[]> => {
  const { rows } = await sql<Row>`
    select e.id, e.service_id as "serviceId", ${mark} as newest
    from queue.entry e
    where e.state <> 'ended' and e.service_class = any(${[...classes]}::text[])
      and (${after}::uuid is null or e.id > ${after}::uuid)
    order by e.id limit ${count}`.execute(tx.db)
  return rows.map(row => ({ ...row, id: id<'Entry'>(row.id) }))
}

/** The same, of the entries that a pass could not have for itself. */
export const selectRedatableOf = async (
  tx: GatheredTransaction,
  ids: readonly Id<'Entry'>[],
): Promise<readonly Redatable[]> => {
  const { rows } = await sql<Row>`
    select e.id, e.service_id as "serviceId", ${mark} as newest
    from queue.entry e
    where e.state <> 'ended' and e.id = any(${[...ids]}::uuid[])`.execute(tx.db)
  return rows.map(row => ({ ...row, id: id<'Entry'>(row.id) }))
}

/**
 * Locks those of the entries that are open, that nobody else has locked and to which nothing has happened since they
 * were read. It waits for no one, so that no one waits long for it.
 */
export const lockUnchanged = async (
  tx: GatheredTransaction,
  read: readonly Redatable[],
): Promise<ReadonlySet<Id<'Entry'>>> => {
  const locked = sql`select e.id from queue.entry e
    where e.id = any(${read.map(each => each.id)}::uuid[]) and e.state <> 'ended'
    order by e.id for no key update skip locked`
  const { rows: free } = await sql<{ id: string }>`${locked}`.execute(tx.db)
  const { rows } = await sql<{ id: string; newest: string }>`
    select e.id, ${mark} as newest from queue.entry e
    where e.id = any(${free.map(row => row.id)}::uuid[])`.execute(tx.db)
  const asRead = new Map(read.map(each => [String(each.id), each.newest]))
  return new Set(rows.filter(row => asRead.get(row.id) === row.newest).map(row => id<'Entry'>(row.id)))
}

export type NewNearest = NearestDue & { readonly id: Id<'Entry'> }

/** Puts the entries in the order of the work list by their new nearest due. */
export const updateNearestDue = async (
  tx: GatheredTransaction,
  entries: readonly NewNearest[],
): Promise<void> => {
  if (entries.length === 0) return
  await sql`update queue.entry e set due_at = n.due_at, due_family = n.due_family
    from unnest(${entries.map(each => each.id)}::uuid[], ${entries.map(each => each.dueAt)}::timestamptz[],
      ${entries.map(each => each.dueFamily)}::text[]) as n (id, due_at, due_family)
    where e.id = n.id`.execute(tx.db)
}
