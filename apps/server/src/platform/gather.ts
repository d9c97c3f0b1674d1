/** Micro-batching: the requests that wait are run together, and each gets its own answer. */

export type GatherOptions<Item, Result> = {
  /** Runs a batch; gives a result for each item, in their order. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>
  readonly size: number
  /** Batches at once, at most. */
  readonly inFlight: number
  /** How many may wait; the next one is refused with {@link tooManyWait}. */
  readonly waiting: number
}

export const tooManyWait = 'TooManyWait'
export const isTooManyWait = (error: unknown): boolean =>
  error instanceof Error && error.message === tooManyWait

type Waiting<Item, Result> = {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

const settle = <Item, Result>(batch: readonly Waiting<Item, Result>[], results: readonly Result[]): void => {
  batch.forEach((waiting, index) => {
    const result = results[index]
    if (result === undefined) waiting.reject(new Error('A gathered use case left an item without an outcome'))
    else waiting.resolve(result)
  })
}

type Run<Item, Result> = GatherOptions<Item, Result>['run']

/** When a batch throws, its items are run again one by one, so that only the bad ones fail. */
const runBatch = async <Item, Result>(
  run: Run<Item, Result>,
  batch: readonly Waiting<Item, Result>[],
): Promise<void> => {
  try {
    settle(batch, await run(batch.map(waiting => waiting.item)))
  } catch (error) {
    const [first, ...others] = batch
    if (others.length === 0) first?.reject(error)
    else for (const waiting of batch) await runBatch(run, [waiting])
  }
}

/** Milliseconds that a few wait for those before them; then they are run beside them after all. */
const patienceMs = 20

type Running = { readonly size: number; readonly since: number }

/** Beside one that runs, a small batch would cost more than it saves, unless it has been kept waiting. */
const isWorthIt = (waiting: number, running: ReadonlySet<Running>): boolean => {
  const longAgo = performance.now() - patienceMs
  return [...running].every(({ size, since }) => waiting >= size || since <= longAgo)
}

/**
 * Gives a function that takes one item and answers when its batch is done. A batch starts at once where none is
 * running; beside one that runs, when as many wait as are in it or when they have waited for a while.
 */
export const gather = <Item, Result extends object>({
  run,
  size,
  inFlight,
  waiting,
}: GatherOptions<Item, Result>) => {
  const queue: Waiting<Item, Result>[] = []
  const running = new Set<Running>()
  let scheduled = false
  let watched = false

  const startBatches = (): void => {
    while (queue.length > 0 && running.size < inFlight && isWorthIt(queue.length, running)) {
      const batch = queue.splice(0, size)
      const started = { size: batch.length, since: performance.now() }
      running.add(started)
      void runBatch(run, batch).finally(() => {
        running.delete(started)
        startBatches()
      })
    }
    if (watched || queue.length === 0 || running.size >= inFlight) return
    watched = true
    setTimeout(() => {
      watched = false
      startBatches()
    }, patienceMs + 1)
  }

  return (item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (queue.length >= waiting) {
        reject(new Error(tooManyWait))
        return
      }
      queue.push({ item, resolve, reject })
      if (scheduled) return
      // After this turn of the loop, so that the requests that arrived together start together.
      scheduled = true
      setImmediate(() => {
        scheduled = false
        startBatches()
      })
    })
}
