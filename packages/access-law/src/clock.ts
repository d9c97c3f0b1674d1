import type { Instant, PlainDate } from '@yhdella/kernel'
import type { EventType } from './event.ts'
import type { Extension, LimitUnit, Mark, RuleGroup } from './rule.ts'
import type { ServiceClass } from './service.ts'
import type { Words } from './words.ts'

export type Family = 'law' | 'target' | 'promise'

/**
 * - notStarted: applies, but its start has not happened; only here `start` is null
 * - running, kept, late: by `dueAt`, on gross days
 * - waived: the patient refused another place or withdrew, while the limit had not passed
 * - outside: the limit does not cover the matter, or the matter ended otherwise before the limit
 */
export type ClockState = 'notStarted' | 'running' | 'kept' | 'late' | 'waived' | 'outside'

/** One step of counting; `gives` is the date it leads to, and the last such date is the due date. */
export type Step =
  | { readonly step: 'begin'; readonly event: EventType; readonly on: PlainDate }
  | {
      readonly step: 'version'
      readonly choice: 'frozenAtStart' | 'latestNeverLonger'
      readonly on: PlainDate
    }
  | { readonly step: 'age'; readonly years: number | null; readonly on: PlainDate }
  | { readonly step: 'delegate'; readonly rule: string }
  | { readonly step: 'add'; readonly value: number; readonly unit: LimitUnit; readonly gives: PlainDate }
  | { readonly step: 'toWeekday'; readonly gives: PlainDate }
  | {
      readonly step: 'alternative'
      readonly event: EventType
      readonly on: PlainDate
      readonly value: number
      readonly unit: 'months'
      readonly other: PlainDate
      readonly gives: PlainDate
    }
  | { readonly step: 'extend'; readonly by: Extension; readonly gives: PlainDate | null }
  | { readonly step: 'rollOver'; readonly gives: PlainDate }
  | { readonly step: 'plan'; readonly gives: PlainDate | null }
  | { readonly step: 'leftOutside'; readonly by: ServiceClass | 'followUpPlanned' }

/** Why a clock says what it says: plain data, to be stored beside the date it explains. */
export type Explanation = {
  readonly rule: string
  readonly family: Family
  /** The county's own name for its clock; null for the law, whose words come with the rule. */
  readonly name: Words | null
  readonly service: ServiceClass
  readonly birthDate: PlainDate | null
  readonly startEvent: EventType
  readonly startAt: Instant | null
  readonly end: EventType
  readonly steps: readonly Step[]
  readonly due: PlainDate | null
  readonly byTime: string | null
  readonly state: ClockState
  /** What settled the state, where something did. */
  readonly settledBy: EventType | null
  readonly settledOn: PlainDate | null
}

export type Clock = {
  readonly rule: string
  readonly version: string | null
  readonly family: Family
  readonly group: RuleGroup | 'county'
  readonly topic: string
  readonly start: PlainDate | null
  readonly due: PlainDate | null
  /** The last instant that is in time. */
  readonly dueAt: Instant | null
  /** Of two limits joined by "or", the one that is not watched. */
  readonly otherDue: PlainDate | null
  readonly state: ClockState
  /** Days from start to the end of the wait, or to the asked day. The law counts these. */
  readonly grossDays: number
  /** Gross days without those the patient's own postponing, declining or absence took. */
  readonly netDays: number
  /** Days from the end of the wait, or from the asked day, to the due day; negative when past it. */
  readonly daysLeft: number | null
  /** True where the clock is only a possibility, such as a doctor who may turn out not to be needed. */
  readonly conditional: boolean
  readonly share: number | null
  readonly paragraph: Words | null
  readonly confidence: 'high' | 'medium'
  readonly marks: readonly Mark[]
  readonly explanation: Explanation
}
