export { parseSimulate, simulateFromJson } from './events/read-simulate.ts'
export {
  type SimulateRequest,
  type SimulateResult,
  simulate,
} from './events/simulate.ts'
export type { JsonAnswer } from './json/reader.ts'
