import { type Clock, type EvaluateOptions, evaluate, explain, ruleById } from '@yhdella/access-law'
import { daysBetween, helsinkiDate, type Instant, type Language, type PlainDate } from '@yhdella/kernel'
import { matterOf, type Opening, type PastHappening } from './matter-events.rules.ts'
import type { Family } from './queue-entry.rules.ts'

export type Sentence = Readonly<Record<Language, string>>

/** A due date as it is decided and recorded: one clock of one entry. */
export type DueDecision = {
  readonly family: Family
  readonly rule: string
  readonly startOn: PlainDate
  /** Null where the limit no longer binds: waived, or the matter is outside the guarantee. */
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly explanation: DecisionExplained
}

/**
 * Why a due date was decided as it was: the facts that it was counted from. The sentence is told from them when
 * somebody reads it; three of them a decision were a third of what receiving a contact wrote.
 */
export type DecisionExplained = {
  readonly inputs: Clock['explanation']
  /** Where the facts don't tell it: another rule was put in its place. */
  readonly sentence?: Sentence
}

/** A clock as people read it, in one language. */
export type ShownClock = {
  readonly family: Family
  readonly rule: string
  readonly startOn: PlainDate
  readonly dueOn: PlainDate | null
  readonly dueAt: Instant | null
  readonly state: Exclude<Clock['state'], 'notStarted'>
  readonly grossDays: number
  readonly netDays: number
  readonly daysLeft: number | null
  readonly sentence: string
}

type StartedClock = Clock & { readonly start: PlainDate; readonly state: ShownClock['state'] }

/** A clock that has begun, and is more than a possibility such as a doctor who may turn out not to be needed. */
const hasStarted = (clock: Clock): clock is StartedClock =>
  clock.start !== null && clock.state !== 'notStarted' && !clock.conditional

/** Nothing has ended it: it runs, or it has passed its day and still waits. */
const isPending = (clock: StartedClock): boolean =>
  clock.state === 'running' || (clock.state === 'late' && clock.explanation.settledBy === null)

const bindsNoMore = (clock: StartedClock): boolean => clock.state === 'waived' || clock.state === 'outside'

/** A contact waits for its assessment only; what the assessment begins is counted by the wait that it opens. */
const isOfContact = ({ explanation }: Clock): boolean =>
  explanation.startEvent === 'contact' || explanation.startEvent === 'contactAttempt'

/** The clocks of an entry that have begun by the moment, those of law and county alike. */
export const startedClocks = (
  opening: Opening,
  past: readonly PastHappening[],
  at: Instant,
  options: EvaluateOptions,
): readonly StartedClock[] =>
  evaluate(matterOf(opening, past), at, options)
    .filter(hasStarted)
    .filter(clock => opening.kind === 'wait' || isOfContact(clock))

/** The sentence of a decision, in one language. */
export const sentenceOf = ({ inputs, sentence }: DecisionExplained, language: Language): string =>
  sentence === undefined ? explain(inputs, language) : sentence[language]

export const decisionOf = (clock: StartedClock): DueDecision => ({
  family: clock.family,
  rule: clock.rule,
  startOn: clock.start,
  dueOn: bindsNoMore(clock) ? null : clock.due,
  dueAt: bindsNoMore(clock) ? null : clock.dueAt,
  explanation: { inputs: clock.explanation },
})

type Decided = Pick<DueDecision, 'family' | 'rule' | 'startOn' | 'dueOn' | 'dueAt'>

export const isSameRule = (
  a: Pick<Decided, 'family' | 'rule'>,
  b: Pick<Decided, 'family' | 'rule'>,
): boolean => a.family === b.family && a.rule === b.rule

const saysTheSame = (fresh: Decided, others: readonly Decided[]): boolean => {
  const known = others.find(decided => isSameRule(decided, fresh))
  return known !== undefined && known.dueAt === fresh.dueAt && known.dueOn === fresh.dueOn
}

/**
 * What a happening decides anew: the clocks that it changed, told as they are after it. A clock that the rules
 * would count otherwise today than when it was decided is left alone: only an explicit act may re-judge it.
 */
