import type { PlainDate } from '@yhdella/kernel'
import type { EventType } from './event.ts'
import type { Paragraph } from './paragraph.ts'
import type { Flag, ServiceClass } from './service.ts'
import type { Words } from './words.ts'

export type RuleGroup =
  | 'contact'
  | 'assessment'
  | 'urgent'
  | 'primaryCare'
  | 'oral'
  | 'specialised'
  | 'mentalHealthYoung'
  | 'studentHealth'
  | 'social'
  | 'childProtection'
  | 'olderPeople'
  | 'incomeSupport'
  | 'publishing'
  | 'dataRights'
  | 'plan'

/**
 * How a limit is counted. The trigger day is day 0 in all of them.
 * - calendarDays, weeks: weekends and holidays count
 * - months: the same-numbered day, or the last day of the month
 * - weekdays: Monday to Friday that is no holiday and no Christmas or Midsummer Eve
 * - schoolDays: working days of the school; counted as weekdays, for the school's own calendar is not known
 * - sameWeekday: the same day in office hours, else the next weekday
 * - immediate: at once; a date can tell no more than the same day
 * - withoutDelay: no fixed limit; asMainRule: the limit of the rule that governs the service; plan: the plan's date
 */
export type LimitUnit =
  | 'calendarDays'
  | 'weeks'
  | 'months'
  | 'weekdays'
  | 'schoolDays'
  | 'sameWeekday'
  | 'immediate'
  | 'withoutDelay'
  | 'asMainRule'
  | 'plan'

export type Limit = { readonly value: number | null; readonly unit: LimitUnit }

/** Whose age, taken when. `startOrContact`: the law is silent, so the earlier of the two, for the person. */
export type AgeCondition =
  | { readonly under: number; readonly at: AgeMoment }
  | { readonly from: number; readonly at: AgeMoment }
export type AgeMoment = 'contact' | 'start' | 'startOrContact'

/** `fixed` lengthens the limit; `reasoned` lifts it. Either only from a recorded `extensionReasoned`. */
export type Extension =
  | { readonly kind: 'fixed'; readonly value: number; readonly unit: 'months' | 'weeks' }
  | { readonly kind: 'reasoned' }

/** What the limit does not cover. */
export type Exclusion = 'plan' | 'recallInterval' | 'otherSpecialist' | 'certificate'

/** `interpretation`: our reading of a text that can be read otherwise. `unverified`: the source was not seen. */
export type Mark = 'interpretation' | 'unverified'

export type Doubt = { readonly mark: Mark; readonly about: Words }

/** One version of one access deadline, as data. Dates are inclusive; `validTo` null means until further notice. */
export type Rule = {
  readonly id: string
  /** V1 ... V5 as in the id, null where the rule has had one version. */
  readonly version: string | null
  readonly group: RuleGroup
  /** Rules of one topic follow each other over time: on one day, for one person, one of them governs. */
  readonly topic: string
  readonly services: readonly ServiceClass[]
  /** Services that the text names as left outside this limit. */
  readonly leavesOutside: readonly ServiceClass[]
  readonly name: Words
  readonly sentence: Words
  readonly paragraphs: readonly Paragraph[]
  readonly amendingActs: readonly string[]
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly status: 'inForce' | 'expired' | 'neverInForce'
  readonly age: AgeCondition | null
  readonly flag: Flag | null
  readonly start: EventType
  /** A more exact name of the start, where one name in the table covers two findings; it goes first. */
  readonly alsoStartedBy: EventType | null
  readonly end: EventType
  readonly limit: Limit
  /** A second limit that the text joins with "or". */
  readonly alternative: { readonly value: number; readonly unit: 'months'; readonly start: EventType } | null
  readonly extension: Extension | null
  readonly excludes: readonly Exclusion[]
  /** Where one of these governs the same person and service, this rule steps back. */
  readonly overriddenBy: readonly string[]
  /** Where one of these governs the same person and service, this rule is only a possibility beside it. */
  readonly possibleBeside: readonly string[]
  /** The need the clock is for; without it the clock is only a possibility. See `settledBy`. */
  readonly onlyIf: Words | null
  /** This event shows that the rule's duty fell away, unless the second one had happened too. */
  readonly settledBy: { readonly event: EventType; readonly unless: EventType | null } | null
  /** The clock exists only where one of these has been recorded, or only where this one has not. */
  readonly needsOneOf: readonly EventType[]
  readonly needsNot: EventType | null
  /** The duty holds on weekdays in office hours: a start outside them is read as the next weekday's. */
  readonly inOfficeHours: boolean
  /** Begins only when something further happens, so it is not announced beforehand. */
  readonly occasional: boolean
  /** A limit of the care guarantee: refusing another place waives it. */
  readonly guarantee: boolean
  readonly confidence: 'high' | 'medium'
  readonly doubts: readonly Doubt[]
}
