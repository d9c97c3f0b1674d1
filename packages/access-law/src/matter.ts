import type { PlainDate } from '@yhdella/kernel'
import type { EventType, MatterEvent } from './event.ts'
import type { Flag, ServiceClass } from './service.ts'
import type { Words } from './words.ts'

/** What is known of a matter. Events in any order; those after the asked instant are not looked at. */
export type Matter = {
  readonly service: ServiceClass
  /** Null where not known: an age that is not known never lengthens a limit. */
  readonly birthDate: PlainDate | null
  readonly flags: readonly Flag[]
  readonly events: readonly MatterEvent[]
}

/** Helsinki wall-clock times 'HH:MM'; at `closes` the office is closed. */
export type OfficeHours = { readonly opens: string; readonly closes: string }

/** A programme's target or the county's own promise: the same shape family as the law's limits. */
export type CountyClock = {
  readonly id: string
  readonly family: 'target' | 'promise'
  readonly services: readonly ServiceClass[]
  readonly start: EventType
  readonly end: EventType
  readonly limit: {
    readonly value: number
    readonly unit: 'calendarDays' | 'weeks' | 'months' | 'weekdays' | 'sameWeekday'
  }
  /** Helsinki wall clock on the due day; without it the whole day counts. */
  readonly byTime?: string
  /** Of those waiting, the part that should be in time: 0.8 is 80 %. */
  readonly share?: number
  readonly officeHours?: OfficeHours
  readonly age?: { readonly under: number } | { readonly from: number }
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly name: Words
}

/**
 * Switches for the choices the statutes leave open; the first named is the default.
 * - versionChoice: the version in force when the clock starts governs to its end; or a newer one does where it is
 *   shorter. Neither lengthens a limit for a person who waits.
 * - rollOver: a guarantee limit that ends on a weekend or holiday stays; or moves to the next weekday.
 * - sameDayUntil: a same-day duty runs to midnight; or to the closing of the office.
 * - orLimit: of two limits joined by "or" the later is watched; or the earlier.
 */
export type EvaluateOptions = {
  readonly countyClocks?: readonly CountyClock[]
  readonly officeHours?: OfficeHours
  readonly versionChoice?: 'frozenAtStart' | 'latestNeverLonger'
  readonly rollOver?: 'none' | 'nextWeekday'
  readonly sameDayUntil?: 'endOfDay' | 'closing'
  readonly orLimit?: 'later' | 'earlier'
}
