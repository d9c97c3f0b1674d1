import type { Distribution } from '../random/distribution.ts'

/**
 * Who is taken next: first come; most urgent class first; earliest due date first; longest waiting since the
 * contact first (differs from first come when people return or are passed on).
 */
export type Discipline = 'fifo' | 'priority' | 'earliest-due' | 'longest-waiting'

/** Levels that repeat: level `i` holds from `from[i]` to the next, and all repeat after `period`. */
export type Cycle = {
  readonly period: number
  readonly from: readonly number[]
  readonly level: readonly number[]
}

/**
 * Arrivals of a class. `interval` is the time between arrivals at level 1 of the profile.
 * `dispersion` is the coefficient of variation of a gamma factor drawn anew each profile period.
 */
export type ArrivalModel = {
  readonly interval: Distribution
  readonly profile: Cycle | null
  readonly dispersion: number
}

/** A class of people: urgency (0 is the most urgent), promise, patience, and where they come in. */
export type ClassModel = {
  readonly id: string
  readonly rank: number
  /** Time from the contact to the due moment; Infinity is no promise. */
  readonly due: number
  /** Time from the contact after which a person who still waits leaves; null waits for ever. */
  readonly patience: Distribution | null
  readonly arrivals: ArrivalModel | null
  /** Stations a person may come in at; without shares she takes the least loaded. */
  readonly entry: readonly number[]
  readonly entryShares: readonly number[] | null
}

/** A group of like staff: how many when, and the classes they are competent to serve. */
export type StaffGroup = { readonly servers: number | Cycle; readonly serves: readonly boolean[] }

/** A way on from a station; `to` -1 is out. What the shares leave over goes out as well. */
export type RouteModel = {
  readonly to: number
  readonly share: number
  readonly delay: Distribution | null
}

/** One service point with its queue. */
export type StationModel = {
  readonly id: string
  readonly discipline: Discipline
  /** Most people at the station, those in service included; Infinity is no limit. */
  readonly capacity: number
  readonly groups: readonly StaffGroup[]
  /** Service time by class. */
  readonly service: readonly Distribution[]
  readonly noShow: number
  /** Part of the service time lost by a no-show; 0 when the slot is refilled at once. */
  readonly noShowTakes: number
  /** Part of the no-shows that keep their place and are offered another time; the others leave. */
  readonly noShowReturns: number
  readonly routes: readonly RouteModel[]
}

/** Who comes and the stations they meet, in one time unit throughout. */
export type SystemLayout = {
  readonly classes: readonly ClassModel[]
  readonly stations: readonly StationModel[]
  /** Shares of the classes in the first class's stream of arrivals; null when each class has its own. */
  readonly mix: readonly number[] | null
}

/** A network of stations and how much of it to simulate. */
export type SystemModel = SystemLayout & {
  /** Arrivals to simulate in a replication and how many of the first of them are left out of the figures. */
  readonly customers: number
  readonly warmUp: number
  readonly seed: number
}
