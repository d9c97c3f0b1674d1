/** What a programme makes, tries, decides and learns: each a list, each item with its id and its dates. */
import type { PlainDate } from '@yhdella/kernel'
import type { Texts } from '../texts.ts'
import type { RoughDate } from './rough-date.ts'

/** A state and since when it has stood; null where the source tells the state and no date. */
export type Dated<State extends string> = { readonly state: State; readonly on: RoughDate | null }

export const outputStates = ['planned', 'inProgress', 'done', 'dropped'] as const
export type OutputState = (typeof outputStates)[number]

export const outputKinds = [
  'study',
  'plan',
  'description',
  'pilot',
  'tool',
  'document',
  'network',
  'training',
  'decision',
] as const

type InPackage = { readonly id: string; readonly workPackageId: string | null }

/** Who keeps it going: now, and after the programme. Null is nobody, and is told. */
export type Owners = { readonly ownerNow: Texts | null; readonly ownerAfter: Texts | null }

export type Output = InPackage &
  Owners & {
    readonly name: Texts
    readonly kind: (typeof outputKinds)[number]
    readonly investmentId: string | null
    readonly goalIds: readonly string[]
    /** Oldest first; the last that has come is the state. */
    readonly states: readonly Dated<OutputState>[]
    readonly dueOn: RoughDate | null
    /** Whether something is left to be kept up when it is done: a one-off study needs no owner after. */
    readonly livesOn: boolean
  }

export const modelStates = ['idea', 'pilot', 'inUse', 'ended'] as const
export type ModelState = (typeof modelStates)[number]

export type ModelSite = {
  readonly name: string
  readonly from: RoughDate | null
  readonly to: RoughDate | null
}

/** A way of working that is tried or taken into use. A pilot is a model whose state is pilot. */
export type OperatingModel = InPackage &
  Owners & {
    readonly name: Texts
    readonly states: readonly Dated<ModelState>[]
    readonly sites: readonly ModelSite[]
    readonly tools: readonly string[]
  }

export const pilotEndings = ['stop', 'extend', 'adopt'] as const

/** A trial with an end: what it should show, where, and what was decided of it. */
export type Pilot = InPackage & {
  readonly name: Texts
  readonly question: Texts | null
  readonly sites: readonly string[]
  readonly from: RoughDate | null
  readonly to: RoughDate | null
  readonly modelId: string | null
  readonly result: Texts | null
  readonly ending: { readonly decision: (typeof pilotEndings)[number]; readonly on: RoughDate } | null
}

export const riskCategories = [
  'commitment',
  'workload',
  'cooperation',
  'information',
  'continuity',
  'coordinator',
  'other',
] as const

/** How much of what was promised it would cost; a person's estimate, the gravest last. */
export const riskSeverities = ['minor', 'serious', 'critical'] as const

export type Risk = InPackage & {
  readonly kind: 'risk' | 'deviation'
  readonly category: (typeof riskCategories)[number]
  /** Null while nobody has rated it, which is not minor. */
  readonly severity: (typeof riskSeverities)[number] | null
  readonly text: Texts
  readonly raisedOn: PlainDate
  readonly owner: Texts | null
  /** What is done about it, and by when. */
  readonly action: Texts | null
  readonly actBy: PlainDate | null
  readonly closedOn: PlainDate | null
}

export type Decision = InPackage & {
  readonly question: Texts
  readonly askedOn: PlainDate
  readonly decider: Texts | null
  readonly dueOn: PlainDate | null
  readonly answer: { readonly text: Texts; readonly on: PlainDate; readonly owner: Texts | null } | null
}

export type Meeting = {
  readonly id: string
  readonly kind: 'steering' | 'management' | 'other'
  readonly on: PlainDate
  readonly name: Texts
}

export const fates = ['open', 'accepted', 'rejected', 'done'] as const
export type Fate = (typeof fates)[number]

export type Recommendation = {
  readonly id: string
  readonly text: Texts
  readonly fate: Fate
  readonly decidedOn: PlainDate | null
  readonly reason: Texts | null
}

export type Study = InPackage & {
  readonly name: Texts
  readonly on: RoughDate | null
  readonly method: Texts | null
  /** How many answered or were counted; null where it was not told. */
  readonly n: number | null
  readonly recommendations: readonly Recommendation[]
}

export type Publication = InPackage & {
  readonly kind: 'publication' | 'event' | 'campaign'
  readonly title: Texts
  readonly where: Texts | null
  readonly on: RoughDate
  readonly until: RoughDate | null
}

export type Participation = InPackage & {
  readonly kind: 'experienceExperts' | 'developerClients' | 'survey' | 'workshop' | 'network' | 'clients'
  readonly text: Texts
  readonly on: RoughDate | null
  readonly people: number | null
}

export const ageGroups = ['children', 'youth', 'adults', 'older'] as const

export type Method = {
  readonly id: string
  readonly name: Texts
  readonly sessions: { readonly from: number; readonly to: number } | null
}

/** People who can a method, of those who work with an age group. Null was not told; nothing is added to it. */
export type Competence = InPackage & {
  readonly methodId: string
  readonly ageGroup: (typeof ageGroups)[number]
  readonly unit: Texts | null
  readonly asOf: PlainDate
  readonly trained: number | null
  readonly inTraining: number | null
  readonly discontinued: number | null
  readonly supervisors: number | null
  readonly inSupervisorTraining: number | null
  readonly note: Texts | null
}

export type FunnelStep = { readonly methodId: string; readonly people: number }

/** How people who were assessed went on. Whatever the parts leave unexplained is computed and told. */
export type Funnel = InPackage & {
  readonly unit: string
  readonly asOf: PlainDate
  readonly assessed: number
  readonly routed: readonly FunnelStep[]
  readonly carriedOut: readonly FunnelStep[]
  readonly noFurtherNeed: number | null
  readonly furtherNeed: number | null
}

export type Register = {
  readonly outputs: readonly Output[]
  readonly models: readonly OperatingModel[]
  readonly pilots: readonly Pilot[]
  readonly risks: readonly Risk[]
  readonly decisions: readonly Decision[]
  readonly meetings: readonly Meeting[]
  readonly studies: readonly Study[]
  readonly publications: readonly Publication[]
  readonly participation: readonly Participation[]
  readonly methods: readonly Method[]
  readonly competences: readonly Competence[]
  readonly funnels: readonly Funnel[]
}
