import { z } from 'zod'
import { defineRoutes } from './define.ts'
import {
  commandKey,
  dataName,
  instant,
  language,
  optionalText,
  plainDate,
  secretKey,
  uuid,
  visitMode,
} from './field.ts'

export const freeTime = z.object({
  slotId: uuid,
  startsAt: instant,
  endsAt: instant,
  minutes: z.number().int(),
  unitId: z.string(),
  professional: z.string(),
  profession: z.string(),
  modes: z.array(visitMode),
})

export const booking = z.object({
  bookingId: uuid,
  entryId: uuid,
  startsAt: instant,
  endsAt: instant,
  mode: visitMode,
  /** Null where the person's place is protected: the time is told, never the place. */
  unitId: z.string().nullable(),
  professional: z.string(),
  profession: z.string(),
  serviceId: z.string(),
  state: z.enum(['booked', 'cancelled', 'moved', 'kept', 'noShow']),
  canChange: z.boolean(),
})

const freeTimeFilter = {
  /** `any`: every unit that gives the service. */
  unitId: dataName.or(z.literal('any')).default('any'),
  mode: visitMode.or(z.literal('any')).default('any'),
  /** The place in the list, as the page before gave it. */
  after: z.string().max(120).optional(),
}

const listed = z.object({ times: z.array(freeTime), more: z.boolean(), after: z.string().nullable() })
const clash = ['TimeTaken', 'TimeNotOfService', 'ModeNotOffered', 'AlreadyBooked'] as const

