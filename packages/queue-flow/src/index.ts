export { parseSimulate, simulateFromJson } from './events/read-simulate.ts'
export type { SimulateRequest } from './events/simulate.ts'
export { type SimulateResult, simulate } from './events/summarise-simulation.ts'
export type { ForecastDay, ForecastRequest, ForecastResult, QueueForecast } from './forecast/forecast.ts'
export { type Ranges, rangesOf } from './forecast/ranges.ts'
export { parseForecast } from './forecast/read-forecast.ts'
export type { JsonAnswer } from './json/reader.ts'
export type { UnitSlots } from './plan/extra-slots.ts'
export type { GoalOutlook, PlanResult, QueuePlan } from './plan/plan.ts'
export type { Goal, Lever, PlanRequest } from './plan/plan-request.ts'
export { parsePlan } from './plan/read-plan.ts'
export { dealOut } from './scenario/deal-out.ts'
export {
  type AskedQueues,
  askQueues,
  eveningOf,
  type Futures,
  type GivenSlots,
  halfOf,
  perWeekOf,
  type ScenarioEvening,
  unitsOf,
} from './scenario/scenario.ts'
export * from './waiting-list/formulas.ts'
