import type { programmeRoutes } from '@yhdella/contract'
import { done, type Language } from '@yhdella/kernel'
import {
  type GoalState,
  goalStates,
  type LightAspect,
  type LightState,
  lightAspects,
  lightStates,
  ownerlessOn,
  proposeMoneyLight,
  timeShareOf,
  toActOn,
} from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { askedDay, dayInFuture } from './asked-day.ts'
import { knownGoal } from './goal-row.ts'
import { type KnownProgramme, knownProgrammes } from './known-programme.ts'
import { wholeMoney } from './money-state.ts'
import { moneySummary } from './money-summary.ts'
import { packageLights, proposedView } from './package-lights.ts'
import { isOwn, programmes } from './programmes.ts'
import { wordsOf } from './register-rows.ts'

const countsOf = <Name extends string>(
  names: readonly Name[],
  seen: readonly Name[],
): Record<Name, number> => {
  // Each name of the list gets its count, so the record is whole.
  const counts = Object.fromEntries(names.map(name => [name, 0])) as Record<Name, number>
  for (const name of seen) counts[name]++
  return counts
}

export const goalCounts = (known: KnownProgramme) => {
  const states: readonly GoalState[] = known.programme.goals.map(goal => knownGoal(known, goal).state)
  return { all: states.length, ...countsOf(goalStates, states) }
}

const lightCounts = (known: KnownProgramme) => {
  const lights = known.programme.workPackages.flatMap(each => packageLights(known, each))
  const of = (aspect: LightAspect): Record<LightState, number> =>
    countsOf(
      lightStates,
      lights.filter(light => light.aspect === aspect).map(light => light.state),
    )
  const [schedule, money, content] = lightAspects.map(of)
  if (!schedule || !money || !content) throw new Error('A light has no counts')
  return { schedule, money, content }
}

export const wholeMoneyLight = (known: KnownProgramme, language: Language) =>
  proposedView(
    proposeMoneyLight(wholeMoney(known.programme, known.money), known.programme.to < known.on),
    language,
  )

const portfolioRow = (known: KnownProgramme, language: Language) => {
  const { programme, on } = known
  const undecided = toActOn(programme, on).filter(act => act.kind === 'decision')
  return {
    programmeId: programme.id,
    countyId: programme.countyId,
    county: programme.county[language],
    name: programme.name[language],
    brand: wordsOf(programme.brand, language),
    national: programme.national.name[language],
    from: programme.from,
    to: programme.to,
    timeShare: timeShareOf(programme, on),
    isOwn: isOwn(programme),
    money: moneySummary(known.money),
    moneyLight: wholeMoneyLight(known, language),
    packages: programme.workPackages.length,
    lights: lightCounts(known),
    goals: goalCounts(known),
    undecided: undecided.length,
    longestUndecidedDays: undecided.length === 0 ? null : Math.max(...undecided.map(act => act.daysOpen)),
    withoutOwner: ownerlessOn(programme, on).length,
  }
}

/** Every programme at a glance; own ones first, each county's in the order of its files. */
export const listProgrammes: Handler<typeof programmeRoutes.listProgrammes> = async (
  tx,
  { on: asked, language },
) => {
  const on = askedDay(tx, asked)
  if (on === undefined) return dayInFuture
  const known = await knownProgrammes(tx, programmes(), on)
  const rows = known.map(each => portfolioRow(each, language))
  return done({ on, programmes: [...rows.filter(row => row.isOwn), ...rows.filter(row => !row.isOwn)] })
}
