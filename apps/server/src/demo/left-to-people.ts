import type { Transaction } from '../platform/transaction.ts'
import { selectHeldSlots, selectTouched } from './history.queries.ts'
import type { Row, Rows } from './rows.ts'
import { eventCounts } from './tell-further.ts'

const idsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ id }) => String(id))

/** Matters whose next told time somebody else has booked meanwhile. */
const withoutTheirTime = async (tx: Transaction, since: Rows): Promise<readonly string[]> => {
  const bookings = since['appointment.booking'].filter(({ state }) => state === 'booked' || state === 'kept')
  const slots = bookings.map(({ slot_id }) => String(slot_id))
  const held = await selectHeldSlots(tx, slots, idsOf(since['appointment.booking']))
  const entries = new Map(since['queue.entry'].map(row => [String(row.id), String(row.case_id)]))
  return bookings
    .filter(({ slot_id }) => held.has(String(slot_id)))
    .flatMap(({ entry_id }) => entries.get(String(entry_id)) ?? [])
}

/**
 * The matters that the telling must leave alone: people have written, decided or booked something of them since
 * they were told, or someone else has taken the time that they were to have.
 */
export const leftToPeople = async (
  tx: Transaction,
  before: Rows,
  since: Rows,
): Promise<ReadonlySet<string>> => {
  const cases = new Set(idsOf(before['case.matter'].filter(row => row.closed_at === null)))
  const entries = new Set(idsOf(before['queue.entry'].filter(row => cases.has(String(row.case_id)))))
  const told = eventCounts({
    ...before,
    'queue.entry_event': before['queue.entry_event'].filter(row => entries.has(String(row.entry_id))),
    'case.event': before['case.event'].filter(row => cases.has(String(row.case_id))),
  })
  return new Set([...(await selectTouched(tx, told)), ...(await withoutTheirTime(tx, since))])
}
