/**
 * Matters of residents: their course, who may open them, and what professionals decide of them. The door for
 * modules that bring contacts, give times and ask for feedback. See README.md.
 */

export type { Ground } from './care-relation.queries.ts'
export { enterCareRelation, enterCareRelations } from './care-relation.ts'
export { caseBound } from './case.routes.ts'
export { closeWhenNothingWaits } from './close-when-done.ts'
export type { NewCaseEvent } from './course.queries.ts'
export type { CaseEvent, CaseEventKind, EventDetail } from './course.rules.ts'
export { type GuardedMatter, guardCase, lockGuardedCase } from './guard-case.ts'
export { type Matter, type Source, type Statement, summaryOf } from './matter.rules.ts'
export { type NewCase, type OpenedCase, openCases, type Receiver } from './open-cases.ts'
export {
  caseIdsOf,
  courseOfResident,
  familiesOf,
  lockMatter,
  lockMatters,
  readMatter,
  statementsOf,
} from './read-matter.ts'
export { recordCaseEvent, recordCaseEvents } from './record-case-events.ts'
export { residentWrote } from './resident-wrote.ts'
export { type ToldAnew, tellAnew } from './tell-anew.ts'
