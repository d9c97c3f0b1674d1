import { helsinkiDayNumber, type Instant, type PlainDate } from '@yhdella/kernel'
import type { EventType, MatterEvent } from './event.ts'
import type { EvaluateOptions, Matter } from './matter.ts'

/** The matter as it stood at an instant: what had happened, in order, with the Helsinki day of each. */
export type Timeline = {
  readonly matter: Matter
  readonly at: Instant
  readonly today: number
  readonly events: readonly MatterEvent[]
  readonly days: readonly number[]
  readonly options: EvaluateOptions
}

const inOrder = (events: readonly MatterEvent[]): readonly MatterEvent[] => {
  for (let at = 1; at < events.length; at++) {
    const before = events[at - 1]
    const event = events[at]
    if (before && event && event.at < before.at)
      return [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  }
  return events
}

export const timelineOf = (matter: Matter, at: Instant, options: EvaluateOptions): Timeline => {
  const ordered = inOrder(matter.events)
  const last = ordered[ordered.length - 1]
  const events = last && last.at > at ? ordered.filter(event => event.at <= at) : ordered
  const days: number[] = []
  for (const event of events) days.push(helsinkiDayNumber(event.at))
  return { matter, at, today: helsinkiDayNumber(at), events, days, options }
}

/** The place of the first event of the type from `from` on; -1 where there is none. */
export const placeOf = (line: Timeline, type: EventType, from = 0): number => {
  const { events } = line
  for (let place = from; place < events.length; place++) if (events[place]?.type === type) return place
  return -1
}

/**
 * The first event of one of the types at or after the instant of the event at `place`. Two events of one instant
 * may be written in either order, so the search begins at the first event of that instant.
 */
export const placeSince = (line: Timeline, types: readonly EventType[], place: number): number => {
  const { events } = line
  let from = place
  while (from > 0 && events[from - 1]?.at === events[place]?.at) from--
  for (let at = from; at < events.length; at++) {
    const event = events[at]
    if (event && types.includes(event.type)) return at
  }
  return -1
}

export const dayAt = (line: Timeline, place: number): number => line.days[place] ?? line.today

/** When the person first contacted, where that is recorded. */
export const contactDay = (line: Timeline): number | null => {
  const attempt = placeOf(line, 'contactAttempt')
  const contact = placeOf(line, 'contact')
  const place = contact >= 0 ? contact : attempt
  return place < 0 ? null : dayAt(line, place)
}

export const plannedOn = (line: Timeline, place: number): PlainDate | null => line.events[place]?.on ?? null
