import { addDays, dayNumber, type PlainDate } from '@yhdella/kernel'
import type { DayModel } from '../days/day-model.ts'
import { makeReady } from '../days/make-ready.ts'
import type { QueueModel } from '../days/queue-model.ts'
import type { Estimate } from '../figures/interval.ts'
import { modelOf, type QueueFile } from '../file/queue-file.ts'
import { quantileOfSorted } from '../forecast/ranges.ts'

/** A person's place: her queue, class and days. `ahead` is how many of her own day go before her. */
export type Place = {
  readonly queue: string
  readonly classId: string
  readonly contactOn: PlainDate
  readonly enteredOn: PlainDate
  readonly ahead: number
}

/**
 * When a person will get a time: in 80 of 100 futures from `from` to `to`. A `to` of null is later than was foretold.
 * `hits` is how often such ranges held in this queue's past, with a 95 % interval; null when that cannot be tested.
 */
export type WaitPromise = Place & {
  readonly from: PlainDate | null
  readonly median: PlainDate | null
  readonly to: PlainDate | null
  readonly withinClocks: Readonly<Record<string, number>>
  readonly hits: Estimate | null
}

/** A place as the engine watches it. */
export type WatchedPlace = { readonly line: number; readonly key: number; readonly ahead: number }

export type WatchRunner = (
  model: DayModel,
  people: readonly WatchedPlace[],
  replications: number,
) => Promise<readonly Int32Array[]>

const RANGE = [0.1, 0.5, 0.9] as const

/** Promises to people of a file's queues; one who is not among the open comes last of her day. */
export const promiseWaits = async (
  file: QueueFile,
  places: readonly Place[],
  watch: WatchRunner,
  hitsOf: (queue: string) => Estimate | null,
): Promise<readonly WaitPromise[]> => {
  if (places.length === 0) return []
  const model = withPlaces(modelOf(file).model, places)
  const ready = makeReady(model)
  const served = await watch(
    ready,
    places.map(place => watchedPlace(model, ready, place)),
    file.replications,
  )
  return places.map((place, at) => ({
    ...place,
    ...rangeOf(file, served[at] ?? new Int32Array()),
    withinClocks: withinClocks(file, place, served[at] ?? new Int32Array()),
    hits: hitsOf(place.queue),
  }))
}

const withPlaces = (model: QueueModel, places: readonly Place[]): QueueModel => ({
  ...model,
  queues: model.queues.map(queue => {
    const missing = places.filter(
      place => place.queue === queue.id && !queue.open.some(open => isSameDay(open, place)),
    )
    return {
      ...queue,
      open: [...queue.open, ...missing.map(place => ({ ...place, count: place.ahead + 1 }))],
    }
  }),
})

type Days = Pick<Place, 'classId' | 'contactOn' | 'enteredOn'>

export const isSameDay = (one: Days, other: Days): boolean =>
  one.classId === other.classId && one.contactOn === other.contactOn && one.enteredOn === other.enteredOn

/** Where the engine finds a place. */
export const watchedPlace = (model: QueueModel, ready: DayModel, place: Place): WatchedPlace => {
  const queue = model.queues.findIndex(each => each.id === place.queue)
  const line =
    ready.queues[queue]?.lines[model.queues[queue]?.classes.findIndex(c => c.id === place.classId) ?? 0] ?? 0
  const byContact = ready.lines[line]?.byContact ?? false
  const first = dayNumber(model.startOn)
  return {
    line,
    key: dayNumber(byContact ? place.contactOn : place.enteredOn) - first,
    ahead: place.ahead,
  }
}

/** The days of the 80 % range, as day numbers from the first; Infinity is beyond the horizon. */
export const rangeDays = (served: Int32Array): readonly number[] => {
  const days = Float64Array.from(served, day => (day < 0 ? Number.POSITIVE_INFINITY : day)).sort()
  return RANGE.map(share => {
    // No interpolation between a day and never.
    const value = quantileOfSorted(days, share)
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value
  })
}

const rangeOf = (file: QueueFile, served: Int32Array) => {
  const [from, median, to] = rangeDays(served)
  const dateOf = (day: number | undefined, round: (day: number) => number) =>
    day === undefined || !Number.isFinite(day) ? null : addDays(file.asOf, round(day))
  return { from: dateOf(from, Math.floor), median: dateOf(median, Math.round), to: dateOf(to, Math.ceil) }
}

const withinClocks = (
  file: QueueFile,
  place: Place,
  served: Int32Array,
): Readonly<Record<string, number>> => {
  const queue = file.queues.find(each => each.id === place.queue)
  const clocks = queue?.classes.find(c => c.id === place.classId)?.clocks ?? []
  return Object.fromEntries(
    clocks.map(clock => {
      const start = clock.from === 'contact' ? place.contactOn : place.enteredOn
      const last = dayNumber(start) + clock.days - dayNumber(file.asOf)
      const kept = served.filter(day => day >= 0 && day <= last).length
      return [clock.id, kept / served.length]
    }),
  )
}
