import type { PlainDate } from '@yhdella/kernel'
import { type AskedQueues, type Futures, type GivenSlots, runScenario } from '../scenario/scenario.ts'
import { runnerOf } from './forecast-on-threads.ts'
import type { Pool, RunOptions } from './pool.ts'

/** `runScenario` on the threads of a pool; gives the same bytes as on one. */
export const runScenarioOnThreads = (
  pool: Pool,
  asked: AskedQueues,
  queue: string,
  slots: readonly GivenSlots[],
  evenings: readonly PlainDate[],
  options: RunOptions = {},
): Promise<Futures> => runScenario(asked, queue, slots, evenings, runnerOf(pool, options))
