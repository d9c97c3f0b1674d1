import type { Id, Instant } from '@yhdella/kernel'
import type { Actor } from '../../platform/actor.ts'
import type { GatheredTransaction, Transaction } from '../../platform/transaction.ts'
import { type CaseEventKind, enterCareRelations, type NewCaseEvent, recordCaseEvents } from '../case/index.ts'
import type { Entry } from '../queue/index.ts'
import { displayName, type Person, readPersons, unitShown } from '../resident/index.ts'
import type { VisitMode } from './slot.rules.ts'

export type Told = {
  readonly unitId?: string
  readonly bookingId?: Id<'Booking'>
  readonly startsAt?: Instant
  readonly mode: VisitMode
  readonly text?: string | null
}

type Kind = Extract<CaseEventKind, 'booked' | 'moved' | 'cancelled' | 'visited' | 'noShow'>

/** What was done with the times of an entry, and who did it. */
export type Telling = {
  readonly actor: Actor
  readonly entry: Entry
  readonly kind: Kind
  readonly told: Told
}

/** Whose name the course shows: the professional's, the resident's own who acts by her key, or the program's. */
const nameOf = (actor: Actor, person: Person): string => {
  if (actor.kind === 'professional') return actor.name
  return actor.kind === 'system' ? 'Yhdellä' : displayName(person)
}

const eventOf = ({ actor, entry, kind, told }: Telling, person: Person): NewCaseEvent => {
  const { text = null, unitId, ...rest } = told
  const shown = unitId === undefined ? null : unitShown(person.place, unitId)
  return {
    caseId: entry.caseId,
    kind,
    by: actor.kind === 'professional' ? actor.id : null,
    byName: nameOf(actor, person),
    text,
    detail: {
      ...rest,
      entryId: entry.id,
      serviceId: entry.serviceId,
      ...(shown === null ? {} : { unitId: shown }),
    },
  }
}

/**
 * Tells the courses of matters what was done with their times, each by who acts there: the professional, the
 * resident by her key, or the program. The unit of a protected place is not written there. Three statements however
 * many they are.
 */
export const tellCourses = async (tx: GatheredTransaction, tellings: readonly Telling[]): Promise<void> => {
  const persons = await readPersons(
    tx,
    tellings.map(({ entry }) => entry.personId),
  )
  const events = tellings.map(telling => {
    const person = persons.get(telling.entry.personId)
    if (person === undefined) throw new Error('An entry is of a person who is not there')
    return eventOf(telling, person)
  })
  const relations = tellings.flatMap(({ actor, entry: { caseId }, kind }) => {
    if (actor.kind !== 'professional') return []
    return [{ caseId, professionalId: actor.id, ground: kind === 'visited' ? kind : 'booked' } as const]
  })
  await Promise.all([recordCaseEvents(tx, events), enterCareRelations(tx, relations)])
}

/** As {@link tellCourses}, of the one who acts. */
export const tellCourse = (tx: Transaction, entry: Entry, kind: Kind, told: Told): Promise<void> =>
  tellCourses(tx, [{ actor: tx.actor, entry, kind, told }])
