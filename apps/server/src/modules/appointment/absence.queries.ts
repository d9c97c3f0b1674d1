import type { absenceRoutes, Output } from '@yhdella/contract'
import type { Id, PlainDate } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

type Told = Omit<Output<(typeof absenceRoutes)['listAbsences']>['absences'][number], 'professional'>

export type NewAbsence = {
  readonly id: Id<'Absence'>
  readonly professionalId: Id<'Professional'>
  readonly fromOn: PlainDate
  readonly toOn: PlainDate
  readonly recordedById: string
  readonly recordedBy: string
}

/** False where another absence of hers covers some of the days: the database holds her to one at a time. */
export const insertAbsence = async (tx: GatheredTransaction, absence: NewAbsence): Promise<boolean> => {
  const { rows } = await sql`
    insert into appointment.absence (id, professional_id, from_on, to_on, recorded_by, recorded_by_name, recorded_at)
    values (${absence.id}, ${absence.professionalId}, ${absence.fromOn}::date, ${absence.toOn}::date,
      ${absence.recordedById}, ${absence.recordedBy}, ${tx.now})
    on conflict do nothing returning id`.execute(tx.db)
  return rows.length > 0
}

/** Whether there was one to end. */
export const endAbsenceRow = async (tx: GatheredTransaction, absenceId: Id<'Absence'>): Promise<boolean> => {
  const { rows } = await sql`
    update appointment.absence set ended_at = ${tx.now} where id = ${absenceId} and ended_at is null
    returning id`.execute(tx.db)
  return rows.length > 0
}

// A page of absences; a county's people are away a few hundred at a time at most.
const mostListed = 200

export const selectAbsences = async (
  tx: GatheredTransaction,
  fromOn: PlainDate,
): Promise<readonly Told[]> => {
  const { rows } = await sql<Told>`
    select id as "absenceId", professional_id as "professionalId", from_on as "fromOn", to_on as "toOn",
      recorded_by_name as "recordedBy", recorded_at as "recordedAt"
    from appointment.absence
    where ended_at is null and to_on >= ${fromOn}::date
    order by from_on, professional_id
    limit ${mostListed}`.execute(tx.db)
  return rows
}
