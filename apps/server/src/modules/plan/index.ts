/** A queue's future from its own events: forecast, scenarios with their cost, what a goal needs, and saved plans. */
export { planBound } from './plan.routes.ts'
export { type PlannedTimes, plannedTimes } from './planned-times.ts'
