import type { programmeRoutes } from '@yhdella/contract'
import { done, failed, type Language } from '@yhdella/kernel'
import { type Goal, type Measure, type Programme, processLimitsOf, stateOn } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { variationOf } from '../measure/index.ts'
import { askedDay, dayInFuture } from './asked-day.ts'
import { rightsIn } from './assigned.ts'
import { goalRow, knownGoal } from './goal-row.ts'
import { type KnownProgramme, knownProgramme } from './known-programme.ts'
import { variationSentence } from './programme-words.ts'
import { programmeById } from './programmes.ts'
import { outputRow, wordsOf } from './register-rows.ts'

const measureView = ({ id, version, name, definition, unit, source, note }: Measure, language: Language) => ({
  measureId: id,
  version,
  name: name[language],
  definition: definition[language],
  unit,
  source: source.kind,
  note: wordsOf(note, language),
})

const packagesOf = ({ workPackages }: Programme, goal: Goal): readonly string[] =>
  workPackages.filter(each => each.goalIds.includes(goal.id)).map(each => each.id)

/** What happened meanwhile that may have moved the measure: dated things of the packages that serve the goal. */
const eventsOf = ({ programme, on }: KnownProgramme, goal: Goal, language: Language) => {
  const packages = packagesOf(programme, goal)
  const serves = ({ workPackageId }: { readonly workPackageId: string | null }): boolean =>
    workPackageId !== null && packages.includes(workPackageId)
  const states = [
    ...programme.models
      .filter(serves)
      .map(model => ({ name: model.name, now: stateOn(model.states, on), good: 'inUse' })),
    ...programme.outputs
      .filter(serves)
      .map(output => ({ name: output.name, now: stateOn(output.states, on), good: 'done' })),
  ].flatMap(({ name, now, good }) =>
    now?.state === good && now.on !== null ? [{ on: String(now.on), text: name[language] }] : [],
  )
  const decided = programme.decisions
    .filter(serves)
    .flatMap(({ answer }) =>
      answer === null ? [] : [{ on: String(answer.on), text: answer.text[language] }],
    )
  return [...states, ...decided].sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** From promise to proof: the goal, its measure's points, and what happened meanwhile. */
export const readGoal: Handler<typeof programmeRoutes.readGoal> = async (tx, input) => {
  const found = programmeById(input.programmeId)
  if (found === undefined) return failed('ProgrammeNotFound')
  const goal = found.goals.find(each => each.id === input.goalId)
  if (goal === undefined) return failed('GoalNotFound')
  const on = askedDay(tx, input.on)
  if (on === undefined) return dayInFuture
  const { language } = input
  const known = await knownProgramme(tx, found, on)
  const { measure, series } = knownGoal(known, goal)
  const values = series.map(point => point.value)
  const { lead, ownPackages } = await rightsIn(tx, found)
  const isRecorded = measure?.source.kind === 'byHand'
  return done({
    ...goalRow(known, goal, language),
    programmeId: found.id,
    programme: (found.brand ?? found.name)[language],
    on,
    mayRecord: isRecorded && (lead || packagesOf(found, goal).some(id => ownPackages.includes(id))),
    measure: measure === undefined ? null : measureView(measure, language),
    series: series.map(({ measureId: _, version: __, note, ...point }) => ({
      ...point,
      note: wordsOf(note, language),
    })),
    limits: processLimitsOf(values),
    variation: variationSentence(variationOf(values), language),
    events: eventsOf(known, goal, language),
    outputs: known.programme.outputs
      .filter(output => output.goalIds.includes(goal.id))
      .map(output => outputRow(output, on, language)),
  })
}