export const appointmentRoutes = defineRoutes({
  listMyFreeTimes: {
    method: 'GET',
    path: '/api/matters/:statusKey/free-times',
    permission: 'keyHolder',
    audit: 'FreeTimesListed',
    input: z.object({ statusKey: secretKey, entryId: uuid, ...freeTimeFilter }),
    output: listed,
    failures: ['MatterNotFound', 'WaitNotOpen'],
  },
  listMyBookings: {
    method: 'GET',
    path: '/api/matters/:statusKey/bookings',
    permission: 'keyHolder',
    audit: 'StatusRead',
    input: z.object({ statusKey: secretKey }),
    output: z.object({ bookings: z.array(booking), askFeedback: z.boolean() }),
    failures: ['MatterNotFound'],
  },
  bookMyTime: {
    method: 'POST',
    path: '/api/matters/:statusKey/bookings',
    permission: 'keyHolder',
    audit: 'TimeBooked',
    input: z.object({ statusKey: secretKey, entryId: uuid, slotId: uuid, mode: visitMode, commandKey }),
    output: z.object({ bookingId: uuid }),
    failures: ['MatterNotFound', 'WaitNotOpen', ...clash],
  },
  moveMyTime: {
    method: 'POST',
    path: '/api/matters/:statusKey/bookings/:bookingId/move',
    permission: 'keyHolder',
    audit: 'TimeMoved',
    input: z.object({ statusKey: secretKey, bookingId: uuid, slotId: uuid, mode: visitMode, commandKey }),
    output: z.object({ bookingId: uuid }),
    failures: ['MatterNotFound', 'BookingNotFound', 'BookingNotOpen', 'WaitNotOpen', ...clash],
  },
  cancelMyTime: {
    method: 'POST',
    path: '/api/matters/:statusKey/bookings/:bookingId/cancel',
    permission: 'keyHolder',
    audit: 'TimeCancelled',
    input: z.object({ statusKey: secretKey, bookingId: uuid, commandKey }),
    output: z.object({ bookingId: uuid }),
    failures: ['MatterNotFound', 'BookingNotFound', 'BookingNotOpen'],
  },
  listFreeTimes: {
    method: 'GET',
    path: '/api/free-times',
    permission: 'appointment.book',
    audit: 'FreeTimesListed',
    input: z.object({ entryId: uuid, ...freeTimeFilter }),
    output: listed,
    failures: ['EntryNotFound', 'WaitNotOpen', 'NoCareRelation'],
  },
  listCaseBookings: {
    method: 'GET',
    path: '/api/cases/:caseId/bookings',
    permission: 'case.read',
    audit: 'CaseRead',
    input: z.object({ caseId: uuid }),
    /** Newest first; the unit is told to a professional even where the place is protected from others. */
    output: z.object({ bookings: z.array(booking) }),
    failures: ['CaseNotFound', 'NoCareRelation'],
  },
  bookTime: {
    method: 'POST',
    path: '/api/bookings',
    permission: 'appointment.book',
    audit: 'TimeBooked',
    input: z.object({ entryId: uuid, slotId: uuid, mode: visitMode, commandKey }),
    output: z.object({ bookingId: uuid }),
    failures: ['EntryNotFound', 'WaitNotOpen', 'NoCareRelation', ...clash],
  },
  moveTime: {
    method: 'POST',
    path: '/api/bookings/:bookingId/move',
    permission: 'appointment.book',
    audit: 'TimeMoved',
    input: z.object({
      bookingId: uuid,
      slotId: uuid,
      mode: visitMode,
      by: z.enum(['patient', 'provider']),
      commandKey,
    }),
    output: z.object({ bookingId: uuid }),
    failures: ['BookingNotFound', 'BookingNotOpen', 'WaitNotOpen', 'NoCareRelation', ...clash],
  },
  cancelTime: {
    method: 'POST',
    path: '/api/bookings/:bookingId/cancel',
    permission: 'appointment.book',
    audit: 'TimeCancelled',
    input: z.object({
      bookingId: uuid,
      by: z.enum(['patient', 'provider']),
      reason: optionalText(500),
      commandKey,
    }),
    output: z.object({ bookingId: uuid }),
    failures: ['BookingNotFound', 'BookingNotOpen', 'NoCareRelation'],
  },
  listBook: {
    method: 'GET',
    path: '/api/book',
    permission: 'appointment.book',
    audit: 'BookListed',
    input: z.object({
      unitId: dataName,
      fromOn: plainDate,
      days: z.coerce.number().int().min(1).max(7).default(1),
      language: language.default('fi'),
    }),
    output: z.object({
      /** Third next free time, days from now, per service that the unit gives. */
      thirdNext: z.array(z.object({ serviceId: z.string(), days: z.number().int().nullable() })),
      slots: z.array(
        z.object({
          slotId: uuid,
          startsAt: instant,
          endsAt: instant,
          professionalId: uuid,
          professional: z.string(),
          profession: z.string(),
          modes: z.array(visitMode),
          serviceIds: z.array(z.string()),
          booking: z
            .object({
              bookingId: uuid,
              entryId: uuid,
              caseId: uuid,
              /** Null to those who do not work at the unit: the time is taken, they are not told by whom. */
              person: z.string().nullable(),
              mode: visitMode,
              state: z.enum(['booked', 'kept', 'noShow']),
            })
            .nullable(),
        }),
      ),
    }),
    failures: ['UnitNotFound'],
  },
  recordVisit: {
    method: 'POST',
    path: '/api/work/:entryId/visit',
    permission: 'visit.record',
    audit: 'VisitRecorded',
    input: z.object({
      entryId: uuid,
      bookingId: uuid.nullish(),
      mode: visitMode,
      /** When it took place, where it is recorded afterwards; absent = at its booked time, or else now. */
      tookPlaceAt: instant.refine(at => at >= '1900', 'tooEarly').nullish(),
      note: optionalText(2000),
      /** Whether the matter is settled, or stays open for a further step. */
      settled: z.coerce.boolean().default(true),
      commandKey,
    }),
    output: z.object({ visitId: uuid }),
    failures: [
      'EntryNotFound',
      'WaitNotOpen',
      'BookingNotFound',
      'BookingNotOpen',
      'NoCareRelation',
      'VisitInFuture',
      'VisitBeforeWait',
    ],
  },
  recordNoShow: {
    method: 'POST',
    path: '/api/bookings/:bookingId/no-show',
    permission: 'visit.record',
    audit: 'NoShowRecorded',
    input: z.object({ bookingId: uuid, commandKey }),
    output: z.object({ bookingId: uuid }),
    failures: ['BookingNotFound', 'BookingNotOpen', 'NoCareRelation', 'VisitInFuture'],
  },
})
