import type { EventType } from './event.ts'
import { dayAt, type Timeline } from './timeline.ts'

const patientCaused: ReadonlySet<EventType> = new Set(['patientPostponed', 'patientDeclinedTime', 'noShow'])
const endsPatientCaused: ReadonlySet<EventType> = new Set([
  'offered',
  'accepted',
  'patientResumed',
  'providerCancelled',
  'providerMoved',
])

/**
 * Days between `from` and `to` that the patient's own postponing, declining or absence took: from each such event to
 * the next offer, acceptance, return of the patient or change by the provider, or to `to`.
 */
export const patientDays = (line: Timeline, place: number, from: number, to: number): number => {
  let sum = 0
  let since: number | null = null
  for (let at = place; at < line.events.length; at++) {
    const event = line.events[at]
    const day = Math.max(dayAt(line, at), from)
    if (!event || day > to) break
    if (patientCaused.has(event.type)) since ??= day
    else if (since !== null && endsPatientCaused.has(event.type)) {
      sum += day - since
      since = null
    }
  }
  return since === null ? sum : sum + (to - since)
}
