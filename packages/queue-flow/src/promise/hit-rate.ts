import { dayNumber, type PlainDate } from '@yhdella/kernel'
import { makeReady } from '../days/make-ready.ts'
import type { OpenEntries } from '../days/queue-model.ts'
import { runWatched } from '../days/run-days.ts'
import { type Estimate, shareInterval } from '../figures/interval.ts'
import { fileOn, modelOf, type QueueFile } from '../file/queue-file.ts'
import type { Entry } from '../history/queue-history.ts'
import { isSameDay, rangeDays, watchedPlace } from './promise.ts'

/** A promise of the past and whether it held. */
export type TestedPromise = { readonly queue: string; readonly held: boolean }

// As many people of each morning as tell of the whole queue from its front to its end.
const PEOPLE_AN_ORIGIN = 10
const REPLICATIONS = 200

/**
 * Promises as they would have been given on past mornings, to people from the front to the end of the queue, beside the
 * day on which each got a time. Those who left are left out; those who still wait count when their range is over.
 */
export const testPromises = (
  file: QueueFile,
  origins: readonly PlainDate[],
  horizon: number,
): readonly TestedPromise[] =>
  origins.flatMap(origin => {
    const { model } = modelOf(fileOn(file, origin, horizon))
    const ready = makeReady(model)
    const chosen = model.queues.flatMap(queue =>
      spread(queue.open).map(open => ({ ...open, queue: queue.id, ahead: 0 })),
    )
    if (chosen.length === 0) return []
    const served = runWatched(
      ready,
      0,
      REPLICATIONS,
      chosen.map(place => watchedPlace(model, ready, place)),
    )
    return chosen.flatMap((place, at): TestedPromise[] => {
      const [from = 0, , to = 0] = rangeDays(served[at] ?? new Int32Array())
      const came = timeOf(file, place.queue, place, origin)
      if (came === null) return []
      const day = came - dayNumber(origin)
      const isOpen = came >= dayNumber(file.asOf)
      if (isOpen && day <= to) return []
      return [{ queue: place.queue, held: day >= Math.floor(from) && day <= Math.ceil(to) }]
    })
  })

const spread = (open: readonly OpenEntries[]): readonly OpenEntries[] => {
  const sorted = open.toSorted((a, b) => (a.contactOn < b.contactOn ? -1 : 1))
  const step = Math.max(1, sorted.length / PEOPLE_AN_ORIGIN)
  return Array.from(
    { length: Math.min(sorted.length, PEOPLE_AN_ORIGIN) },
    (_, at) => sorted[Math.floor(at * step)],
  ).filter(group => group !== undefined)
}

/** The day on which the first of a group got a time; that of `asOf` when she still waits, null when all left. */
const timeOf = (
  file: QueueFile,
  queueId: string,
  group: Pick<Entry, 'classId' | 'contactOn' | 'enteredOn'>,
  origin: PlainDate,
): number | null => {
  const history = file.queues.find(queue => queue.id === queueId)?.history
  if (history?.source.kind !== 'entries') return null
  const days = history.source.entries
    .filter(entry => isSameDay(entry, group) && (entry.servedOn ?? entry.leftOn ?? origin) >= origin)
    .flatMap(entry => {
      const missed = entry.missedOn.find(on => on >= origin)
      const given = missed ?? entry.servedOn
      if (given !== null && given !== undefined) return [dayNumber(given)]
      return entry.leftOn === null ? [dayNumber(file.asOf)] : []
    })
  return days.length === 0 ? null : Math.min(...days)
}

// Below this many tested promises a rate says nothing.
const LEAST_TESTED = 20

/** The share of a queue's past promises that held; null when too few could be tested. */
export const hitRate = (tested: readonly TestedPromise[], queue: string): Estimate | null => {
  const own = tested.filter(promise => promise.queue === queue)
  return own.length < LEAST_TESTED
    ? null
    : shareInterval(own.filter(promise => promise.held).length, own.length)
}
