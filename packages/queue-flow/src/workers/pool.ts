import { availableParallelism } from 'node:os'
import { type Hand, openHand } from './hand.ts'
import { type Kind, performStretch, type Tasks } from './task.ts'

/** A run was given up because its signal said so. */
export class RunCancelled extends Error {
  constructor() {
    super('The run was cancelled')
    this.name = 'RunCancelled'
  }
}

export type RunOptions = {
  /** Told after each stretch how many replications are done. */
  readonly progress?: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

/**
 * Threads that do stretches of replications. Every replication draws from streams of its own, keyed by its number, and
 * the pieces come back in order: the same seed gives the same bytes on one thread and on many.
 */
export type Pool = {
  readonly threads: number
  readonly run: <K extends Kind>(
    kind: K,
    input: Tasks[K]['input'],
    replications: number,
    options?: RunOptions,
  ) => Promise<readonly Tasks[K]['piece'][]>
  readonly close: () => Promise<void>
}

/** One thread works in the caller's own; more are started at the first run and kept until `close`. */
export const openPool = (threads: number = availableParallelism()): Pool => {
  const crew: Hand[] = []
  let jobs = 0
  return {
    threads,
    run: async (kind, input, replications, options = {}) => {
      const stretches = stretchesOf(replications, threads)
      if (threads <= 1) return runHere(kind, input, stretches, replications, options)
      while (crew.length < threads) crew.push(openHand())
      return runThere(crew, { job: ++jobs, kind, input }, stretches, replications, options)
    },
    close: async () => {
      await Promise.all(crew.splice(0).map(hand => hand.end()))
    },
  }
}

type Stretch = { readonly first: number; readonly count: number }

// So many stretches a thread even out slow ones and let progress move.
const STRETCHES_A_THREAD = 8

// The stretches don't depend on the number of threads in what they give, only in how they are dealt.
const stretchesOf = (replications: number, threads: number): readonly Stretch[] => {
  const count = Math.max(1, Math.ceil(replications / (threads * STRETCHES_A_THREAD)))
  return Array.from({ length: Math.ceil(replications / count) }, (_, at) => ({
    first: at * count,
    count: Math.min(count, replications - at * count),
  }))
}

const runHere = async <K extends Kind>(
  kind: K,
  input: Tasks[K]['input'],
  stretches: readonly Stretch[],
  of: number,
  { progress, signal }: RunOptions,
): Promise<readonly Tasks[K]['piece'][]> => {
  const pieces: Tasks[K]['piece'][] = []
  let done = 0
  for (const { first, count } of stretches) {
    if (signal?.aborted) throw new RunCancelled()
    pieces.push(performStretch(kind, input, first, count))
    done += count
    progress?.(done, of)
    await new Promise(resolve => setImmediate(resolve))
  }
  return pieces
}

type Job<K extends Kind> = { readonly job: number; readonly kind: K; readonly input: Tasks[K]['input'] }

const runThere = async <K extends Kind>(
  crew: readonly Hand[],
  job: Job<K>,
  stretches: readonly Stretch[],
  of: number,
  { progress, signal }: RunOptions,
): Promise<readonly Tasks[K]['piece'][]> => {
  const pieces: Tasks[K]['piece'][] = []
  let next = 0
  let done = 0
  const work = async (hand: Hand): Promise<void> => {
    hand.tell({ order: 'job', ...job })
    for (let at = next++; at < stretches.length && !signal?.aborted; at = next++) {
      const stretch = stretches[at]
      if (stretch === undefined) return
      // The thread answers with the piece of the kind it was told of; between threads types are not carried.
      pieces[at] = (await hand.ask({ order: 'stretch', job: job.job, ...stretch })) as Tasks[K]['piece']
      done += stretch.count
      if (!signal?.aborted) progress?.(done, of)
    }
    hand.tell({ order: 'forget', job: job.job })
  }
  await Promise.race([Promise.all(crew.map(work)), whenAborted(signal)])
  if (signal?.aborted) throw new RunCancelled()
  return pieces
}

// The caller is free at once; the threads finish the stretch in hand and then drop the job.
const whenAborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise(resolve => {
    if (signal?.aborted) resolve()
    signal?.addEventListener('abort', () => resolve(), { once: true })
  })
