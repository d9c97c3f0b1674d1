import { helsinkiDate, type Id, type Instant } from '@yhdella/kernel'
import {
  after,
  changedDecisions,
  clockOptions,
  type DueDecision,
  type Entry,
  entryRowOf,
  type Happening,
  mayMoveClocks,
  nearestDue,
  type Opening,
  type PastHappening,
  startedClocks,
} from '../modules/queue/index.ts'
import type { Rows } from './rows.ts'

/** Something that happened to an entry, in the order of time. */
export type ToldHappening = {
  readonly at: Instant
  readonly happening: Happening
  /** Null where the resident or the program itself did it. */
  readonly by: Id<'Professional'> | null
  readonly reason?: string
}

export type NewEntry = Omit<
  Entry,
  | 'state'
  | 'takenBy'
  | 'leaseUntil'
  | 'askedAt'
  | 'bookedAt'
  | 'startOn'
  | 'endedAt'
  | 'disposition'
  | 'dueAt'
  | 'dueFamily'
>

type Clocks = ReturnType<typeof startedClocks>

/** The same clocks due at the same moments: then nothing was decided anew, and no sentence need be made. */
const isUnmoved = (before: Clocks, since: Clocks): boolean =>
  before.length === since.length &&
  since.every((clock, place) => {
    const known = before[place]
    return known?.rule === clock.rule && known.dueAt === clock.dueAt && known.state === clock.state
  })

const writeDecisions = (
  rows: Rows,
  entry: Entry,
  decisions: readonly DueDecision[],
  at: Instant,
  reason: string,
  by: Id<'Professional'> | null,
): void => {
  for (const decision of decisions)
    rows['queue.due_decision'].push({
      entry_id: entry.id,
      family: decision.family,
      rule: decision.rule,
      start_on: decision.startOn,
      due_on: decision.dueOn,
      due_at: decision.dueAt,
      explanation: decision.explanation,
      reason,
      decided_by: by ?? 'system',
      decided_at: at,
    })
}

/**
 * Writes an entry, its events and its due decisions as the use cases would have written them one by one: opened,
 * then each happening up to `now`, with a new decision where a clock moved.
 */
export const tellEntry = (
  rows: Rows,
  newEntry: NewEntry,
  opening: Opening,
  openedBy: Id<'Professional'> | null,
  happenings: readonly ToldHappening[],
  now: Instant,
): Entry => {
  const options = clockOptions(newEntry.serviceId)
  const startOn = helsinkiDate(opening.assessedAt ?? opening.contactedAt)
  let clocks = startedClocks(opening, [], newEntry.openedAt, options)
  let inForce = changedDecisions([], clocks, [])
  let entry: Entry = {
    ...newEntry,
    ...{ state: 'waiting', takenBy: null, leaseUntil: null, askedAt: null, bookedAt: null, startOn },
    ...{ endedAt: null, disposition: null, ...nearestDue(clocks, inForce) },
  }
  const events = rows['queue.entry_event']
  events.push({
    entry_id: entry.id,
    at: entry.openedAt,
    kind: 'opened',
    by_id: openedBy,
    reason: null,
    detail: opening,
  })
  writeDecisions(rows, entry, inForce, entry.openedAt, 'opened', openedBy)
  let past: readonly PastHappening[] = []
  for (const { at, happening, by, reason = null } of happenings) {
    if (at > now) break
    const { kind, ...detail } = happening
    events.push({ entry_id: entry.id, at, kind, by_id: by, reason, detail })
    entry = after(entry, happening, at, by)
    const before = mayMoveClocks(happening) ? startedClocks(opening, past, at, options) : clocks
    past = [...past, { kind, at, disposition: happening.kind === 'ended' ? happening.disposition : null }]
    if (!mayMoveClocks(happening)) continue
    clocks = startedClocks(opening, past, at, options)
    const fresh = isUnmoved(before, clocks) ? [] : changedDecisions(before, clocks, inForce)
    writeDecisions(rows, entry, fresh, at, kind, by)
    inForce = [...fresh, ...inForce]
    entry = { ...entry, ...nearestDue(clocks, inForce) }
  }
  rows['queue.entry'].push(entryRowOf(entry))
  return entry
}
