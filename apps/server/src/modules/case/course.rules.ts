import type { Id, Instant } from '@yhdella/kernel'

/** What happens in the course of a matter. What happens to an entry of it is told by the queue. */
export const caseEventKinds = [
  'received',
  'redFlagShown',
  'residentWrote',
  'routed',
  'answered',
  'asked',
  'messageSent',
  'noteWritten',
  'booked',
  'moved',
  'cancelled',
  'visited',
  'noShow',
  'postponed',
  'ended',
  'merged',
  'closed',
  'undone',
] as const
export type CaseEventKind = (typeof caseEventKinds)[number]

/** What an event says besides its kind; which fields there are depends on the kind. */
export type EventDetail = {
  readonly source?: string
  readonly serviceId?: string
  readonly unitId?: string
  readonly disposition?: string
  readonly entryId?: string
  readonly bookingId?: string
  readonly startsAt?: Instant
  readonly mode?: string
  readonly intoCaseId?: string
  readonly fromCaseId?: string
  /** The step that it belongs to; an 'undone' names the step that it takes back. */
  readonly undoKey?: string
  /** Until this moment it may still be taken back, and the resident is not shown it. */
  readonly undoUntil?: Instant
}

export type CaseEvent = {
  readonly id: number
  readonly caseId: Id<'Case'>
  readonly at: Instant
  readonly kind: CaseEventKind
  /** The professional who did it; null where the resident or the program did. */
  readonly by: Id<'Professional'> | null
  readonly byName: string
  /** Words for professionals: a note, a reason. Never shown to the resident. */
  readonly text: string | null
  readonly detail: EventDetail
}

const amongStaff: readonly CaseEventKind[] = ['noteWritten', 'ended', 'undone']

const takenBack = (events: readonly CaseEvent[]): ReadonlySet<string | undefined> =>
  new Set(events.filter(({ kind }) => kind === 'undone').map(({ detail }) => detail.undoKey))

/**
 * The course as the resident sees it: what was done and stands. A step that was taken back never was, and one that
 * may still be taken back is not shown yet. No text of professionals.
 */
export const courseForResident = (events: readonly CaseEvent[], now: Instant): readonly CaseEvent[] => {
  const gone = takenBack(events)
  return events
    .filter(({ kind }) => !amongStaff.includes(kind))
    .filter(({ detail }) => detail.undoKey === undefined || !gone.has(detail.undoKey))
    .filter(({ detail }) => detail.undoUntil === undefined || detail.undoUntil <= now)
    .map(event => ({ ...event, text: null }))
}
