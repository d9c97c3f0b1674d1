/** A goal as it stands: its state, its newest value, and each level that it is held against in a place of its own. */
import type { Language } from '@yhdella/kernel'
import {
  type Figure,
  type Goal,
  type GoalState,
  goalStateOf,
  isOverdue,
  type Level,
  type Measure,
  type MeasuredPoint,
  measureOf,
  seriesOf,
  stateOn,
} from '@yhdella/programme'
import type { KnownProgramme } from './known-programme.ts'
import { goalSentence } from './programme-words.ts'
import { wordsOf } from './register-rows.ts'

export type KnownGoal = {
  readonly goal: Goal
  readonly measure: Measure | undefined
  readonly series: readonly MeasuredPoint[]
  readonly state: GoalState
}

const awaited = ({ programme, on }: KnownProgramme, goalId: string) =>
  programme.outputs
    .filter(output => output.goalIds.includes(goalId))
    .map(output => {
      const state = stateOn(output.states, on)?.state
      return { isDone: state === 'done', isDropped: state === 'dropped', isOverdue: isOverdue(output, on) }
    })

export const knownGoal = (known: KnownProgramme, goal: Goal): KnownGoal => {
  const { programme, points, on } = known
  const measure = measureOf(programme.measures, goal.measureId)
  const series = measure === undefined ? [] : seriesOf(measure, programme.measures, points, on)
  const state = goalStateOf({
    target: goal.target,
    baseline: goal.baseline,
    isMeasured: measure !== undefined,
    series,
    outputs: awaited(known, goal.id),
    programmeFrom: programme.from,
    programmeTo: programme.to,
    on,
  })
  return { goal, measure, series, state }
}

const figureOf = (measure: Measure, value: number, asOf: MeasuredPoint['on']): Figure => ({
  value,
  unit: measure.unit,
  source: { kind: 'measure', id: measure.id, version: String(measure.version), name: measure.name },
  asOf,
})

/** The newest value; null where nothing is counted, a null value where something is and nothing is known. */
export const latestFigure = ({ measure, series }: KnownGoal, on: MeasuredPoint['on']): Figure | null => {
  if (measure === undefined) return null
  const latest = series.at(-1)
  return latest === undefined
    ? { ...figureOf(measure, 0, on), value: null }
    : figureOf(measure, latest.value, latest.on)
}

/** What was promised, as a figure of the programme's own: never of the measure, which tells what came of it. */
const promisedFigure = (
  goal: Goal,
  what: string,
  unit: Figure['unit'],
  value: number,
  asOf: Figure['asOf'],
): Figure => ({
  value,
  unit,
  source: { kind: 'programme', id: `${goal.id}/${what}`, version: '1', name: goal.text },
  asOf,
})

export const levelFigure = (known: KnownGoal, level: Level | null, asOf: Figure['asOf']): Figure | null =>
  level === null || level.value === null
    ? null
    : promisedFigure(known.goal, level.family, known.measure?.unit ?? 'count', level.value, asOf)

export const baselineFigure = (known: KnownGoal, asOf: Figure['asOf']): Figure | null =>
  known.goal.baseline === null
    ? null
    : promisedFigure(known.goal, 'baseline', known.measure?.unit ?? 'count', known.goal.baseline.value, asOf)

export const goalRow = (known: KnownProgramme, goal: Goal, language: Language) => {
  const { programme } = known
  const judged = knownGoal(known, goal)
  const { legalLimit, promise, target } = goal
  const investment = programme.investments.find(each => each.id === goal.investmentId)
  return {
    goalId: goal.id,
    kind: goal.kind,
    parentId: goal.parentId,
    text: goal.text[language],
    investment: wordsOf(investment?.name ?? null, language),
    state: judged.state,
    sentence: goalSentence(judged.state, language),
    measureId: goal.measureId,
    latest: latestFigure(judged, known.on),
    baseline: baselineFigure(judged, programme.from),
    target: {
      family: target.family,
      direction: target.direction,
      figure: levelFigure(judged, target, programme.from),
      from: null,
      by: target.by,
      rule: null,
    },
    legalLimit: legalLimit && {
      family: legalLimit.family,
      direction: legalLimit.direction,
      figure: levelFigure(judged, legalLimit, legalLimit.from ?? programme.from),
      from: legalLimit.from,
      by: legalLimit.to,
      rule: legalLimit.rule,
    },
    promise: promise && {
      family: promise.family,
      direction: promise.direction,
      figure: levelFigure(judged, promise, promise.since),
      from: promise.since,
      by: null,
      rule: null,
    },
    remark: wordsOf(goal.remark, language),
    workPackageIds: programme.workPackages
      .filter(each => each.goalIds.includes(goal.id))
      .map(each => each.id),
  }
}
