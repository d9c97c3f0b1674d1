import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, instant, plainDate, uuid } from './field.ts'

/** Whole days on which a professional sees nobody. Why is not asked: it may be her health. */
export const absence = z.object({
  absenceId: uuid,
  professionalId: uuid,
  professional: z.string(),
  fromOn: plainDate,
  toOn: plainDate,
  recordedBy: z.string(),
  recordedAt: instant,
})

export const absenceRoutes = defineRoutes({
  /** Those that have not ended before the day, the earliest first; at most 200. */
  listAbsences: {
    method: 'GET',
    path: '/api/absences',
    permission: 'absence.record',
    audit: 'NothingPersonal',
    input: z.object({ fromOn: plainDate }),
    output: z.object({ absences: z.array(absence) }),
    failures: [],
  },
  /**
   * Takes her free times of those days out of the book. Booked times stay as they are, and their number is told: someone
   * moves each with the resident, or it is given to a colleague.
   */
  recordAbsence: {
    method: 'POST',
    path: '/api/absences',
    permission: 'absence.record',
    audit: 'AbsenceRecorded',
    input: z.object({ professionalId: uuid, fromOn: plainDate, toOn: plainDate, commandKey }),
    output: z.object({ absenceId: uuid, takenBack: z.number().int(), booked: z.number().int() }),
    failures: ['ProfessionalNotFound', 'DaysReversed', 'DayNotAhead', 'AbsenceOverlaps'],
  },
  /** It was recorded by mistake or has been called off. The times that it took out of the book stay out. */
  endAbsence: {
    method: 'POST',
    path: '/api/absences/:absenceId/end',
    permission: 'absence.record',
    audit: 'AbsenceEnded',
    input: z.object({ absenceId: uuid, commandKey }),
    output: z.object({ absenceId: uuid }),
    failures: ['AbsenceNotFound'],
  },
})
