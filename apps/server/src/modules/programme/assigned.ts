/** Whose a programme is: the role opens the door, the task tells which programme or package is hers. */
import type { Programme } from '@yhdella/programme'
import { permissionsHeld } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type Assignment, selectAssignments } from './assignment.queries.ts'
import { isOwn } from './programmes.ts'

export type Rights = {
  readonly lead: boolean
  readonly finance: boolean
  readonly steering: boolean
  /** Packages of this programme that are hers; a lead edits every package. */
  readonly ownPackages: readonly string[]
}

const none: Rights = { lead: false, finance: false, steering: false, ownPackages: [] }

const has = (assignments: readonly Assignment[], task: Assignment['task']): boolean =>
  assignments.some(each => each.task === task)

/** What the actor may do in the programme. In another county's programme nobody may do anything. */
export const rightsIn = async (tx: Transaction, programme: Programme): Promise<Rights> => {
  const { actor } = tx
  if (actor.kind !== 'professional' || !isOwn(programme)) return none
  const held = permissionsHeld(actor)
  const own = (await selectAssignments(tx, actor.id)).filter(each => each.programmeId === programme.id)
  return {
    lead: held.includes('programme.lead') && has(own, 'lead'),
    finance: held.includes('money.edit') && has(own, 'finance'),
    steering: held.includes('report.read') && has(own, 'steering'),
    ownPackages: held.includes('package.edit')
      ? own.flatMap(each => (each.workPackageId === null ? [] : [each.workPackageId]))
      : [],
  }
}

export const mayEditPackage = (rights: Rights, workPackageId: string): boolean =>
  rights.lead || rights.ownPackages.includes(workPackageId)
