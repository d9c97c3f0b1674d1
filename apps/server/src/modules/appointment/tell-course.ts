import type { Id, Instant } from '@yhdella/kernel'
import type { Transaction } from '../../platform/transaction.ts'
import { type CaseEventKind, enterCareRelation, recordCaseEvent } from '../case/index.ts'
import type { Entry } from '../queue/index.ts'
import { displayName, readPerson, unitShown } from '../resident/index.ts'
import type { VisitMode } from './slot.rules.ts'

export type Told = {
  readonly unitId?: string
  readonly bookingId?: Id<'Booking'>
  readonly startsAt?: Instant
  readonly mode: VisitMode
  readonly text?: string | null
}

/**
 * Tells the matter's course what was done with its times, by who acts now: the professional, or the resident by her
 * key. The unit of a protected place is not written there.
 */
export const tellCourse = async (
  tx: Transaction,
  entry: Entry,
  kind: Extract<CaseEventKind, 'booked' | 'moved' | 'cancelled' | 'visited' | 'noShow'>,
  { text = null, unitId, ...told }: Told,
): Promise<void> => {
  const person = await readPerson(tx, entry.personId)
  const shown = unitId === undefined ? null : unitShown(person.place, unitId)
  const detail = {
    ...told,
    entryId: entry.id,
    serviceId: entry.serviceId,
    ...(shown === null ? {} : { unitId: shown }),
  }
  const byName = tx.actor.kind === 'professional' ? {} : { byName: displayName(person) }
  await recordCaseEvent(tx, entry.caseId, kind, { text, detail, ...byName })
  if (tx.actor.kind === 'professional')
    await enterCareRelation(tx, entry.caseId, kind === 'visited' ? 'visited' : 'booked')
}
