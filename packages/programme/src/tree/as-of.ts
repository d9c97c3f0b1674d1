/** The programme as it was known in the evening of a day: what came later is not there yet. */
import { daysBetween, type PlainDate } from '@yhdella/kernel'
import type { Programme } from './programme.ts'
import type { Dated, Output, Pilot } from './register.ts'
import { firstDayOf, lastDayOf } from './rough-date.ts'
import type { PackageField, PackageText, WorkPackage } from './work-package.ts'

/** The state that has come by `on`; undefined before the first. A state without a day was always so. */
export const stateOn = <State extends string>(
  states: readonly Dated<State>[],
  on: PlainDate,
): Dated<State> | undefined => states.findLast(each => each.on === null || firstDayOf(each.on) <= on)

/** Should it have been done by `on`, and is it not? What was dropped is not waited for. */
export const isOverdue = ({ states, dueOn }: Pick<Output, 'states' | 'dueOn'>, on: PlainDate): boolean => {
  const state = stateOn(states, on)?.state ?? 'planned'
  return dueOn !== null && lastDayOf(dueOn) < on && state !== 'done' && state !== 'dropped'
}

/** Has a trial gone past its end without anybody deciding what comes of it? */
export const isWithoutEnding = ({ to, ending }: Pick<Pilot, 'to' | 'ending'>, on: PlainDate): boolean =>
  ending === null && to !== null && lastDayOf(to) < on

/** The newest wording of a field by `on`. */
export const textOn = ({ texts }: WorkPackage, field: PackageField, on: PlainDate): PackageText | undefined =>
  texts
    .filter(text => text.field === field && text.on <= on)
    .reduce<PackageText | undefined>(
      (newest, text) => (newest === undefined || text.on >= newest.on ? text : newest),
      undefined,
    )

/** Takes away what was raised, asked, decided, counted or written after `on`. */
export const asOf = (programme: Programme, on: PlainDate): Programme => ({
  ...programme,
  outputs: programme.outputs.filter(({ states }) => stateOn(states, on) !== undefined),
  models: programme.models.filter(({ states }) => stateOn(states, on) !== undefined),
  pilots: programme.pilots
    .filter(({ from }) => from === null || firstDayOf(from) <= on)
    .map(pilot =>
      pilot.ending !== null && firstDayOf(pilot.ending.on) > on ? { ...pilot, ending: null } : pilot,
    ),
  risks: programme.risks
    .filter(risk => risk.raisedOn <= on)
    .map(risk => (risk.closedOn !== null && risk.closedOn > on ? { ...risk, closedOn: null } : risk)),
  decisions: programme.decisions
    .filter(decision => decision.askedOn <= on)
    .map(decision =>
      decision.answer !== null && decision.answer.on > on ? { ...decision, answer: null } : decision,
    ),
  meetings: programme.meetings.filter(meeting => meeting.on <= on),
  studies: programme.studies
    .filter(study => study.on === null || firstDayOf(study.on) <= on)
    .map(study => ({
      ...study,
      recommendations: study.recommendations.map(each =>
        each.decidedOn !== null && each.decidedOn > on
          ? { ...each, fate: 'open' as const, decidedOn: null, reason: null }
          : each,
      ),
    })),
  publications: programme.publications.filter(each => firstDayOf(each.on) <= on),
  participation: programme.participation.filter(each => each.on === null || firstDayOf(each.on) <= on),
  competences: programme.competences.filter(each => each.asOf <= on),
  funnels: programme.funnels.filter(each => each.asOf <= on),
})

/** How much of the programme's time has gone, 0 to 1. */
export const timeShareOf = ({ from, to }: Pick<Programme, 'from' | 'to'>, on: PlainDate): number => {
  // Both the first and the last day belong to the programme.
  const gone = daysBetween(from, on) + 1
  return Math.min(1, Math.max(0, gone / (daysBetween(from, to) + 1)))
}
