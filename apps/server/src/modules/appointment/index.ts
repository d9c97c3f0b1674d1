/** Times, who has them, and the visits that end a wait. See README.md. */

export { releaseTime } from './appointment.jobs.ts'
export { appointmentBound } from './appointment.routes.ts'
export { wasMatterVisited } from './list-bookings.ts'
export { type NewSlot, openSlots } from './open-slots.ts'
export type { Slot, VisitMode } from './slot.rules.ts'
