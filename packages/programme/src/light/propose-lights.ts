/** Proposes a package's lights from evidence alone: dates, outputs, measures, money, and how old the last word is. */
import type { Cents } from '@yhdella/kernel'
import type { GoalState } from '../goal/goal-state.ts'
import type { LightAspect, LightState } from './light.ts'

export type LightEvidence = {
  readonly hasEnded: boolean
  /** Days since its people last wrote of it; null when they never have. */
  readonly silentDays: number | null
  readonly outputs: { readonly all: number; readonly done: number; readonly overdue: number }
  readonly undecided: { readonly all: number; readonly longestDays: number; readonly pastDue: number }
  readonly goals: readonly GoalState[]
  /** Deviations that people have raised and not closed. */
  readonly openDeviations: number
  /** Null where no money of its own is followed. */
  readonly money: PackageMoney | null
}

export type PackageMoney = {
  readonly planned: Cents
  readonly actual: Cents
  readonly remaining: Cents
  /** Lines of which more has been spent or bound than was planned. */
  readonly overspentLines: number
  /** Plans so far, and those of them whose costs nobody has told: what is missing is not zero. */
  readonly untold: { readonly count: number; readonly of: number }
  /** 0 to 1. */
  readonly timeShare: number
}

/** Why a light is proposed: a kind and its numbers; the words are made of it in each language. */
export type LightReason = { readonly kind: LightReasonKind; readonly count: number; readonly of: number }

export const lightReasonKinds = [
  'outputsOverdue',
  'outputsLeftAtEnd',
  'undecidedPastDue',
  'undecidedLong',
  'outputsInTime',
  'silent',
  'neverTold',
  'nothingToJudge',
  'overspent',
  'linesOverspent',
  'spentFasterThanTime',
  'spentSlowerThanTime',
  'moneyInTime',
  'moneyNotFollowed',
  'costsNotTold',
  'goalsNotReached',
  'goalsBehind',
  'goalsMissing',
  'goalsInTime',
  'deviationsOpen',
] as const
export type LightReasonKind = (typeof lightReasonKinds)[number]

export type ProposedLight = { readonly state: LightState; readonly reasons: readonly LightReason[] }

// After so many days without a word, what was said is too old to judge by (experience.md O2: "not updated > 14 d").
export const silentAfterDays = 14

// A question that has waited for a month delays what waits for it.
const longUndecidedDays = 30

// How far spending may go from the time that has passed before it is told: a quarter of the whole, 0 to 1.
const paceApart = 0.25

const reason = (kind: LightReasonKind, count = 0, of = 0): LightReason => ({ kind, count, of })

const grave: Readonly<Record<LightState, number>> = { notSet: -1, asPlanned: 0, deviation: 1, notAllGoals: 2 }

type Sign = { readonly when: boolean; readonly state: LightState; readonly reason: LightReason }

/** The gravest of what is so; all that points to trouble is told, calm only where there is no trouble. */
const judged = (signs: readonly Sign[], otherwise: LightReason): ProposedLight => {
  const seen = signs.filter(sign => sign.when)
  const worst = seen.reduce<LightState>(
    (state, sign) => (grave[sign.state] > grave[state] ? sign.state : state),
    'notSet',
  )
  const told = seen.filter(sign => (grave[worst] > 0 ? grave[sign.state] !== 0 : true))
  return { state: worst, reasons: told.length === 0 ? [otherwise] : told.map(sign => sign.reason) }
}

const isSilent = ({ hasEnded, silentDays }: LightEvidence): boolean =>
  !hasEnded && (silentDays === null || silentDays > silentAfterDays)

