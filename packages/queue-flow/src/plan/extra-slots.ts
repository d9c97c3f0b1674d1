import { addDays, type PlainDate } from '@yhdella/kernel'
import type { Book, ByWeekday, QueueModel } from '../days/queue-model.ts'
import type { Lever } from './plan-request.ts'

/** Extra slots a week by queue. */
export type ExtraSlots = ReadonlyMap<string, number>

/** What one unit gives. `slots` and `costCents` are of its whole time; a permanent one's are of the plan's days. */
export type UnitSlots = {
  readonly unit: string
  readonly queue: string
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly slotsPerWeek: number
  readonly slotsByWeekday: ByWeekday
  readonly slots: number
  readonly hours: number
  readonly costCents: number
}

/** The most that the units of a queue can give in a week. */
export const mostExtra = (levers: readonly Lever[], queue: string): number =>
  levers.filter(lever => lever.queue === queue).reduce((sum, lever) => sum + lever.mostPerWeek, 0)

/** Deals a queue's extra slots to its units, the cheapest slot first. */
export const dealToUnits = (
  levers: readonly Lever[],
  queue: string,
  perWeek: number,
): readonly { readonly lever: Lever; readonly perWeek: number }[] => {
  let left = perWeek
  return levers
    .filter(lever => lever.queue === queue)
    .toSorted((a, b) => a.costCents - b.costCents)
    .flatMap(lever => {
      const given = Math.min(left, lever.mostPerWeek)
      left -= given
      return given > 0 ? [{ lever, perWeek: given }] : []
    })
}

/** Whole slots spread over the weekdays of a unit as evenly as they go, the odd ones apart from each other. */
export const overWeekdays = (perWeek: number, weekdays: readonly number[]): ByWeekday => {
  const byWeekday = [0, 0, 0, 0, 0, 0, 0]
  weekdays.forEach((weekday, at) => {
    const upTo = (place: number) => Math.floor((perWeek * place) / weekdays.length)
    byWeekday[weekday] = upTo(at + 1) - upTo(at)
  })
  return byWeekday
}

/** The model with the extra slots as books of their own; what was there before draws the same chances as before. */
export const withExtraSlots = (
  model: QueueModel,
  levers: readonly Lever[],
  extra: ExtraSlots,
): QueueModel => ({
  ...model,
  books: [
    ...model.books,
    ...[...extra].flatMap(([queue, perWeek]) => booksOf(model, levers, queue, perWeek)),
  ],
})

const booksOf = (
  model: QueueModel,
  levers: readonly Lever[],
  queue: string,
  perWeek: number,
): readonly Book[] =>
  dealToUnits(levers, queue, perWeek).map(({ lever, perWeek: given }) => ({
    id: `extra ${lever.unit} ${queue}`,
    serves: [{ queue, classes: null }],
    staff: [],
    changes: [
      {
        from: lever.from,
        to: lever.to ?? addDays(model.startOn, model.days),
        byWeekday: overWeekdays(given, lever.weekdays),
      },
    ],
    openOnHolidays: false,
    cancelled: 0,
    refilled: 0,
    dispersion: 0,
    uncertainty: 0,
    drift: 0,
    oldestOnlyDays: lever.oldestOnlyDays,
  }))
