/**
 * What waits: contacts to be assessed and people waiting for a service, each under its clocks. The door for modules
 * that open entries, tell what happened to them and show their clocks. See README.md.
 */

export { beginWait } from './begin-wait.ts'
export { clockOptions } from './clock-options.ts'
export { courseOfEntries, type EntryEvent, type Part, partsTaken } from './course-of-entries.ts'
export { type Description, describeEntries } from './describe-entries.ts'
export {
  changedDecisions,
  type DueDecision,
  nearestDue,
  type ShownClock,
  startedClocks,
} from './entry-clock.rules.ts'
export { after, type Happening, mayMoveClocks } from './entry-happening.rules.ts'
export type { Opening, PastHappening } from './matter-events.rules.ts'
export { type NewEntry, openEntries } from './open-entries.ts'
export { queueBound } from './queue.routes.ts'
export { rowOf as entryRowOf } from './queue-entry.queries.ts'
export {
  type Action,
  type Disposition,
  type Entry,
  type Family,
  type Standing,
  standingOf,
  type Verdict,
  verdictOf,
  type WaitEventType,
} from './queue-entry.rules.ts'
export {
  entriesOfCases,
  lockEntries,
  lockEntry,
  lockOpenEntriesOfCases,
  readEntries,
  readEntry,
} from './read-entries.ts'
export { type Doer, type Recorded, record, recordEach } from './record-happening.ts'
export { type RedatingRun, redate } from './redate.ts'
export type { RedatingCounts } from './redating-counter.ts'
export { clocksOf, foreseenClocks, shownClocks } from './show-clocks.ts'
export { sightOf, sightsOf } from './sight.ts'
export { isInSight, type Sight } from './work-view.rules.ts'
