import { type ForecastRequest, type ForecastResult, forecast, type Runner } from '../forecast/forecast.ts'
import type { Pool, RunOptions } from './pool.ts'

/** A runner that has a pool do the replications. */
export const runnerOf = (pool: Pool, options: RunOptions = {}): Runner => ({
  days: (model, days, replications) => pool.run('days', { model, days }, replications, options),
  backTest: async test => (await pool.run('backTest', test, test.origins.length, options)).flat(),
  watch: async (model, people, replications) => {
    const pieces = await pool.run('watch', { model, people }, replications, options)
    return people.map((_, at) => Int32Array.from(pieces.flatMap(piece => [...(piece[at] ?? [])])))
  },
  promises: async (file, origins, horizon) =>
    (await pool.run('promises', { file, origins, horizon }, origins.length, options)).flat(),
})

/** `forecast` on the threads of a pool; gives the same bytes as on one. */
export const forecastOnThreads = (
  pool: Pool,
  request: ForecastRequest,
  options: RunOptions = {},
): Promise<ForecastResult> => forecast(request, runnerOf(pool, options))
