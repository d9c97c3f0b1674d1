export { type Id, id } from './id.ts'
export { done, failed, type Outcome } from './outcome.ts'
