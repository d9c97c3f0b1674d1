import type { Id, Instant } from '@yhdella/kernel'
import {
  type Disposition,
  type Entry,
  leaseFrom,
  type WaitEventType,
  waitEventTypes,
} from './queue-entry.rules.ts'

/** What happened to an entry after it was opened. The row in the database is the sum of these. */
export type Happening =
  | { readonly kind: 'taken'; readonly by: Id<'Professional'> }
  | {
      readonly kind: 'takenOver'
      readonly by: Id<'Professional'>
      readonly from: Id<'Professional'> | null
    }
  | { readonly kind: 'givenBack' }
  | { readonly kind: 'assessed'; readonly urgency: number | null }
  /** The resident was asked something: nobody needs to hold the entry while she thinks. */
  | { readonly kind: 'asked' }
  /** A red flag was found in what she wrote later, or a more urgent contact was joined to this one. */
  | { readonly kind: 'joined'; readonly redFlag: boolean; readonly urgency: number | null }
  | { readonly kind: 'askSettled' }
  | { readonly kind: 'booked'; readonly startsAt: Instant }
  | { readonly kind: 'bookingEnded' }
  | { readonly kind: 'movedToCase'; readonly caseId: Id<'Case'>; readonly personId: Id<'Person'> }
  /** It ended when that took place which ended it; `occurredAt` where it is recorded afterwards. */
  | { readonly kind: 'ended'; readonly disposition: Disposition; readonly occurredAt?: Instant }
  | { readonly kind: 'reopened' }
  /** `givenUpAt` is the time of hers that it is about, where she had one. */
  | { readonly kind: WaitEventType; readonly givenUpAt?: Instant }

type Change = Partial<Entry>

const released = { state: 'waiting', takenBy: null, leaseUntil: null } as const

const moreUrgent = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other)

const changeOf = (entry: Entry, happening: Happening, at: Instant): Change => {
  switch (happening.kind) {
    case 'taken':
    case 'takenOver':
      return { state: 'taken', takenBy: happening.by, leaseUntil: leaseFrom(at) }
    case 'givenBack':
      return released
    case 'assessed':
      return { urgency: happening.urgency }
    case 'asked':
      return { ...released, askedAt: at }
    case 'askSettled':
      return { askedAt: null }
    case 'joined':
      return {
        redFlag: entry.redFlag || happening.redFlag,
        urgency: moreUrgent(entry.urgency, happening.urgency),
      }
    case 'booked':
      return { bookedAt: happening.startsAt }
    case 'bookingEnded':
      return { bookedAt: null }
    case 'movedToCase':
      return { caseId: happening.caseId, personId: happening.personId }
    case 'ended':
      return {
        state: 'ended',
        takenBy: null,
        leaseUntil: null,
        endedAt: happening.occurredAt ?? at,
        disposition: happening.disposition,
      }
    case 'reopened':
      return { ...released, endedAt: null, disposition: null }
    default:
      return {}
  }
}

/** The entry after one more happening. What its holder does of it renews her lease. */
export const after = (
  entry: Entry,
  happening: Happening,
  at: Instant,
  by: Id<'Professional'> | null,
): Entry => {
  const next = { ...entry, ...changeOf(entry, happening, at) }
  return next.takenBy !== null && next.takenBy === by ? { ...next, leaseUntil: leaseFrom(at) } : next
}

/** Kinds that the clocks look at; the others are about who works on it. */
const ofClocks: readonly Happening['kind'][] = ['asked', 'booked', 'ended', 'reopened', ...waitEventTypes]

export const mayMoveClocks = ({ kind }: Happening): boolean => ofClocks.includes(kind)
