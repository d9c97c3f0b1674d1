import type { Id, Instant } from '@yhdella/kernel'

/** What the resident is shown of the course of her matter. */
export type StepKind =
  | 'received'
  | 'redFlagShown'
  | 'taken'
  | 'answered'
  | 'asked'
  | 'residentWrote'
  | 'routed'
  | 'booked'
  | 'moved'
  | 'cancelled'
  | 'visited'
  | 'noShow'
  | 'postponed'
  | 'closed'
  | 'merged'

export type StatusStep = {
  readonly kind: StepKind
  readonly at: Instant
  readonly by: Id<'Professional'> | null
  readonly serviceId: string | null
  readonly startsAt: Instant | null
}

/** An event of the matter, as case tells it to the resident. */
type CourseEvent = {
  readonly kind: string
  readonly at: Instant
  readonly by: Id<'Professional'> | null
  readonly detail: { readonly serviceId?: string; readonly startsAt?: Instant }
}

type EntryEvent = { readonly kind: string; readonly at: Instant }

/** Events by the step they are to her; what is missing here is the professionals' own. */
const stepKinds: Readonly<Record<string, StepKind>> = {
  received: 'received',
  redFlagShown: 'redFlagShown',
  residentWrote: 'residentWrote',
  routed: 'routed',
  answered: 'answered',
  messageSent: 'answered',
  asked: 'asked',
  booked: 'booked',
  moved: 'moved',
  cancelled: 'cancelled',
  visited: 'visited',
  noShow: 'noShow',
  postponed: 'postponed',
  merged: 'merged',
  closed: 'closed',
}

const stepOf = ({ kind, at, by, detail }: CourseEvent): readonly StatusStep[] => {
  const step = stepKinds[kind]
  if (step === undefined) return []
  return [{ kind: step, at, by, serviceId: detail.serviceId ?? null, startsAt: detail.startsAt ?? null }]
}

/** Somebody has begun to look at it; who it is she learns from the answer. */
const firstTaking = (events: readonly EntryEvent[]): readonly StatusStep[] => {
  const taken = events.find(({ kind }) => kind === 'taken')
  return taken === undefined
    ? []
    : [{ kind: 'taken', at: taken.at, by: null, serviceId: null, startsAt: null }]
}

/** The steps in the order in which they were taken. */
export const stepsOf = (
  course: readonly CourseEvent[],
  entryEvents: readonly EntryEvent[],
): readonly StatusStep[] =>
  [...course.flatMap(stepOf), ...firstTaking(entryEvents)].toSorted((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  )

/** What keeps the promise to answer: a message, a question, a way onward or a decision. */
const answering: readonly StepKind[] = ['answered', 'asked', 'routed', 'booked', 'visited', 'closed']

/** When she first got an answer, by what she has been shown; null where she has none. */
export const answeredAt = (steps: readonly StatusStep[]): Instant | null =>
  steps.find(({ kind }) => answering.includes(kind))?.at ?? null
