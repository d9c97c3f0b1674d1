import { type PlanResult, plan } from '../plan/plan.ts'
import type { PlanRequest } from '../plan/plan-request.ts'
import { runnerOf } from './forecast-on-threads.ts'
import type { Pool, RunOptions } from './pool.ts'

/** `plan` on the threads of a pool; gives the same bytes as on one. Progress begins anew with each trial. */
export const planOnThreads = (
  pool: Pool,
  request: PlanRequest,
  options: RunOptions = {},
): Promise<PlanResult> => plan(request, runnerOf(pool, options))