export const changedDecisions = (
  before: readonly StartedClock[],
  since: readonly StartedClock[],
  inForce: readonly Decided[],
): readonly DueDecision[] => {
  const known = before.map(decisionOf)
  return since.map(decisionOf).filter(fresh => !saysTheSame(fresh, known) && !saysTheSame(fresh, inForce))
}

export type NearestDue = { readonly dueAt: Instant | null; readonly dueFamily: Family | null }

/** Of two clocks due at the same moment the stronger duty is named. */
const weight: Readonly<Record<Family, number>> = { law: 0, promise: 1, target: 2 }

const sooner = (a: NearestDue, b: NearestDue): boolean => {
  if (a.dueAt === null || a.dueFamily === null) return false
  if (b.dueAt === null || b.dueFamily === null || a.dueAt < b.dueAt) return true
  return a.dueAt === b.dueAt && weight[a.dueFamily] < weight[b.dueFamily]
}

/**
 * The nearest due of the decisions whose wait nothing has ended. A late clock stays the nearest: its slack is the
 * most negative, and the work does not vanish from the top by being late. A decision whose clock the county has
 * since dropped binds as it was decided.
 */
export const nearestDue = (clocks: readonly StartedClock[], inForce: readonly Decided[]): NearestDue =>
  inForce
    .filter(decided => {
      const clock = clocks.find(each => isSameRule(each, decided))
      return clock === undefined || isPending(clock)
    })
    .map(({ dueAt, family }) => ({ dueAt, dueFamily: dueAt === null ? null : family }))
    .reduce<NearestDue>((nearest, candidate) => (sooner(candidate, nearest) ? candidate : nearest), {
      dueAt: null,
      dueFamily: null,
    })

/** The clock's short name: the law's as the rule says it, the county's as it was when it was decided. */
export const clockName = (
  { rule, name }: { readonly rule: string; readonly name: Sentence | null },
  language: Language,
): string => (ruleById(rule)?.name ?? name)?.[language] ?? ''

const judgedBy = (clock: StartedClock, decided: Decided, now: Instant): ShownClock['state'] => {
  if (decided.dueAt === clock.dueAt || decided.dueAt === null || bindsNoMore(clock)) return clock.state
  if (isPending(clock)) return decided.dueAt < now ? 'late' : 'running'
  const settledOn = clock.explanation.settledOn
  return settledOn !== null && decided.dueOn !== null && settledOn > decided.dueOn ? 'late' : 'kept'
}

const lastDay = (clock: StartedClock, now: Instant): PlainDate =>
  clock.explanation.settledOn ?? helsinkiDate(now)

type Explained = Decided & Pick<DueDecision, 'explanation'>

const asDecided = ({ family, rule, startOn, dueOn, dueAt }: Explained) => ({
  family,
  rule,
  startOn,
  dueOn,
  dueAt,
})

/** The clock as it stands now against the due date that was decided, whatever the rules would say today. */
export const shownClock = (
  clock: StartedClock,
  decided: Explained,
  now: Instant,
  language: Language,
): ShownClock => ({
  ...asDecided(decided),
  state: judgedBy(clock, decided, now),
  grossDays: clock.grossDays,
  netDays: clock.netDays,
  daysLeft: decided.dueOn === null ? null : daysBetween(lastDay(clock, now), decided.dueOn),
  sentence:
    decided.dueAt === clock.dueAt || bindsNoMore(clock)
      ? explain(clock.explanation, language)
      : sentenceOf(decided.explanation, language),
})

const alone = (decided: Decided, endedAt: Instant | null, now: Instant): ShownClock['state'] => {
  if (decided.dueAt === null) return 'outside'
  if ((endedAt ?? now) > decided.dueAt) return 'late'
  return endedAt === null ? 'running' : 'kept'
}

/** A decision whose clock neither law nor county has any more: judged by itself, its days by the calendar. */
export const shownAlone = (
  decided: Explained,
  endedAt: Instant | null,
  now: Instant,
  language: Language,
): ShownClock => {
  const until = helsinkiDate(endedAt ?? now)
  const days = daysBetween(decided.startOn, until)
  return {
    ...asDecided(decided),
    state: alone(decided, endedAt, now),
    grossDays: days,
    netDays: days,
    daysLeft: decided.dueOn === null ? null : daysBetween(until, decided.dueOn),
    sentence: sentenceOf(decided.explanation, language),
  }
}
