/** A queue's future from its own events: forecast, its record on the past, and the extra slots that a goal needs. */
export { planBound } from './plan.routes.ts'
