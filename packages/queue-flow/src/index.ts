export { parseSimulate, simulateFromJson } from './events/read-simulate.ts'
export type { SimulateRequest } from './events/simulate.ts'
export { type SimulateResult, simulate } from './events/summarise-simulation.ts'
export type { JsonAnswer } from './json/reader.ts'
