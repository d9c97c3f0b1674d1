/** The days on which those who see people are away: recorded, called off and listed. */
import { randomUUID } from 'node:crypto'
import type { absenceRoutes } from '@yhdella/contract'
import { addDays, done, failed, helsinkiDate, id, plainDate, startOfDay } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { professionalsOf } from '../organisation/index.ts'
import { endAbsenceRow, insertAbsence, selectAbsences } from './absence.queries.ts'
import { selectTimesAhead } from './extra-time.queries.ts'
import { withdrawSlots } from './withdraw-slots.ts'

/** Takes her free times of the days out of the book, and tells how many booked ones are left for someone to move. */
export const recordAbsence: Handler<typeof absenceRoutes.recordAbsence> = async (tx, input) => {
  const { actor } = tx
  // The permission is given to professionals only.
  if (actor.kind !== 'professional') throw new Error('An absence is recorded by a professional')
  const [fromOn, toOn] = [plainDate(input.fromOn), plainDate(input.toOn)]
  if (toOn < fromOn) return failed('DaysReversed')
  if (toOn < helsinkiDate(tx.now)) return failed('DayNotAhead')
  const professionalId = id<'Professional'>(input.professionalId)
  const known = await professionalsOf(tx, [professionalId])
  if (known.get(professionalId)?.active !== true) return failed('ProfessionalNotFound')
  const absenceId = id<'Absence'>(randomUUID())
  const days = { professionalId, fromOn, toOn }
  if (!(await insertAbsence(tx, { id: absenceId, ...days, recordedById: actor.id, recordedBy: actor.name })))
    return failed('AbsenceOverlaps')
  const span = { from: startOfDay(fromOn), to: startOfDay(addDays(toOn, 1)) }
  const times = await selectTimesAhead(tx, professionalId, span)
  const takenBack = await withdrawSlots(
    tx,
    times.flatMap(({ slotId, booked }) => (booked ? [] : [slotId])),
  )
  // One that was booked while this ran is not taken back: it is counted with the booked ones.
  return done({ absenceId, takenBack, booked: times.length - takenBack })
}

export const endAbsence: Handler<typeof absenceRoutes.endAbsence> = async (tx, { absenceId }) =>
  (await endAbsenceRow(tx, id(absenceId))) ? done({ absenceId }) : failed('AbsenceNotFound')

export const listAbsences: Handler<typeof absenceRoutes.listAbsences> = async (tx, { fromOn }) => {
  const absences = await selectAbsences(tx, plainDate(fromOn))
  const names = await professionalsOf(
    tx,
    absences.map(each => id<'Professional'>(each.professionalId)),
  )
  const nameOf = (professionalId: string) => names.get(id<'Professional'>(professionalId))?.name ?? ''
  return done({ absences: absences.map(each => ({ ...each, professional: nameOf(each.professionalId) })) })
}
