import { type Clock, type CountyClock, type EvaluateOptions, evaluate, explain } from '@yhdella/access-law'
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
  readonly explanation: { readonly sentence: Sentence; readonly inputs: Clock['explanation'] }
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

export const startedClocks = (
  opening: Opening,
  past: readonly PastHappening[],
  at: Instant,
  options: EvaluateOptions,
): readonly StartedClock[] => evaluate(matterOf(opening, past), at, options).filter(hasStarted)

const sentenceOf = ({ explanation }: Clock): Sentence => ({
  fi: explain(explanation, 'fi'),
  sv: explain(explanation, 'sv'),
  en: explain(explanation, 'en'),
})

export const decisionOf = (clock: StartedClock): DueDecision => ({
  family: clock.family,
  rule: clock.rule,
  startOn: clock.start,
  dueOn: bindsNoMore(clock) ? null : clock.due,
  dueAt: bindsNoMore(clock) ? null : clock.dueAt,
  explanation: { sentence: sentenceOf(clock), inputs: clock.explanation },
})

type Decided = Pick<DueDecision, 'family' | 'rule' | 'startOn' | 'dueOn' | 'dueAt'>

const isSameRule = (a: Decided | Clock, b: Decided): boolean => a.family === b.family && a.rule === b.rule

/** The decisions that say something else than those in force. */
export const changedDecisions = (
  clocks: readonly StartedClock[],
  inForce: readonly Decided[],
): readonly DueDecision[] =>
  clocks.map(decisionOf).filter(fresh => {
    const known = inForce.find(decided => isSameRule(decided, fresh))
    return known === undefined || known.dueAt !== fresh.dueAt || known.dueOn !== fresh.dueOn
  })

export type NearestDue = { readonly dueAt: Instant | null; readonly dueFamily: Family | null }

/** Of two clocks due at the same moment the stronger duty is named. */
const weight: Readonly<Record<Family, number>> = { law: 0, promise: 1, target: 2 }

const sooner = (a: NearestDue, b: NearestDue): boolean => {
  if (a.dueAt === null || a.dueFamily === null) return false
  if (b.dueAt === null || b.dueFamily === null || a.dueAt < b.dueAt) return true
  return a.dueAt === b.dueAt && weight[a.dueFamily] < weight[b.dueFamily]
}

/**
 * The nearest due of the clocks that nothing has ended. A late clock stays the nearest: its slack is the most
 * negative, and the work does not vanish from the top by being late.
 */
export const nearestDue = (clocks: readonly StartedClock[], inForce: readonly Decided[]): NearestDue =>
  clocks
    .filter(isPending)
    .map(clock => inForce.find(decided => isSameRule(clock, decided)))
    .reduce<NearestDue>(
      (nearest, decided) => {
        const candidate = { dueAt: decided?.dueAt ?? null, dueFamily: decided?.family ?? null }
        return sooner(candidate, nearest) ? candidate : nearest
      },
      { dueAt: null, dueFamily: null },
    )

const judgedBy = (clock: StartedClock, decided: Decided, now: Instant): ShownClock['state'] => {
  if (decided.dueAt === clock.dueAt || decided.dueAt === null || bindsNoMore(clock)) return clock.state
  if (isPending(clock)) return decided.dueAt < now ? 'late' : 'running'
  const settledOn = clock.explanation.settledOn
  return settledOn !== null && decided.dueOn !== null && settledOn > decided.dueOn ? 'late' : 'kept'
}

const lastDay = (clock: StartedClock, now: Instant): PlainDate =>
  clock.explanation.settledOn ?? helsinkiDate(now)

/** The clock as it stands now against the due date that was decided, whatever the rules would say today. */
export const shownClock = (
  clock: StartedClock,
  decided: Decided & { readonly explanation: DueDecision['explanation'] },
  now: Instant,
  language: Language,
): ShownClock => ({
  family: decided.family,
  rule: decided.rule,
  startOn: decided.startOn,
  dueOn: decided.dueOn,
  dueAt: decided.dueAt,
  state: judgedBy(clock, decided, now),
  grossDays: clock.grossDays,
  netDays: clock.netDays,
  daysLeft: decided.dueOn === null ? null : daysBetween(lastDay(clock, now), decided.dueOn),
  sentence:
    decided.dueAt === clock.dueAt || bindsNoMore(clock)
      ? explain(clock.explanation, language)
      : decided.explanation.sentence[language],
})

const ofService = new WeakMap<readonly CountyClock[], Map<string, readonly CountyClock[]>>()

/** The county's clocks of one service. A list is taken as unchanging, so each part of it is made once. */
export const countyClocksOf = (
  clocks: readonly (CountyClock & { readonly serviceIds?: readonly string[] })[],
  serviceId: string,
): readonly CountyClock[] => {
  const known = ofService.get(clocks) ?? new Map<string, readonly CountyClock[]>()
  ofService.set(clocks, known)
  const part =
    known.get(serviceId) ?? clocks.filter(({ serviceIds }) => serviceIds?.includes(serviceId) ?? true)
  known.set(serviceId, part)
  return part
}
