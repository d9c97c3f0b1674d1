import type { Output, planRoutes } from '@yhdella/contract'
import { type AskedQueues, eveningOf, type Futures, halfOf, type Ranges, unitsOf } from '@yhdella/queue-flow'
import type { PastWait } from './queue-file.rules.ts'
import { queueId } from './queue-file.rules.ts'
import type { Scenario, Slot } from './scenario.rules.ts'
import { slotsOfUnits } from './scenario.rules.ts'

type Told = Output<(typeof planRoutes)['foretellQueue']>['scenarios'][number]
type Evening = Told['evening']

/** What is told of a scenario beside its futures. */
export type Beside = {
  readonly model: AskedQueues
  readonly slot: Slot
  readonly unitIds: readonly string[]
  readonly waits: readonly PastWait[]
  /** The evening that is compared, and the goal's people on it. */
  readonly on: string & Parameters<typeof eveningOf>[2]
  readonly people: number | null
}

const nowhere = { median: 0, in80: [0, 0] } satisfies Evening['waiting']

const middleOf = (ranges: Ranges | null): Evening['waiting'] =>
  ranges === null ? nowhere : { median: ranges.median, in80: [...ranges.in80] }

const eveningTold = (futures: Futures, nothing: Futures, { on, people }: Beside): Evening => {
  const { waiting, late, fewer, reached } = eveningOf(futures, nothing, on, people)
  return {
    waiting: middleOf(waiting),
    late: late === null ? null : middleOf(late),
    fewer: middleOf(fewer),
    sure: reached,
  }
}

/** A scenario as slots of units with their cost, and its evening beside that of nothing extra. */
export const tellScenario = (
  scenario: Scenario,
  whole: Futures,
  half: Futures | null,
  nothing: Futures,
  beside: Beside,
): Told => {
  const given = slotsOfUnits(scenario, beside.slot, beside.unitIds, beside.waits)
  const units = unitsOf(beside.model, queueId, given)
  const sum = (pick: (unit: (typeof units)[number]) => number) =>
    units.reduce((total, unit) => total + pick(unit), 0)
  const halved = unitsOf(beside.model, queueId, halfOf(given))
  return {
    ...scenario,
    slots: sum(unit => unit.slots),
    hours: sum(unit => unit.hours),
    costCents: sum(unit => unit.costCents),
    units: units.map(({ unit, slotsPerWeek, slotsByWeekday, slots, hours, costCents }) => ({
      ...{ unitId: unit, perWeek: slotsPerWeek, byWeekday: [...slotsByWeekday] },
      ...{ slots, hours, costCents },
    })),
    evening: eveningTold(whole, nothing, beside),
    half:
      half === null
        ? null
        : {
            ...eveningTold(half, nothing, beside),
            perWeek: Math.floor(scenario.perWeek / 2),
            slots: halved.reduce((total, unit) => total + unit.slots, 0),
            costCents: halved.reduce((total, unit) => total + unit.costCents, 0),
          },
  }
}
