/** A programme as its county's folder tells it: what was promised, by whom, when and with whose money. */
import type { Cents, PlainDate } from '@yhdella/kernel'
import type { Goal } from '../goal/goal.ts'
import type { Measure, MeasuredPoint } from '../goal/measure.ts'
import type { Texts } from '../texts.ts'
import type { BudgetData } from './budget-data.ts'
import type { Register } from './register.ts'
import type { RoughDate } from './rough-date.ts'
import type { WorkPackage } from './work-package.ts'

/** A stretch of the programme with a name of its own: the preparation, a funding round, a second phase. */
export type Phase = {
  readonly id: string
  readonly name: Texts
  readonly from: PlainDate
  readonly to: PlainDate
}

/** Money granted or applied for at once. A null amount was not told, which is not nothing. */
export type Tranche = {
  readonly id: string
  readonly name: Texts
  readonly from: PlainDate
  readonly to: PlainDate
  readonly decidedOn: RoughDate | null
  readonly amount: Cents | null
  /** How much of the costs it covers, 0 to 1. */
  readonly fundingShare: number | null
  readonly state: 'granted' | 'applied' | 'notTold'
}

export type Funder = { readonly id: string; readonly name: Texts; readonly kind: 'state' | 'eu' | 'own' }

export const actorRoles = [
  'applicant',
  'administrator',
  'implementer',
  'coImplementer',
  'municipality',
  'organisation',
  'education',
  'national',
  'strategicPartner',
] as const
export type ActorRole = (typeof actorRoles)[number]

/** Who takes part, in which role and when; null is from the beginning, or until the end. */
export type ProgrammeActor = {
  readonly name: Texts
  readonly roles: readonly ActorRole[]
  readonly from: RoughDate | null
  readonly to: RoughDate | null
  readonly note: Texts | null
}

export type Investment = { readonly id: string; readonly number: number; readonly name: Texts }

export type Link = { readonly name: Texts; readonly address: string | null }

export type Programme = Register & {
  readonly id: string
  readonly countyId: string
  readonly county: Texts
  readonly name: Texts
  readonly brand: Texts | null
  readonly national: { readonly id: string; readonly name: Texts }
  /** What it is about, and what it aims at, in a few sentences of our own. */
  readonly lead: Texts
  readonly aim: Texts
  readonly startingPoint: Texts | null
  readonly from: PlainDate
  readonly to: PlainDate
  readonly phases: readonly Phase[]
  readonly tranches: readonly Tranche[]
  readonly funders: readonly Funder[]
  readonly actors: readonly ProgrammeActor[]
  readonly investments: readonly Investment[]
  readonly strategicLinks: readonly Link[]
  readonly topics: readonly Texts[]
  /** Empty is "not told"; 'none' was told to be none. */
  readonly phenomena: readonly Texts[] | 'none'
  /** Why a figure or a name is as it is, where the source is in doubt. */
  readonly remarks: readonly Texts[]
  readonly goals: readonly Goal[]
  readonly measures: readonly Measure[]
  /** Points that the source itself reports. What people record later is kept by the instance. */
  readonly reported: readonly MeasuredPoint[]
  readonly workPackages: readonly WorkPackage[]
  readonly budget: BudgetData | null
}
