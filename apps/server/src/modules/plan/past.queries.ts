import type { Instant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { PastWait } from './queue-file.rules.ts'

export type AskedQueue = { readonly serviceId: string; readonly municipalityCode: string | undefined }

const day = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'Europe/Helsinki', 'YYYY-MM-DD')`

const ofQueue = ({ serviceId, municipalityCode }: AskedQueue) => sql`
  service_id = ${serviceId} and (${municipalityCode ?? null}::text is null or municipality_code = ${municipalityCode ?? null})`

/** Waits that were open at some moment since `from`. One that was merged or undone never was. */
export const selectPast = async (
  tx: GatheredTransaction,
  queue: AskedQueue,
  from: Instant,
): Promise<readonly PastWait[]> => {
  const { rows } = await sql<PastWait>`
    select ${day('opened_at')} as "enteredOn", ${day('ended_at')} as "endedOn",
      coalesce(disposition = 'served', false) as served, unit_id as "unitId"
    from queue.published_wait
    where ${ofQueue(queue)} and (ended_at is null or ended_at > ${from})
      and coalesce(disposition not in ('merged', 'undone'), true)
    order by opened_at, id`.execute(tx.db)
  return rows
}

/** The days that a wait of the queue is most often promised, over the last year; null when none is. */
export const selectPromiseDays = async (
  tx: GatheredTransaction,
  queue: AskedQueue,
  from: Instant,
): Promise<number | null> => {
  const { rows } = await sql<{ readonly days: number | null }>`
    select (mode() within group (order by due.due_on - wait.start_on))::int as days
    from queue.published_wait as wait
    join queue.published_due as due on due.entry_id = wait.id
    where ${ofQueue(queue)} and wait.opened_at > ${from} and due.family = 'promise' and due.due_on is not null`.execute(
    tx.db,
  )
  return rows[0]?.days ?? null
}
