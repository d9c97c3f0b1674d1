import { fromDayNumber, type PlainDate } from '@yhdella/kernel'
import type { AgeCondition } from './rule.ts'

/** Full years on a day. Someone born on 29 February is a year older on 1 March in a common year. */
export const ageOn = (birthDate: PlainDate, date: PlainDate): number => {
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** Does the condition hold on that day? An age that is not known is read as the one with the shorter limit. */
export const ageHolds = (condition: AgeCondition, birthDate: PlainDate | null, day: number): boolean => {
  // "From 23" is the longer limit everywhere in the table, "from 75" the shorter.
  if (birthDate === null) return 'under' in condition || condition.from >= 75
  const years = ageOn(birthDate, fromDayNumber(day))
  return 'under' in condition ? years < condition.under : years >= condition.from
}
