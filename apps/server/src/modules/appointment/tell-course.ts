import type { Id, Instant } from '@yhdella/kernel'
import type { Actor } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type CaseEventKind, enterCareRelation, recordCaseEvent } from '../case/index.ts'
import type { Entry } from '../queue/index.ts'
import { displayName, type Person, readPerson, unitShown } from '../resident/index.ts'
import type { VisitMode } from './slot.rules.ts'

export type Told = {
  readonly unitId?: string
  readonly bookingId?: Id<'Booking'>
  readonly startsAt?: Instant
  readonly mode: VisitMode
  readonly text?: string | null
}

/** Whose name the course shows where no professional acts: the resident's own, or the program's. */
const namesOf: Partial<Record<Actor['kind'], (person: Person) => string>> = {
  anonymous: displayName,
  resident: displayName,
  system: () => 'Yhdellä',
}

/**
 * Tells the matter's course what was done with its times, by who acts now: the professional, the resident by her
 * key, or the program. The unit of a protected place is not written there.
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
  const byName = namesOf[tx.actor.kind]?.(person)
  await recordCaseEvent(tx, entry.caseId, kind, { text, detail, ...(byName === undefined ? {} : { byName }) })
  if (tx.actor.kind === 'professional')
    await enterCareRelation(tx, entry.caseId, kind === 'visited' ? 'visited' : 'booked')
}
