import { helsinkiDate, type Id, type Instant, type PlainDate } from '@yhdella/kernel'
import { freshId } from '../../platform/fresh-id.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { serviceById } from '../catalogue/index.ts'
import { clockOptions } from './clock-options.ts'
import { changedDecisions, nearestDue, startedClocks } from './entry-clock.rules.ts'
import { insertDecisions, insertEvents } from './entry-event.queries.ts'
import type { Opening } from './matter-events.rules.ts'
import { insertEntries } from './queue-entry.queries.ts'
import type { Entry, EntryKind } from './queue-entry.rules.ts'

export type NewEntry = {
  readonly id?: Id<'Entry'>
  readonly kind: EntryKind
  readonly caseId: Id<'Case'>
  readonly personId: Id<'Person'>
  /** `birthDateForClocks` of the person: an age that is not known never lengthens a limit. */
  readonly birthDate: PlainDate | null
  /** Null where the person's place is protected. */
  readonly municipalityCode: string | null
  readonly serviceId: string
  readonly unitId: string
  readonly urgency: number | null
  readonly redFlag: boolean
  readonly summary: string
  /** How the contact came: web, phone, desk or paper. */
  readonly channel: string
  readonly language: string
  readonly replyBy: string
  /** When the resident contacted: a letter's arrival, not its writing down. Not in the future. */
  readonly contactedAt: Instant
  /** When the need was assessed; null for a contact, whose assessment is what is waited for. */
  readonly assessedAt: Instant | null
  readonly openedBy: Id<'Professional'> | null
}

const openingOf = (entry: NewEntry, serviceClass: string): Opening => ({
  kind: entry.kind,
  service: serviceClass,
  birthDate: entry.birthDate,
  contactedAt: entry.contactedAt,
  assessedAt: entry.assessedAt,
})

const opened = (newEntry: NewEntry, now: Instant) => {
  const { birthDate, contactedAt, assessedAt, openedBy, ...told } = newEntry
  const service = serviceById(told.serviceId)
  if (service === undefined) throw new Error(`The county has no service ${told.serviceId}`)
  const opening = openingOf(newEntry, service.serviceClass)
  const clocks = startedClocks(opening, [], now, clockOptions(told.serviceId))
  const decisions = changedDecisions([], clocks, [])
  const entry: Entry = {
    ...told,
    id: newEntry.id ?? freshId<'Entry'>(now),
    serviceClass: service.serviceClass,
    state: 'waiting',
    takenBy: null,
    leaseUntil: null,
    askedAt: null,
    bookedAt: null,
    openedAt: now,
    startOn: helsinkiDate(assessedAt ?? contactedAt),
    endedAt: null,
    disposition: null,
    ...nearestDue(clocks, decisions),
  }
  return { entry, opening, decisions, openedBy }
}

/**
 * Opens entries in sets: the entries, their 'opened' events and the first due decisions, each in one statement
 * however many they are. Gives the entries in their order. Throws where the county has no such service.
 */
export const openEntries = async (
  tx: GatheredTransaction,
  newEntries: readonly NewEntry[],
): Promise<readonly Entry[]> => {
  if (newEntries.length === 0) return []
  const all = newEntries.map(each => opened(each, tx.now))
  // Asked in the order in which their references need them.
  await Promise.all([
    insertEntries(
      tx,
      all.map(({ entry }) => entry),
    ),
    insertEvents(
      tx,
      all.map(({ entry, opening, openedBy: by }) => {
        return { entryId: entry.id, at: tx.now, kind: 'opened', by, reason: null, detail: opening }
      }),
    ),
    insertDecisions(
      tx,
      all.flatMap(({ entry, decisions, openedBy }) =>
        decisions.map(decision => {
          return { ...decision, entryId: entry.id, reason: 'opened', decidedBy: openedBy ?? 'system' }
        }),
      ),
    ),
  ])
  await tx.announce('work')
  await tx.announce(
    'board',
    all.map(({ entry }) => entry.caseId),
  )
  return all.map(({ entry }) => entry)
}
