import type { Permission, programmeWorkRoutes, Role } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import { permissionsHeld } from '../../platform/actor.ts'
import type { Handler } from '../../platform/handler.ts'
import { professionalsOf } from '../organisation/index.ts'
import { aboutObject } from './about.ts'
import { insertAssignments, selectAssigned, type Task } from './assignment.queries.ts'
import { authorOf } from './author.ts'
import { leads, ownProgramme } from './own-programme.ts'
import { programmeById } from './programmes.ts'

const neededFor: Readonly<Record<Task, Permission>> = {
  lead: 'programme.lead',
  packageOwner: 'package.edit',
  finance: 'money.edit',
  steering: 'report.read',
}

const roleNames: readonly Role[] = [
  'programmeLead',
  'packageOwner',
  'programmeFinance',
  'steeringMember',
  'leader',
]

/** A task is given to those alone whose role lets them do it: no task opens what a role does not. */
const mayHave = (roles: readonly string[], task: Task): boolean =>
  permissionsHeld({ roles: roleNames.filter(role => roles.includes(role)) }).includes(neededFor[task])

export const giveTask: Handler<typeof programmeWorkRoutes.giveTask> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, leads)
  if (!found.ok) return found
  const { programmeId, task, given, reason } = input
  const workPackageId = input.workPackageId ?? null
  if ((task === 'packageOwner') !== (workPackageId !== null)) return failed('TaskNotPossible')
  if (workPackageId !== null && !found.programme.workPackages.some(each => each.id === workPackageId))
    return failed('WorkPackageNotFound')
  const professionalId = id<'Professional'>(input.professionalId)
  const person = (await professionalsOf(tx, [professionalId])).get(professionalId)
  if (person === undefined) return failed('PersonNotFound')
  if (given && !mayHave(person.roles, task)) return failed('TaskNotPossible')
  aboutObject(tx, programmeId, ...(workPackageId === null ? [] : ['packages', workPackageId]), 'tasks', task)
  await insertAssignments(tx, [
    { programmeId, workPackageId, professionalId, task, given, reason, ...authorOf(tx) },
  ])
  return done({ given })
}

/** Whose the programme and its packages are. */
export const listTasks: Handler<typeof programmeWorkRoutes.listTasks> = async (tx, { programmeId }) => {
  if (programmeById(programmeId) === undefined) return failed('ProgrammeNotFound')
  return done({ tasks: await selectAssigned(tx, programmeId) })
}
