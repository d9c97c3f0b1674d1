import {
  addMonthsToNumber,
  addWeekdaysToNumber,
  dayNumber,
  fromDayNumber,
  isWeekdayNumber,
  type PlainDate,
} from '@yhdella/kernel'
import type { LimitUnit, Rule } from './rule.ts'

/** The last day of a limit that starts on a day number; null where the unit sets no day of its own. */
export const limitDay = (unit: LimitUnit, value: number, start: number): number | null => {
  switch (unit) {
    case 'calendarDays':
      return start + value
    case 'weeks':
      return start + value * 7
    case 'months':
      return addMonthsToNumber(start, value)
    case 'weekdays':
    case 'schoolDays':
      return addWeekdaysToNumber(start, value)
    case 'immediate':
      return start
    case 'sameWeekday':
      return isWeekdayNumber(start) ? start : addWeekdaysToNumber(start, 1)
    case 'withoutDelay':
    case 'asMainRule':
    case 'plan':
      return null
  }
}

/** The due day number of a clock of this rule that started on a day number, by the rule's main limit alone. */
export const dueDayNumber = (rule: Rule, start: number): number | null => {
  const due = limitDay(rule.limit.unit, rule.limit.value ?? 0, start)
  return due === null || !rule.inOfficeHours || isWeekdayNumber(due) ? due : addWeekdaysToNumber(due, 1)
}

/**
 * The due day of a clock of this rule that started on a day: the main limit alone, without a second limit joined
 * by "or", extensions and office hours, which need the matter. Null where the rule sets no day.
 */
export const dueOf = (rule: Rule, start: PlainDate): PlainDate | null => {
  const due = dueDayNumber(rule, dayNumber(start))
  return due === null ? null : fromDayNumber(due)
}
