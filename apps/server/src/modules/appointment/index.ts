/** Times, who has them, and the visits that end a wait. See README.md. */

export { releaseTime } from './appointment.jobs.ts'
export { appointmentBound } from './appointment.routes.ts'
export {
  type Away,
  type KnownTime,
  selectAway as absencesIn,
  selectKnownTimes as knownTimes,
  selectTimeStates as timesOfBook,
  type TimeOfBook,
  type TimeState,
} from './extra-time.queries.ts'
export { wasMatterVisited } from './list-bookings.ts'
export { type NewSlot, openAllSlots, openSlots } from './open-slots.ts'
export type { Slot, VisitMode } from './slot.rules.ts'
export { withdrawSlots } from './withdraw-slots.ts'
