import type { SimulateRequest } from '../events/simulate.ts'
import { type SimulateResult, summariseSimulation } from '../events/summarise-simulation.ts'
import type { Pool, RunOptions } from './pool.ts'

/** `simulate` on the threads of a pool; gives the same bytes as on one. */
export const simulateOnThreads = async (
  pool: Pool,
  request: SimulateRequest,
  options: RunOptions = {},
): Promise<SimulateResult> => {
  const pieces = await pool.run('simulate', request, request.replications, options)
  return summariseSimulation(request, pieces)
}
