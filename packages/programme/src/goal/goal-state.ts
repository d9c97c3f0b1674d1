/** Where a goal stands on a day, from its measure's points or, where nothing is counted, from its outputs. */
import { daysBetween, type PlainDate } from '@yhdella/kernel'
import { firstDayOf, lastDayOf } from '../tree/rough-date.ts'
import type { Baseline, ProgrammeTarget } from './goal.ts'
import type { MeasuredPoint } from './measure.ts'

/**
 * met: the target is reached. onWay: it is not due, and the way so far leads there. behind: it leads too slowly or
 * away. notReached: its day has passed. missing: nothing is known. followed: no target was set, values are known.
 */
export const goalStates = ['met', 'onWay', 'behind', 'notReached', 'missing', 'followed'] as const
export type GoalState = (typeof goalStates)[number]

/** An output that the goal waits for. */
export type AwaitedOutput = {
  readonly isDone: boolean
  readonly isDropped: boolean
  readonly isOverdue: boolean
}

export type GoalEvidence = {
  readonly target: ProgrammeTarget
  readonly baseline: Baseline | null
  /** Whether the goal names a measure at all. */
  readonly isMeasured: boolean
  /** Oldest first, none later than `on`. */
  readonly series: readonly MeasuredPoint[]
  readonly outputs: readonly AwaitedOutput[]
  readonly programmeFrom: PlainDate
  readonly programmeTo: PlainDate
  readonly on: PlainDate
}

/** The level held against the target only; a law's limit and a promise are never given here. */
export const isReachedBy = ({ direction, value }: ProgrammeTarget, latest: number): boolean => {
  if (value === null) return false
  return direction === 'atMost' ? latest <= value : direction === 'atLeast' && latest >= value
}

const stateOfOutputs = ({ outputs, on, target, programmeTo }: GoalEvidence): GoalState => {
  const awaited = outputs.filter(output => !output.isDropped)
  if (awaited.length === 0) return outputs.length > 0 ? 'notReached' : 'missing'
  if (awaited.every(output => output.isDone)) return 'met'
  const dueOn = target.by === null ? programmeTo : lastDayOf(target.by)
  if (on > dueOn) return 'notReached'
  return awaited.some(output => output.isOverdue) ? 'behind' : 'onWay'
}

/** Did the last value move the promised way from where it began? */
const movesRightly = ({ target, baseline, series }: GoalEvidence): GoalState => {
  const latest = series.at(-1)?.value
  const first = baseline?.value ?? series[0]?.value
  if (latest === undefined || first === undefined) return 'missing'
  if (baseline === null && series.length < 2) return 'missing'
  const gained = target.direction === 'rising' ? latest - first : first - latest
  return gained > 0 ? 'onWay' : 'behind'
}

/**
 * On the straight way from the baseline to the target by its day? Without a baseline the first point stands for it;
 * a single point tells of no way yet.
 */
const isOnWay = ({ target, baseline, series, programmeFrom, programmeTo }: GoalEvidence): boolean => {
  const latest = series.at(-1)
  const start = baseline ?? (series.length > 1 ? series[0] : undefined)
  if (latest === undefined || start === undefined || target.value === null) return false
  const from = baseline === null ? (series[0]?.on ?? programmeFrom) : firstDayOf(baseline.on)
  const to = target.by === null ? programmeTo : lastDayOf(target.by)
  const passed = Math.min(1, daysBetween(from, latest.on) / Math.max(1, daysBetween(from, to)))
  const due = start.value + (target.value - start.value) * passed
  return target.direction === 'atMost' ? latest.value <= due : latest.value >= due
}

/** Judges the goal; what is missing is told as missing and never as zero. */
export const goalStateOf = (evidence: GoalEvidence): GoalState => {
  const { target, isMeasured, series, on, programmeTo } = evidence
  if (target.direction === 'inUse' || (!isMeasured && evidence.outputs.length > 0))
    return stateOfOutputs(evidence)
  const latest = series.at(-1)
  if (latest === undefined) return 'missing'
  if (target.direction === 'followed') return 'followed'
  if (target.direction === 'rising' || target.direction === 'falling') return movesRightly(evidence)
  if (isReachedBy(target, latest.value)) return 'met'
  if (on > (target.by === null ? programmeTo : lastDayOf(target.by))) return 'notReached'
  return isOnWay(evidence) ? 'onWay' : 'behind'
}
