import type { appointmentRoutes, contactRoutes, Output } from '@yhdella/contract'

/** What the matter's page is made of. */
export type MatterStatus = Output<typeof contactRoutes.readStatus>
export type MatterStep = MatterStatus['steps'][number]
export type MatterWait = MatterStatus['waits'][number]
export type MatterClock = MatterWait['clocks'][number]
export type MatterMessage = MatterStatus['messages'][number]
export type MatterBooking = Output<typeof appointmentRoutes.listMyBookings>['bookings'][number]
export type MatterUse = Output<typeof contactRoutes.listUses>['uses'][number]
