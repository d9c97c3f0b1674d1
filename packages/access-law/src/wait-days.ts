import { dayNumber } from '@yhdella/kernel'
import type { EventType, MatterEvent } from './event.ts'
import { dayAt, type Timeline } from './timeline.ts'

const patientCaused: ReadonlySet<EventType> = new Set(['patientPostponed', 'patientDeclinedTime', 'noShow'])
const endsPatientCaused: ReadonlySet<EventType> = new Set([
  'offered',
  'accepted',
  'patientResumed',
  'providerCancelled',
  'providerMoved',
])

/** The patient's own days that go on, and whether she chose their end herself. */
type Open = { readonly since: number; readonly isMove: boolean }

const plannedDay = (event: MatterEvent): number | null =>
  event.on === undefined ? null : dayNumber(event.on)

/** Until the time she gave up she would have waited anyway: her own days begin on its day, never before she gave it up. */
const openedBy = (event: MatterEvent, day: number): Open => {
  const givenUp = plannedDay(event)
  return {
    since: Math.max(day, givenUp ?? day),
    isMove: event.type === 'patientPostponed' && givenUp !== null,
  }
}

/**
 * A move is one act: she could have kept the old time, so that the days from it to the time she chose are hers. In other
 * cases her days end when she is offered a time, however far off: how soon a time can be offered is the provider's matter.
 */
const closedOn = (event: MatterEvent, day: number, open: Open): number =>
  Math.max(open.since, open.isMove && event.type === 'offered' ? (plannedDay(event) ?? day) : day)

/**
 * Days between `from` and `to` that the patient's own postponing, declining or absence took: from the day of the time
 * that she gave up, or of her act where that is later or no time is known, to the next offer, acceptance, return of the
 * patient or change by the provider, or to `to`. Where she moved her time herself they go to the day of the new one.
 */
export const patientDays = (line: Timeline, place: number, from: number, to: number): number => {
  // What has been counted reaches to here: days that two of her acts took are hers once.
  let counted = from
  let sum = 0
  let open: Open | null = null
  const count = (since: number, until: number): void => {
    const first = Math.max(since, counted)
    const last = Math.min(until, to)
    if (last <= first) return
    sum += last - first
    counted = last
  }
  for (let at = place; at < line.events.length; at++) {
    const event = line.events[at]
    const day = Math.max(dayAt(line, at), from)
    if (!event || day > to) break
    if (patientCaused.has(event.type)) open ??= openedBy(event, day)
    else if (open !== null && endsPatientCaused.has(event.type)) {
      count(open.since, closedOn(event, day, open))
      open = null
    }
  }
  if (open !== null) count(open.since, to)
  return sum
}
