import type { Id, Instant } from '@yhdella/kernel'
import type { Disposition, Entry, WaitEventType } from './queue-entry.rules.ts'

/** What happened to an entry after it was opened. The row in the database is the sum of these. */
export type Happening =
  | { readonly kind: 'taken'; readonly by: Id<'Professional'>; readonly leaseUntil: Instant }
  | {
      readonly kind: 'takenOver'
      readonly by: Id<'Professional'>
      readonly leaseUntil: Instant
      /** From whom. */
      readonly from: Id<'Professional'> | null
    }
  | { readonly kind: 'leaseRenewed'; readonly leaseUntil: Instant }
  | { readonly kind: 'givenBack' }
  | { readonly kind: 'assessed'; readonly urgency: number | null }
  | { readonly kind: 'asked'; readonly askedAt: Instant }
  | { readonly kind: 'askSettled' }
  | { readonly kind: 'booked'; readonly startsAt: Instant }
  | { readonly kind: 'bookingEnded' }
  | { readonly kind: 'movedToCase'; readonly caseId: Id<'Case'>; readonly personId: Id<'Person'> }
  | { readonly kind: 'ended'; readonly disposition: Disposition }
  | { readonly kind: 'reopened' }
  | { readonly kind: WaitEventType }

type Change = Partial<Entry>

const released = { state: 'waiting', takenBy: null, leaseUntil: null } as const

const changeOf = (happening: Happening, at: Instant): Change => {
  switch (happening.kind) {
    case 'taken':
    case 'takenOver':
      return { state: 'taken', takenBy: happening.by, leaseUntil: happening.leaseUntil }
    case 'leaseRenewed':
      return { leaseUntil: happening.leaseUntil }
    case 'givenBack':
      return released
    case 'assessed':
      return { urgency: happening.urgency }
    case 'asked':
      return { askedAt: happening.askedAt }
    case 'askSettled':
      return { askedAt: null }
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
        endedAt: at,
        disposition: happening.disposition,
      }
    case 'reopened':
      return { ...released, endedAt: null, disposition: null }
    default:
      return {}
  }
}

/** The entry after one more happening. */
export const after = (entry: Entry, happening: Happening, at: Instant): Entry => ({
  ...entry,
  ...changeOf(happening, at),
})
