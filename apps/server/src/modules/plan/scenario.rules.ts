import { addDays, type PlainDate } from '@yhdella/kernel'
import { dealOut, type GivenSlots } from '@yhdella/queue-flow'
import { type PastWait, queueId } from './queue-file.rules.ts'

export type ScenarioName = 'nothing' | 'tried' | 'other' | 'goal'

/** Extra slots a week between two days. */
export type Scenario = {
  readonly name: ScenarioName
  readonly perWeek: number
  readonly from: PlainDate
  readonly to: PlainDate
}

export type Tried = {
  readonly extraPerWeek: number
  readonly extraWeeks: number
  readonly otherPerWeek?: number | undefined
  readonly otherWeeks?: number | undefined
}

const lastDay = (today: PlainDate, weeks: number): PlainDate => addDays(today, 7 * weeks)

/** The scenarios that the question names, nothing extra first; what the goal needs comes when it has been found. */
export const scenariosOf = (today: PlainDate, tried: Tried): readonly Scenario[] => {
  const from = addDays(today, 1)
  const { extraPerWeek, extraWeeks, otherPerWeek, otherWeeks } = tried
  const one = (name: ScenarioName, perWeek: number, weeks: number): readonly Scenario[] =>
    perWeek > 0 ? [{ name, perWeek, from, to: lastDay(today, weeks) }] : []
  return [
    { name: 'nothing', perWeek: 0, from, to: lastDay(today, extraWeeks) },
    ...one('tried', extraPerWeek, extraWeeks),
    ...one('other', otherPerWeek ?? 0, otherWeeks ?? extraWeeks),
  ]
}

/** The evening on which scenarios are compared: the goal's, or the one on which the longest of them ends. */
export const comparedOn = (scenarios: readonly Scenario[], goalOn: PlainDate | null): PlainDate =>
  goalOn ?? scenarios.map(({ to }) => to).reduce((last, to) => (to > last ? to : last))

export type Slot = { readonly cents: number; readonly minutes: number }

const workingDays = [0, 1, 2, 3, 4]

/** A scenario's slots as one book has them: what is simulated, and what a plan's search tries. */
export const slotsOf = ({ perWeek, from, to }: Scenario, slot: Slot): readonly GivenSlots[] => [
  {
    unit: queueId,
    queue: queueId,
    from,
    to,
    weekdays: workingDays,
    mostPerWeek: perWeek,
    costCents: slot.cents,
    minutes: slot.minutes,
    oldestOnlyDays: 0,
  },
]

/**
 * The same slots dealt out to the units that give the service, as many to each as it has of those who wait; where nobody
 * waits, alike.
 */
export const slotsOfUnits = (
  scenario: Scenario,
  slot: Slot,
  unitIds: readonly string[],
  waits: readonly PastWait[],
): readonly GivenSlots[] => {
  const open = waits.filter(({ endedOn }) => endedOn === null)
  const weights = unitIds.map(unit => open.filter(({ unitId }) => unitId === unit).length)
  const dealt = dealOut(scenario.perWeek, weights)
  return unitIds.flatMap((unit, at) => {
    const perWeek = dealt[at] ?? 0
    return slotsOf({ ...scenario, perWeek }, slot).map(given => ({ ...given, unit }))
  })
}

/** What a slot costs by the work in it: minutes at an hour's cost, euro cents, rounded. */
export const costOfWork = (minutes: number, hourCents: number): number =>
  Math.round((minutes * hourCents) / 60)
