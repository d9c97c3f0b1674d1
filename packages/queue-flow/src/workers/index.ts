export { forecastOnThreads, runnerOf } from './forecast-on-threads.ts'
export { planOnThreads } from './plan-on-threads.ts'
export { openPool, type Pool, RunCancelled, type RunOptions } from './pool.ts'
export { simulateOnThreads } from './simulate-on-threads.ts'
