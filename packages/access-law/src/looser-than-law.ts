import { dayNumber, fromDayNumber, type PlainDate, plainDate } from '@yhdella/kernel'
import { endsOf } from './deadline.ts'
import { dueDayNumber, limitDay } from './due-day.ts'
import type { EventType } from './event.ts'
import type { CountyClock } from './matter.ts'
import type { AgeCondition, Rule } from './rule.ts'
import { rules } from './rules.ts'
import type { ServiceClass } from './service.ts'

/** A county's clock that gives more time than the law, and a day that shows it. */
export type LooserClock = {
  readonly clock: string
  readonly rule: string
  readonly service: ServiceClass
  /** Whom the rule concerns, where it is not everyone. */
  readonly age: AgeCondition | null
  /** Started on this day, the clock ends on `promised`, the rule on `allowed`. */
  readonly start: PlainDate
  readonly promised: PlainDate
  readonly allowed: PlainDate
}

// A clock without an end is compared over the years that a plan can reach.
const lastLooked = dayNumber(plainDate('2035-12-31'))

/** The law wants the contact and the assessment on one day (51 §), so limits from either are held side by side. */
const oneDay: ReadonlySet<EventType> = new Set(['contactAttempt', 'contact', 'needAssessed'])

const startTogether = (a: EventType, b: EventType): boolean => a === b || (oneDay.has(a) && oneDay.has(b))

const mayConcernOne = (rule: AgeCondition | null, clock: CountyClock['age']): boolean => {
  if (rule === null || clock === undefined) return true
  if ('under' in rule) return 'under' in clock || clock.from < rule.under
  return 'from' in clock || rule.from < clock.under
}

/** The rule's last day, with the later of two limits joined by "or": a promise is looser only past both. */
const allowedDay = (rule: Rule, start: number): number | null => {
  const due = dueDayNumber(rule, start)
  if (due === null || rule.alternative === null) return due
  return Math.max(due, limitDay(rule.alternative.unit, rule.alternative.value, start) ?? due)
}

// No county clock can say whom a flag or a school check concerns, so such rules bind beside it instead.
const isComparable = (rule: Rule, clock: CountyClock, service: ServiceClass): boolean =>
  rule.status !== 'neverInForce' &&
  rule.flag === null &&
  rule.needsNot === null &&
  rule.services.includes(service) &&
  startTogether(rule.start, clock.start) &&
  endsOf(rule.end).includes(clock.end) &&
  mayConcernOne(rule.age, clock.age)

const looserThan = (rule: Rule, clock: CountyClock, service: ServiceClass): LooserClock | null => {
  const from = dayNumber(rule.validFrom > clock.validFrom ? rule.validFrom : clock.validFrom)
  const ends = [rule.validTo, clock.validTo].filter(day => day !== null).map(dayNumber)
  const to = Math.min(lastLooked, ...ends)
  for (let start = from; start <= to; start++) {
    const allowed = allowedDay(rule, start)
    const promised = limitDay(clock.limit.unit, clock.limit.value, start)
    if (allowed === null || promised === null || promised <= allowed) continue
    const days = {
      start: fromDayNumber(start),
      promised: fromDayNumber(promised),
      allowed: fromDayNumber(allowed),
    }
    return { clock: clock.id, rule: rule.id, service, age: rule.age, ...days }
  }
  return null
}

/**
 * Where a county's target or promise is looser than the law: each rule once a service, with the first day that shows
 * it. Compared day by day, so that weekdays against calendar days, short months and holidays all count.
 */
export const looserThanLaw = (clock: CountyClock): readonly LooserClock[] =>
  clock.services.flatMap(service =>
    rules
      .filter(rule => isComparable(rule, clock, service))
      .map(rule => looserThan(rule, clock, service))
      .filter(found => found !== null),
  )
