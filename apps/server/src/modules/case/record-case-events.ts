import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction, Transaction } from '../../platform/transaction.ts'
import { insertCaseEvents, type NewCaseEvent } from './course.queries.ts'
import type { CaseEventKind, EventDetail } from './course.rules.ts'

/** Adds events to the courses of matters, in one statement, and tells the open pages of those matters. */
export const recordCaseEvents = async (
  tx: GatheredTransaction,
  events: readonly NewCaseEvent[],
): Promise<void> => {
  if (events.length === 0) return
  await insertCaseEvents(tx, events)
  for (const caseId of new Set(events.map(event => event.caseId))) await tx.announce(`case:${caseId}`)
}

type Told = { readonly text?: string | null; readonly detail?: EventDetail; readonly byName?: string }

/** One event by who acts now. Where the resident acts by her key, give her name. */
export const recordCaseEvent = (
  tx: Transaction,
  caseId: Id<'Case'>,
  kind: CaseEventKind,
  { text = null, detail = {}, byName }: Told = {},
): Promise<void> => {
  const { actor } = tx
  const by = actor.kind === 'professional' ? actor.id : null
  const name = byName ?? ('name' in actor ? actor.name : '')
  return recordCaseEvents(tx, [{ caseId, kind, by, byName: name, text, detail }])
}
