import { addDays, dayNumber, type PlainDate } from '@yhdella/kernel'
import type { DayModel } from '../days/day-model.ts'
import { makeReady } from '../days/make-ready.ts'
import type { Queue } from '../days/queue-model.ts'
import type { DayFigures } from '../days/run-days.ts'
import { figureBytes } from '../days/run-days.ts'
import type { QueueEstimate } from '../estimate/queue-estimate.ts'
import { modelOf, type QueueFile } from '../file/queue-file.ts'
import { hitRate, type TestedPromise } from '../promise/hit-rate.ts'
import { type Place, promiseWaits, type WaitPromise, type WatchRunner } from '../promise/promise.ts'
import { loadsOf, type QueueLoad } from '../waiting-list/queue-load.ts'
import { type BackTest, HORIZONS, originsOf, type TestedForecast } from './back-test.ts'
import { type BackTestResult, backTestResult } from './back-test-result.ts'
import { type Ranges, rangesOf, valuesOf } from './ranges.ts'

export type ForecastRequest = {
  readonly file: QueueFile
  readonly backTest: boolean
  /** People to whom a wait is promised. */
  readonly places: readonly Place[]
}

/** Runs replications somewhere: in this thread or on many. */
export type Runner = {
  readonly days: (
    model: DayModel,
    days: readonly number[],
    replications: number,
  ) => Promise<readonly DayFigures[]>
  readonly backTest: (test: BackTest) => Promise<readonly TestedForecast[]>
  readonly watch: WatchRunner
  readonly promises: (
    file: QueueFile,
    origins: readonly PlainDate[],
    horizon: number,
  ) => Promise<readonly TestedPromise[]>
}

/** A day's evening. `wait` is in days, of those served since the day before in the list; null when nobody was. */
export type ForecastDay = {
  readonly on: PlainDate
  readonly waiting: Ranges | null
  readonly served: Ranges | null
  readonly wait: Ranges | null
  readonly clocks: Readonly<Record<string, { readonly late: Ranges | null; readonly within: Ranges | null }>>
}

export type QueueForecast = {
  readonly id: string
  readonly waitingNow: number
  readonly oldestDays: number
  readonly load: QueueLoad
  readonly estimate: QueueEstimate | null
  readonly days: readonly ForecastDay[]
  /** Five of the replications, evening by evening as `days`: what a future may look like. */
  readonly paths: readonly (readonly number[])[]
  readonly backTest: BackTestResult | null
}

export type ForecastResult = {
  readonly asOf: PlainDate
  readonly replications: number
  readonly seed: number
  readonly queues: readonly QueueForecast[]
  readonly promises: readonly WaitPromise[]
}

// Every day for two months, then every week: further ahead single days say nothing more.
const DAILY = 62

/** The evenings that are kept, 0 the first day. */
export const keptDays = (days: number): readonly number[] =>
  Array.from({ length: days }, (_, day) => day).filter(
    day => day < DAILY || day === days - 1 || (day - DAILY) % 7 === 6,
  )

/** 512 MB: more figures than these are refused before the run, with what to ask less of. */
export const MOST_FIGURE_BYTES = 512 * 1024 * 1024

/** Why a request would not fit in memory; null when it does. */
export const memoryRefusal = (file: QueueFile): string | null => {
  const clocks = file.queues.reduce(
    (sum, queue) => sum + Math.max(...queue.classes.map(c => c.clocks.length)),
    0,
  )
  const bytes = figureBytes(file.queues.length, clocks, keptDays(file.days).length, file.replications)
  return bytes <= MOST_FIGURE_BYTES
    ? null
    : `replications, days and queues ask for ${Math.ceil(bytes / 1e6)} MB of figures, over the bound of 512 MB: ask less of one of them.`
}

/** Foretells every queue of a file from its actual open queue. */
export const forecast = async (request: ForecastRequest, runner: Runner): Promise<ForecastResult> => {
  const { file } = request
  const { model, estimates } = modelOf(file)
  const ready = makeReady(model)
  const days = keptDays(file.days)
  const pieces = await runner.days(ready, days, file.replications)
  const origins = request.backTest ? originsOf(file, Math.max(...HORIZONS)) : []
  const tested = origins.length === 0 ? [] : await runner.backTest(backTestOf(file, origins))
  const loads = loadsOf(model)
  const promises = await promisesOf(request, runner)
  return {
    asOf: file.asOf,
    replications: file.replications,
    seed: file.seed,
    queues: model.queues.map((queue, at) => ({
      id: queue.id,
      ...standingNow(file.asOf, queue),
      load: loads[at] ?? { cameInPerWeek: 0, slotsPerWeek: 0, load: null },
      estimate: estimates[queue.id] ?? null,
      days: days.map((day, index) => dayOf(file, ready, pieces, { queue: at, day, index })),
      paths: pathsOf(pieces, at, days.length),
      backTest: backTestResult(tested.filter(test => test.queue === at)),
    })),
    promises,
  }
}

// Promises of the past are followed for so many days; longer ranges are not tested.
const PROMISE_DAYS = 91

const promisesOf = async (
  { file, backTest, places }: ForecastRequest,
  runner: Runner,
): Promise<readonly WaitPromise[]> => {
  if (places.length === 0) return []
  const origins = backTest ? originsOf(file, Math.max(...HORIZONS)) : []
  const tested = origins.length === 0 ? [] : await runner.promises(file, origins, PROMISE_DAYS)
  return promiseWaits(file, places, runner.watch, queue => hitRate(tested, queue))
}

// Enough for quantiles of a back-test, which averages over many origins.
const TEST_REPLICATIONS = 200

const backTestOf = (file: QueueFile, origins: readonly PlainDate[]): BackTest => ({
  file,
  origins,
  horizons: HORIZONS,
  replications: TEST_REPLICATIONS,
})

const standingNow = (asOf: PlainDate, queue: Queue) => ({
  waitingNow: queue.open.reduce((sum, open) => sum + open.count, 0),
  oldestDays: Math.max(0, ...queue.open.map(open => dayNumber(asOf) - dayNumber(open.contactOn))),
})

const dayOf = (
  file: QueueFile,
  ready: DayModel,
  pieces: readonly DayFigures[],
  { queue, day, index }: { readonly queue: number; readonly day: number; readonly index: number },
): ForecastDay => {
  const show = (figure: 'waiting' | 'served' | 'wait') => rangesOf(valuesOf(pieces, figure, queue, index))
  const clocks = ready.clocks.flatMap((clock, at) =>
    clock.queue !== queue
      ? []
      : [
          [
            clock.id,
            {
              late: rangesOf(valuesOf(pieces, 'late', at, index)),
              within: rangesOf(valuesOf(pieces, 'within', at, index)),
            },
          ] as const,
        ],
  )
  return {
    on: addDays(file.asOf, day),
    waiting: show('waiting'),
    served: show('served'),
    wait: show('wait'),
    clocks: Object.fromEntries(clocks),
  }
}

const PATHS = 5

const pathsOf = (
  pieces: readonly DayFigures[],
  queue: number,
  days: number,
): readonly (readonly number[])[] => {
  const evenings = Array.from({ length: days }, (_, index) => valuesOf(pieces, 'waiting', queue, index))
  const paths = Math.min(PATHS, evenings[0]?.length ?? 0)
  return Array.from({ length: paths }, (_, path) => evenings.map(values => values[path] ?? 0))
}
