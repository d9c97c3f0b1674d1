import type { Id, Instant } from '@yhdella/kernel'
import { type Entry, standingOf } from './queue-entry.rules.ts'

export const workViews = ['untaken', 'mine', 'team', 'calls', 'waiting', 'all'] as const
export type WorkView = (typeof workViews)[number]

/**
 * The views an open entry belongs to, for one professional. `untaken`: something can be done and nobody is at
 * it. `team`: a colleague is. `calls`: to be called, no time booked. `waiting`: a person waits for a service,
 * or we wait for her reply.
 */
export const belongingOf = (
  entry: Pick<Entry, 'state' | 'takenBy' | 'leaseUntil' | 'askedAt' | 'bookedAt' | 'replyBy' | 'kind'>,
  me: Id<'Professional'>,
  now: Instant,
): Readonly<Record<WorkView, boolean>> => {
  const standing = standingOf(entry, me, now)
  const idle = entry.askedAt !== null || entry.bookedAt !== null
  return {
    untaken: standing === 'free' && !idle,
    mine: standing === 'mine',
    team: standing === 'others',
    calls: entry.replyBy === 'call' && entry.bookedAt === null,
    waiting: entry.kind === 'wait' || entry.askedAt !== null,
    all: true,
  }
}

/** None where it has ended. */
export const viewsOf = (entry: Entry, me: Id<'Professional'>, now: Instant): readonly WorkView[] => {
  if (entry.state === 'ended') return []
  const belongs = belongingOf(entry, me, now)
  return workViews.filter(view => belongs[view])
}

export type NextStep = 'assess' | 'call' | 'book' | 'meet' | 'waitForResident'

/** What is to be done next, by whoever takes it. */
export const nextStepOf = (entry: Pick<Entry, 'kind' | 'askedAt' | 'bookedAt' | 'replyBy'>): NextStep => {
  if (entry.askedAt !== null) return 'waitForResident'
  if (entry.bookedAt !== null) return 'meet'
  if (entry.kind === 'wait') return 'book'
  return entry.replyBy === 'call' ? 'call' : 'assess'
}

/** Which part of the work a professional sees and may take. */
export type Sight = {
  readonly me: Id<'Professional'>
  readonly unitIds: readonly string[]
  /** Where the county's contacts wait for assessment; null for those who may not assess. */
  readonly contactUnitId: string | null
}

/** Contacts of the county's desk for those who assess them, and everything at her own units. */
export const isInSight = (entry: Pick<Entry, 'kind' | 'unitId' | 'takenBy'>, sight: Sight): boolean =>
  (entry.kind === 'contact' && entry.unitId === sight.contactUnitId) ||
  sight.unitIds.includes(entry.unitId) ||
  entry.takenBy === sight.me
