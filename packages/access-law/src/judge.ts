import { endOfDayNumber, fromDayNumber, type Instant, instantAt } from '@yhdella/kernel'
import type { ClockState } from './clock.ts'
import { closingState, refusal } from './closing.ts'
import { type Counted, hoursOf } from './count-due.ts'
import type { Deadline } from './deadline.ts'
import { dayAt, placeOf, placeSince, type Timeline } from './timeline.ts'

/** What had become of a clock by the asked instant. */
export type Judgement = {
  readonly state: ClockState
  /** The event that settled it, -1 where none did. */
  readonly by: number
  /** The day the wait ended, or the asked day. */
  readonly until: number
}

export const dueInstant = (deadline: Deadline, line: Timeline, due: number | null): Instant | null => {
  if (due === null) return null
  if (deadline.byTime !== null) return instantAt(fromDayNumber(due), deadline.byTime)
  const toClosing = deadline.inOfficeHours && line.options.sameDayUntil === 'closing'
  return toClosing ? instantAt(fromDayNumber(due), hoursOf(deadline, line).closes) : endOfDayNumber(due)
}

const earlier = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b))

const atOf = (line: Timeline, place: number): Instant => line.events[place]?.at ?? line.at

/** Where the duty fell away, such as a doctor's visit after a first visit that led to none; -1 where it did not. */
const settledPlace = ({ settledBy }: Deadline, line: Timeline, place: number): number => {
  if (settledBy === null) return -1
  if (settledBy.unless !== null && placeOf(line, settledBy.unless) >= 0) return -1
  return placeSince(line, [settledBy.event], place)
}

type Places = { readonly end: number; readonly close: number; readonly refuse: number }

const placesOf = (deadline: Deadline, line: Timeline, place: number): Places => ({
  end: placeSince(line, deadline.ends, place),
  // What happens in the very instant the clock starts comes before it, unless the clock's own end does.
  close: earlier(placeSince(line, deadline.closings, place), settledPlace(deadline, line, place)),
  refuse: deadline.guarantee ? placeSince(line, refusal, place) : -1,
})

/**
 * The first of end, closing and refusal settles the clock, by whether it came in time. A limit that had passed before
 * a refusal or a closing stays late: neither mends what had already gone wrong.
 */
export const judge = (
  deadline: Deadline,
  line: Timeline,
  place: number,
  counted: Counted,
  dueAt: Instant | null,
): Judgement => {
  const { end, close, refuse } = placesOf(deadline, line, place)
  const ended = end >= 0 && (close < 0 || atOf(line, end) <= atOf(line, close)) ? end : close
  const until = ended < 0 ? line.today : dayAt(line, ended)
  if (deadline.unit === 'plan' || counted.lifted) return { state: 'outside', by: ended, until }
  const first =
    ended === end && end >= 0 && refuse >= 0 && atOf(line, end) <= atOf(line, refuse)
      ? end
      : earlier(ended, refuse)
  const inTime = dueAt === null || atOf(line, first) <= dueAt
  if (!inTime) return { state: 'late', by: first === end ? end : -1, until }
  if (first < 0) return { state: 'running', by: -1, until }
  if (first === end) return { state: 'kept', by: end, until }
  if (first === refuse) return { state: 'waived', by: refuse, until }
  return { state: closingState(line.events[first]?.type), by: first, until }
}
