import type { ClockState } from './clock.ts'
import type { EventType } from './event.ts'
import type { Rule } from './rule.ts'

const everywhere: readonly EventType[] = [
  'patientWithdrew',
  'needResolved',
  'movedAway',
  'died',
  'referredToUrgent',
]

/** What ends a wait without being its end. A clock that an event calls into being is not closed by that event. */
export const closingsOf = ({
  excludes,
  needsOneOf,
}: Pick<Rule, 'excludes' | 'needsOneOf'>): readonly EventType[] => {
  const closings = everywhere.filter(type => !needsOneOf.includes(type))
  const yieldsToPlan = excludes.includes('plan') || excludes.includes('recallInterval')
  return yieldsToPlan ? [...closings, 'followUpPlanned'] : closings
}

/** A person may give up a matter; what else ends it leaves it outside the limit. */
export const closingState = (type: EventType | undefined): ClockState =>
  type === 'patientWithdrew' ? 'waived' : 'outside'

/** Refusing another place waives a limit of the care guarantee. */
export const refusal: readonly EventType[] = ['patientDeclinedOtherProvider']
