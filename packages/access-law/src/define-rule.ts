import { plainDate } from '@yhdella/kernel'
import type { Doubt, Limit, Mark, Rule } from './rule.ts'
import { words } from './words.ts'

type Optional =
  | 'leavesOutside'
  | 'age'
  | 'flag'
  | 'alsoStartedBy'
  | 'alternative'
  | 'extension'
  | 'excludes'
  | 'overriddenBy'
  | 'possibleBeside'
  | 'onlyIf'
  | 'settledBy'
  | 'needsOneOf'
  | 'needsNot'
  | 'inOfficeHours'
  | 'occasional'
  | 'guarantee'
  | 'confidence'
  | 'doubts'

type Given = Omit<Rule, Optional | 'version' | 'validFrom' | 'validTo' | 'status'> &
  Partial<Pick<Rule, Optional>>

const plainRule = {
  leavesOutside: [],
  age: null,
  flag: null,
  alsoStartedBy: null,
  alternative: null,
  extension: null,
  excludes: [],
  overriddenBy: [],
  possibleBeside: [],
  onlyIf: null,
  settledBy: null,
  needsOneOf: [],
  needsNot: null,
  inOfficeHours: false,
  occasional: false,
  guarantee: false,
  confidence: 'high',
  doubts: [],
} as const satisfies Pick<Rule, Optional>

/** A rule that was or is in force from a day, to a day or until further notice. */
export const rule = (from: string, to: string | null, given: Given): Rule => ({
  ...plainRule,
  ...given,
  version: /V\d$/.exec(given.id)?.[0] ?? null,
  validFrom: plainDate(from),
  validTo: to === null ? null : plainDate(to),
  status: to === null ? 'inForce' : 'expired',
})

export const days = (value: number): Limit => ({ value, unit: 'calendarDays' })
export const weeks = (value: number): Limit => ({ value, unit: 'weeks' })
export const months = (value: number): Limit => ({ value, unit: 'months' })
export const weekdays = (value: number): Limit => ({ value, unit: 'weekdays' })
export const sameWeekday: Limit = { value: 0, unit: 'sameWeekday' }
export const immediately: Limit = { value: 0, unit: 'immediate' }

export const doubt = (mark: Mark, fi: string, sv: string, en: string): Doubt => ({
  mark,
  about: words(fi, sv, en),
})
