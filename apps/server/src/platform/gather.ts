/** Micro-batching: the requests that wait are run together, and each gets its own answer. */

export type GatherOptions<Item, Result> = {
  /** Runs a batch; gives a result for each item, in their order. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>
  readonly size: number
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

/**
 * Gives a function that takes one item and answers when its batch is done. A batch starts as soon as fewer than
 * `inFlight` are running; what comes meanwhile makes the next one. When a batch throws, its items are run again
 * one by one, so that only the bad ones fail.
 */
export const gather = <Item, Result extends object>(options: GatherOptions<Item, Result>) => {
  const queue: Waiting<Item, Result>[] = []
  let running = 0
  let scheduled = false

  const runBatch = async (batch: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      settle(batch, await options.run(batch.map(waiting => waiting.item)))
    } catch (error) {
      const [first, ...others] = batch
      if (others.length === 0) first?.reject(error)
      else for (const waiting of batch) await runBatch([waiting])
    }
  }

  const startBatches = (): void => {
    scheduled = false
    while (running < options.inFlight && queue.length > 0) {
      running += 1
      void runBatch(queue.splice(0, options.size)).finally(() => {
        running -= 1
        startBatches()
      })
    }
  }

  return (item: Item): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (queue.length >= options.waiting) {
        reject(new Error(tooManyWait))
        return
      }
      queue.push({ item, resolve, reject })
      // After this turn of the loop, so that the requests that arrived together start together.
      if (!scheduled) {
        scheduled = true
        setImmediate(startBatches)
      }
    })
}
