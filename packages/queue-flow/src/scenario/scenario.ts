import { addDays, dayNumber, type PlainDate } from '@yhdella/kernel'
import { makeReady } from '../days/make-ready.ts'
import type { QueueModel } from '../days/queue-model.ts'
import { modelOf, type QueueFile } from '../file/queue-file.ts'
import { keptDays, type Runner } from '../forecast/forecast.ts'
import { type Ranges, rangesOf, valuesOf } from '../forecast/ranges.ts'
import { type UnitSlots, withExtraSlots } from '../plan/extra-slots.ts'
import type { Lever } from '../plan/plan-request.ts'
import { unitSlotsOf } from '../plan/unit-slots.ts'
import { dealOut } from './deal-out.ts'

/** What one unit gives in a scenario: exactly `mostPerWeek` extra slots a week. */
export type GivenSlots = Lever

/** A file with what was estimated of it: made once, asked of many scenarios. */
export type AskedQueues = { readonly file: QueueFile; readonly model: QueueModel }

export const askQueues = (file: QueueFile): AskedQueues => ({ file, model: modelOf(file).model })

/**
 * The futures of one queue in a scenario. `waiting` and `late` hold a row for each kept evening and a place for each
 * future; the same place of two scenarios is the same future: the very same people come, and only the slots differ.
 */
export type Futures = {
  readonly evenings: readonly PlainDate[]
  readonly waiting: readonly Float64Array[]
  /** Past the queue's first clock; null where it has none. */
  readonly late: readonly Float64Array[] | null
}

/** Runs the futures of a queue with some extra slots and no others. */
export const runScenario = async (
  { file, model }: AskedQueues,
  queue: string,
  slots: readonly GivenSlots[],
  evenings: readonly PlainDate[],
  runner: Runner,
): Promise<Futures> => {
  const total = perWeekOf(slots)
  const ready = makeReady(withExtraSlots(model, slots, total > 0 ? new Map([[queue, total]]) : new Map()))
  const asked = evenings.map(on => dayNumber(on) - dayNumber(file.asOf))
  const days = [...new Set([...keptDays(file.days), ...asked])]
    .filter(day => day >= 0 && day < file.days)
    .sort((a, b) => a - b)
  const pieces = await runner.days(ready, days, file.replications)
  const at = ready.queueIds.indexOf(queue)
  const clock = ready.clocks.findIndex(each => each.queue === at)
  return {
    evenings: days.map(day => addDays(file.asOf, day)),
    waiting: days.map((_, index) => valuesOf(pieces, 'waiting', at, index)),
    late: clock < 0 ? null : days.map((_, index) => valuesOf(pieces, 'late', clock, index)),
  }
}

/** Extra slots a week of all units together. */
export const perWeekOf = (slots: readonly GivenSlots[]): number =>
  slots.reduce((sum, { mostPerWeek }) => sum + mostPerWeek, 0)

/** The same scenario with half of its slots, rounded down, each unit its part. */
export const halfOf = (slots: readonly GivenSlots[]): readonly GivenSlots[] => {
  const half = dealOut(
    Math.floor(perWeekOf(slots) / 2),
    slots.map(({ mostPerWeek }) => mostPerWeek),
  )
  return slots.map((given, at) => ({ ...given, mostPerWeek: half[at] ?? 0 }))
}

/** What each unit gives as its book would have it: by weekday, in all, in hours and in money. */
export const unitsOf = (
  { file }: AskedQueues,
  queue: string,
  slots: readonly GivenSlots[],
): readonly UnitSlots[] => unitSlotsOf(file, slots, queue, perWeekOf(slots))

/** One evening of a scenario, told beside another scenario's same evening. */
export type ScenarioEvening = {
  readonly waiting: Ranges | null
  readonly late: Ranges | null
  /** How many fewer wait than in the other, future by future: less wide than the two ranges would have it. */
  readonly fewer: Ranges | null
  /** The share of the futures in which at most so many wait; null when nobody asked. */
  readonly reached: number | null
}

export const eveningOf = (
  futures: Futures,
  other: Futures,
  on: PlainDate,
  people: number | null,
): ScenarioEvening => {
  const at = futures.evenings.indexOf(on)
  const waiting = futures.waiting[at] ?? new Float64Array()
  const beside = other.waiting[other.evenings.indexOf(on)] ?? new Float64Array()
  return {
    waiting: rangesOf(waiting.slice()),
    late: futures.late === null ? null : rangesOf((futures.late[at] ?? new Float64Array()).slice()),
    fewer: rangesOf(waiting.map((value, future) => (beside[future] ?? Number.NaN) - value)),
    reached: people === null ? null : waiting.filter(value => value <= people).length / waiting.length,
  }
}
