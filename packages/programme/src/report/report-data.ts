/**
 * What a steering report is drafted from: all of it read already, figures with their sources, people's texts as they
 * wrote them. It is plain JSON, so that a snapshot of it can be kept and drafted from again.
 */
import type { Language, PlainDate } from '@yhdella/kernel'
import type { BudgetTotals } from '../budget/totals.ts'
import type { Direction } from '../goal/goal.ts'
import type { LightAspect, LightState } from '../light/light.ts'
import type { Texts } from '../texts.ts'
import type { Figure } from './figure.ts'

/** Both days are in the period; `to` is the cut day of the figures. */
export type ReportPeriod = { readonly from: PlainDate; readonly to: PlainDate }

/** A sentence as a person wrote it, with the live figures that are bound into it. */
export type Prose = readonly (string | Figure)[]

/** A person's text in the languages she wrote it in; where the reader's is missing, the Finnish one is shown as such. */
export type ProseInLanguages = Readonly<Partial<Record<Language, Prose>>>

/** A person's plain words in the languages she wrote them in. */
export type SaidInLanguages = Readonly<Partial<Record<Language, string>>>

export type ReportLight = {
  readonly aspect: LightAspect
  readonly state: LightState
  /** By whom it stands so: proposed from evidence, or set by a person with a reason. */
  readonly origin: 'proposed' | 'set'
  readonly reason: SaidInLanguages | null
  readonly since: PlainDate | null
}

export type ReportPackage = {
  readonly id: string
  /** Null: the package has no name where it is told of. */
  readonly name: Texts | null
  readonly lights: readonly ReportLight[]
  readonly situation: ProseInLanguages | null
  readonly achieved: ProseInLanguages | null
  readonly remaining: ProseInLanguages | null
  /** When its people last wrote of it; null when they never have. */
  readonly updatedOn: PlainDate | null
  readonly figures: readonly { readonly name: Texts; readonly figure: Figure }[]
}

/** A point of a measure's series; null where nothing was recorded. */
export type SeriesPoint = { readonly on: PlainDate; readonly value: number | null }

export type ReportGoal = {
  readonly id: string
  readonly name: Texts
  readonly direction: Direction
  readonly baseline: Figure | null
  /** The programme's own target. A law's limit and a county's promise are other things, each with a place of its own. */
  readonly target: Figure | null
  readonly targetBy: PlainDate | null
  readonly legalLimit: Figure | null
  readonly promise: Figure | null
  /** Null: no measure fills the goal. */
  readonly latest: Figure | null
  readonly series: readonly SeriesPoint[]
}

export type ReportMoney = {
  readonly budgetId: string
  readonly version: string
  readonly asOf: PlainDate
  /** Computed of the cells; a report holds no other totals. */
  readonly totals: BudgetTotals
  /** Cents left of the grant if the last year goes on as it has; negative: what will be missing. Null: not foretold. */
  readonly forecastLeft: number | null
  /** Lines that the forecast takes over their plan, with by how much in cents. */
  readonly overspent: readonly { readonly id: string; readonly name: Texts; readonly by: number }[]
}

export type ReportRisk = {
  readonly id: string
  readonly text: SaidInLanguages
  readonly actBy: PlainDate | null
  readonly owner: SaidInLanguages | null
  readonly raisedOn: PlainDate | null
}

export type ReportDecision = {
  readonly id: string
  readonly text: SaidInLanguages
  /** `asked`: the steering group is asked for it and has not given it. */
  readonly state: 'asked' | 'decided'
  readonly askedOn: PlainDate | null
  readonly decidedOn: PlainDate | null
  readonly actBy: PlainDate | null
  readonly owner: SaidInLanguages | null
}

/** What the programme made or keeps up, and whose it is once the programme has ended. */
export type ReportEnding = {
  readonly id: string
  readonly name: Texts
  readonly endsOn: PlainDate | null
  /** Null: nobody has promised to go on with it. */
  readonly ownerAfter: SaidInLanguages | null
}

export type ReportCompetence = {
  readonly id: string
  readonly ageGroup: Texts
  readonly method: Texts
  readonly trained: Figure
  readonly inTraining: Figure
  readonly discontinued: Figure
  readonly supervisors: Figure
}

export type ReportEvent = {
  readonly id: string
  readonly name: Texts
  readonly on: PlainDate | null
  readonly where: Texts | null
}

export type ReportData = {
  readonly programme: {
    readonly id: string
    readonly name: Texts
    readonly partOf: Texts | null
    readonly startsOn: PlainDate
    readonly endsOn: PlainDate
    readonly grant: Figure | null
  }
  readonly period: ReportPeriod
  readonly situation: ProseInLanguages | null
  readonly packages: readonly ReportPackage[]
  readonly goals: readonly ReportGoal[]
  readonly money: ReportMoney | null
  readonly risks: readonly ReportRisk[]
  readonly decisions: readonly ReportDecision[]
  readonly endings: readonly ReportEnding[]
  readonly competences: readonly ReportCompetence[]
  readonly events: readonly ReportEvent[]
  /** What travels with the figures, such as what a queue also counts. */
  readonly notes: readonly Texts[]
}
