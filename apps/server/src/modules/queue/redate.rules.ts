import {
  type Change,
  type Clock,
  changeBetween,
  clockUnder,
  type EvaluateOptions,
  type Rule,
  rules,
} from '@yhdella/access-law'
import type { Instant } from '@yhdella/kernel'
import {
  type DueDecision,
  decisionOf,
  type NearestDue,
  nearestDue,
  type Sentence,
  startedClocks,
} from './entry-clock.rules.ts'
import { matterOf, type Opening, type PastHappening } from './matter-events.rules.ts'

/** A decision in force, with what is kept beside it. */
export type Standing = Pick<DueDecision, 'family' | 'rule' | 'startOn' | 'dueOn' | 'dueAt'>

/**
 * What a redating does to an open entry: `change` as people count it; `decisions` to be written and the nearest due
 * after them, both empty where it is left alone.
 */
export type Redating = {
  readonly change: Change | 'keptShorter'
  readonly decisions: readonly DueDecision[]
  readonly nearest: NearestDue | null
}

export type RedatingOrder = {
  readonly rule: Rule
  readonly reason: string
  /** Without it nobody who waits gets a later day. */
  readonly allowLater: boolean
}

/** The versions that a rule can take the place of: those of its topic, itself among them. */
export const replaceable = (rule: Rule): readonly string[] =>
  rules
    .filter(
      each => each.topic === rule.topic && each.services.some(service => rule.services.includes(service)),
    )
    .map(({ id }) => id)

const alone = (change: Redating['change']): Redating => ({ change, decisions: [], nearest: null })

const replacedWords = (rule: Rule, reason: string): Sentence => ({
  fi: `Tilalle on päätetty uusi määräpäivä säännön ${rule.id} mukaan (${rule.name.fi}). Syy: ${reason}`,
  sv: `En ny sista dag har beslutats i stället enligt regeln ${rule.id} (${rule.name.sv}). Orsak: ${reason}`,
  en: `A new due day by the rule ${rule.id} has been decided in its place (${rule.name.en}). Reason: ${reason}`,
})

/** The old version says that it binds no more; the row that said what it promised stays. */
const endOf = (
  old: Standing,
  clock: Clock | undefined,
  { rule, reason }: RedatingOrder,
  after: Clock,
): DueDecision => ({
  family: old.family,
  rule: old.rule,
  startOn: old.startOn,
  dueOn: null,
  dueAt: null,
  explanation: {
    sentence: replacedWords(rule, reason),
    inputs: (clock ?? after).explanation,
  },
})

/** The old due day as a clock's, judged at the asked moment. */
const asClock = (old: Standing, after: Clock, at: Instant): Clock => ({
  ...after,
  rule: old.rule,
  due: old.dueOn,
  dueAt: old.dueAt,
  state: old.dueAt !== null && old.dueAt < at ? 'late' : 'running',
})

const isPending = ({ state, explanation }: Clock): boolean =>
  state === 'running' || (state === 'late' && explanation.settledBy === null)

const newestLaw = (order: RedatingOrder, inForce: readonly Standing[]): Standing | undefined => {
  const versions = replaceable(order.rule)
  const binding = inForce.filter(
    ({ family, rule, dueOn }) => family === 'law' && dueOn !== null && versions.includes(rule),
  )
  return binding.find(({ rule }) => rule === order.rule.id) ?? binding[0]
}

/**
 * Decides one open entry again under a rule. The day that was decided is compared, not the one that today's rules
 * would give; whatever binds no more, has ended or has no day in that topic is left alone.
 */
export const redated = (
  order: RedatingOrder,
  opening: Opening,
  past: readonly PastHappening[],
  inForce: readonly Standing[],
  at: Instant,
  options: EvaluateOptions,
): Redating => {
  const old = newestLaw(order, inForce)
  const after = clockUnder(order.rule, matterOf(opening, past), at, options)
  if (old === undefined || after === null || !isPending(after) || after.start === null)
    return alone('notConcerned')
  const change = changeBetween(asClock(old, after, at), after)
  if (change === 'same') return alone('same')
  if (!order.allowLater && (after.due ?? '') > (old.dueOn ?? '')) return alone('keptShorter')
  const clocks = startedClocks(opening, past, at, options)
  const fresh = decisionOf({
    ...after,
    start: after.start,
    state: after.state === 'late' ? 'late' : 'running',
  })
  const ends =
    old.rule === order.rule.id
      ? []
      : [
          endOf(
            old,
            clocks.find(({ rule }) => rule === old.rule),
            order,
            after,
          ),
        ]
  const others = inForce.filter(
    each => each !== old && !(each.family === 'law' && each.rule === order.rule.id),
  )
  return { change, decisions: [...ends, fresh], nearest: nearestDue(clocks, [...others, ...ends, fresh]) }
}