const scheduleOf = (evidence: LightEvidence): ProposedLight => {
  const { hasEnded, outputs, undecided, silentDays } = evidence
  const left = outputs.all - outputs.done
  const silent = isSilent(evidence)
  return judged(
    [
      {
        when: hasEnded && left > 0,
        state: 'notAllGoals',
        reason: reason('outputsLeftAtEnd', left, outputs.all),
      },
      {
        when: !hasEnded && outputs.overdue > 0,
        state: 'deviation',
        reason: reason('outputsOverdue', outputs.overdue, outputs.all),
      },
      {
        when: undecided.pastDue > 0,
        state: 'deviation',
        reason: reason('undecidedPastDue', undecided.pastDue, undecided.all),
      },
      {
        when: undecided.longestDays >= longUndecidedDays && undecided.pastDue === 0,
        state: 'deviation',
        reason: reason('undecidedLong', undecided.longestDays, undecided.all),
      },
      { when: silent && silentDays !== null, state: 'notSet', reason: reason('silent', silentDays ?? 0) },
      { when: silent && silentDays === null, state: 'notSet', reason: reason('neverTold') },
      {
        when: !silent && outputs.all > 0,
        state: 'asPlanned',
        reason: reason('outputsInTime', outputs.done, outputs.all),
      },
    ],
    reason('nothingToJudge'),
  )
}

/** The money light alone: of a package, or of a whole programme. */
export const proposeMoneyLight = (money: PackageMoney | null, hasEnded: boolean): ProposedLight => {
  if (money === null || money.planned <= 0) return { state: 'notSet', reasons: [reason('moneyNotFollowed')] }
  const used = money.actual / money.planned
  const [usedPercent, timePercent] = [Math.round(used * 100), Math.round(money.timeShare * 100)]
  const signOf = (when: boolean, state: LightState, kind: LightReasonKind): Sign => ({
    when,
    state,
    reason: reason(kind, usedPercent, timePercent),
  })
  const fits = money.remaining >= 0
  const allTold = money.untold.count === 0
  return judged(
    [
      signOf(!fits, 'notAllGoals', 'overspent'),
      signOf(fits && !hasEnded && used > money.timeShare + paceApart, 'deviation', 'spentFasterThanTime'),
      signOf(allTold && used < money.timeShare - paceApart, 'deviation', 'spentSlowerThanTime'),
      {
        when: money.overspentLines > 0,
        state: 'deviation',
        reason: reason('linesOverspent', money.overspentLines),
      },
      // What is told is the least that was spent: it can show too much spent, and never that all is well.
      {
        when: !allTold,
        state: 'notSet',
        reason: reason('costsNotTold', money.untold.count, money.untold.of),
      },
      signOf(allTold && fits, 'asPlanned', 'moneyInTime'),
    ],
    reason('moneyNotFollowed'),
  )
}

const contentOf = ({ goals, openDeviations }: LightEvidence): ProposedLight => {
  const count = (...states: readonly GoalState[]): number =>
    goals.filter(state => states.includes(state)).length
  const [notReached, behind, missing] = [count('notReached'), count('behind'), count('missing')]
  const well = count('met', 'onWay', 'followed')
  return judged(
    [
      {
        when: notReached > 0,
        state: 'notAllGoals',
        reason: reason('goalsNotReached', notReached, goals.length),
      },
      { when: behind > 0, state: 'deviation', reason: reason('goalsBehind', behind, goals.length) },
      { when: openDeviations > 0, state: 'deviation', reason: reason('deviationsOpen', openDeviations) },
      { when: missing > 0, state: 'notSet', reason: reason('goalsMissing', missing, goals.length) },
      { when: well > 0, state: 'asPlanned', reason: reason('goalsInTime', well, goals.length) },
    ],
    reason('nothingToJudge'),
  )
}

/** The three lights that the evidence speaks for; `notSet` where there is nothing to judge by. */
export const proposeLights = (evidence: LightEvidence): Readonly<Record<LightAspect, ProposedLight>> => ({
  schedule: scheduleOf(evidence),
  money: proposeMoneyLight(evidence.money, evidence.hasEnded),
  content: contentOf(evidence),
})
