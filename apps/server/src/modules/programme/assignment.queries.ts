import type { Id, Instant } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export const tasks = ['lead', 'packageOwner', 'finance', 'steering'] as const
export type Task = (typeof tasks)[number]

/** A person's task in a programme, or in one of its packages. */
export type Assignment = {
  readonly programmeId: string
  readonly workPackageId: string | null
  readonly professionalId: Id<'Professional'>
  readonly task: Task
}

/** The tasks that are a person's now. */
export const selectAssignments = async (
  tx: GatheredTransaction,
  professionalId: Id<'Professional'>,
): Promise<readonly Assignment[]> => {
  const { rows } = await sql<Assignment & { readonly given: boolean }>`
    select distinct on (programme_id, work_package_id, task)
      programme_id as "programmeId", work_package_id as "workPackageId", professional_id as "professionalId", task,
      given
    from programme.assignment where professional_id = ${professionalId}
    order by programme_id, work_package_id, task, id desc`.execute(tx.db)
  return rows.filter(row => row.given)
}

/** Everybody's tasks in a programme now, with their names. */
export const selectAssigned = async (
  tx: GatheredTransaction,
  programmeId: string,
): Promise<readonly (Assignment & { readonly name: string })[]> => {
  const { rows } = await sql<Assignment & { readonly name: string; readonly given: boolean }>`
    select newest.*, person.name from (
      select distinct on (professional_id, work_package_id, task)
        programme_id as "programmeId", work_package_id as "workPackageId", professional_id as "professionalId", task,
        given
      from programme.assignment where programme_id = ${programmeId}
      order by professional_id, work_package_id, task, id desc
    ) as newest
    join organisation.published_professional as person on person.id = newest."professionalId"
    where given and person.active order by person.name`.execute(tx.db)
  return rows
}

export type NewAssignment = Assignment & {
  readonly given: boolean
  readonly reason: string
  readonly byId: string | null
  readonly by: string
  readonly at: Instant
}

export const insertAssignments = async (
  tx: GatheredTransaction,
  assignments: readonly NewAssignment[],
): Promise<void> => {
  if (assignments.length === 0) return
  await tx.db
    .insertInto('programme.assignment')
    .values(
      assignments.map(each => ({
        programme_id: each.programmeId,
        work_package_id: each.workPackageId,
        professional_id: each.professionalId,
        task: each.task,
        given: each.given,
        reason: each.reason,
        by_id: each.byId,
        by_name: each.by,
        at: each.at,
      })),
    )
    .execute()
}
