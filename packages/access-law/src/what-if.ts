import type { Instant } from '@yhdella/kernel'
import type { Clock } from './clock.ts'
import { asIfInForce } from './deadline.ts'
import { clockFor, evaluate } from './evaluate.ts'
import type { EvaluateOptions, Matter } from './matter.ts'
import type { Rule } from './rule.ts'
import { timelineOf } from './timeline.ts'

/**
 * The clock that the matter would have if this rule governed it, whatever the days it was in force: a later version,
 * an earlier one, or the planned law that never came. Null where the rule does not concern the matter or it has not
 * started.
 */
export const clockUnder = (
  rule: Rule,
  matter: Matter,
  at: Instant,
  options: EvaluateOptions = {},
): Clock | null => {
  if (!rule.services.includes(matter.service)) return null
  const clock = clockFor(asIfInForce(rule), timelineOf(matter, at, options))
  return clock === null || clock.start === null ? null : clock
}

/**
 * - toLate, toInTime: the wait changes sides
 * - sooner, later: another due day on the same side
 * - same: the same due day
 * - notConcerned: one of the two does not count this wait in days
 */
export type Change = 'toLate' | 'toInTime' | 'sooner' | 'later' | 'same' | 'notConcerned'

export type Replay<Key> = {
  readonly key: Key
  /** The clock of the same topic that governs by the law; null where none does. */
  readonly before: Clock | null
  readonly after: Clock | null
  readonly change: Change
}

/** How a wait changes when its due day does. `late` as the clocks' states tell it. */
export const changeBetween = (before: Clock | null, after: Clock | null): Change => {
  if (before === null || after === null || before.due === null || after.due === null) return 'notConcerned'
  if (before.state !== 'late' && after.state === 'late') return 'toLate'
  if (before.state === 'late' && after.state !== 'late') return 'toInTime'
  if (before.due === after.due) return 'same'
  return after.due < before.due ? 'sooner' : 'later'
}

const governing = (rule: Rule, matter: Matter, at: Instant, options: EvaluateOptions): Clock | null =>
  evaluate(matter, at, options).find(
    clock =>
      clock.family === 'law' && clock.topic === rule.topic && clock.start !== null && !clock.conditional,
  ) ?? null

/**
 * Counts each wait again as if the rule governed it, and tells how it changes. Lazy: a million waits need no more
 * memory than one.
 */
export function* replayUnder<Key>(
  rule: Rule,
  waits: Iterable<{ readonly key: Key; readonly matter: Matter }>,
  at: Instant,
  options: EvaluateOptions = {},
): Generator<Replay<Key>> {
  for (const { key, matter } of waits) {
    const before = governing(rule, matter, at, options)
    const after = clockUnder(rule, matter, at, options)
    yield { key, before, after, change: changeBetween(before, after) }
  }
}
