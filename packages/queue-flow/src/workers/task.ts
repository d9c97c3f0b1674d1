import type { PlainDate } from '@yhdella/kernel'
import type { DayModel } from '../days/day-model.ts'
import { type DayFigures, runDays, runWatched } from '../days/run-days.ts'
import { type SimulatePiece, type SimulateRequest, simulateStretch } from '../events/simulate.ts'
import type { QueueFile } from '../file/queue-file.ts'
import { type BackTest, backTestStretch, type TestedForecast } from '../forecast/back-test.ts'
import { type TestedPromise, testPromises } from '../promise/hit-rate.ts'
import type { WatchedPlace } from '../promise/promise.ts'

/** The kinds of work that consist of independent replications, so that any thread may do any stretch of them. */
export type Tasks = {
  readonly simulate: { readonly input: SimulateRequest; readonly piece: SimulatePiece }
  readonly days: {
    readonly input: { readonly model: DayModel; readonly days: readonly number[] }
    readonly piece: DayFigures
  }
  /** Each origin is a replication. */
  readonly backTest: { readonly input: BackTest; readonly piece: readonly TestedForecast[] }
  readonly watch: {
    readonly input: { readonly model: DayModel; readonly people: readonly WatchedPlace[] }
    readonly piece: readonly Int32Array[]
  }
  /** Each origin is a replication. */
  readonly promises: {
    readonly input: {
      readonly file: QueueFile
      readonly origins: readonly PlainDate[]
      readonly horizon: number
    }
    readonly piece: readonly TestedPromise[]
  }
}

export type Kind = keyof Tasks

type Performers = {
  readonly [K in Kind]: (input: Tasks[K]['input'], first: number, count: number) => Tasks[K]['piece']
}

const performers: Performers = {
  simulate: simulateStretch,
  days: ({ model, days }, first, count) => runDays(model, first, count, days),
  backTest: backTestStretch,
  watch: ({ model, people }, first, count) => runWatched(model, first, count, people),
  promises: ({ file, origins, horizon }, first, count) =>
    testPromises(file, origins.slice(first, first + count), horizon),
}

/** Does the replications from `first` on and gives what they give, in their order. */
export const performStretch = <K extends Kind>(
  kind: K,
  input: Tasks[K]['input'],
  first: number,
  count: number,
): Tasks[K]['piece'] => performers[kind](input, first, count)
