import { compareInstants, type Instant } from '@yhdella/kernel'
import type { CaseEvent } from './course.rules.ts'

/** A happening of an entry, as the queue tells it. */
export type EntryEvent = {
  readonly id: number
  readonly at: Instant
  readonly kind: string
  readonly by: string | null
  readonly from: string | null
  readonly reason: string | null
}

export type TimelineItem = {
  readonly id: string
  readonly at: Instant
  readonly kind: string
  readonly by: string
  readonly source: string | null
  readonly text: string | null
}

/** What of the entries' course belongs to the matter's: the rest is told by the matter's own events. */
const ofEntries: readonly string[] = [
  'taken',
  'takenOver',
  'givenBack',
  'patientPostponed',
  'patientDeclinedTime',
  'patientDeclinedOtherProvider',
  'noShow',
  'providerCancelled',
  'providerMoved',
]

const courseItem = (event: CaseEvent): TimelineItem => ({
  id: `course-${event.id}`,
  at: event.at,
  kind: event.kind,
  by: event.byName,
  source: event.detail.source ?? null,
  text: event.text,
})

const entryItem = (event: EntryEvent): TimelineItem => ({
  id: `entry-${event.id}`,
  at: event.at,
  kind: event.kind,
  by: event.by ?? '',
  source: null,
  text: event.reason ?? event.from,
})

/** One course of two, oldest first. What both tell of the same moment is told once, in the matter's words. */
export const timelineOf = (
  course: readonly CaseEvent[],
  entryEvents: readonly EntryEvent[],
): readonly TimelineItem[] => {
  const told = new Set(course.map(({ kind, at }) => `${kind} ${at}`))
  const others = entryEvents.filter(({ kind, at }) => ofEntries.includes(kind) && !told.has(`${kind} ${at}`))
  return [...course.map(courseItem), ...others.map(entryItem)].toSorted((a, b) => compareInstants(a.at, b.at))
}
