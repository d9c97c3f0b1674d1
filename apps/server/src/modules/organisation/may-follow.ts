import type { Permission } from '@yhdella/contract'
import { permissionsHeld } from '../../platform/actor.ts'
import type { SignedInActor } from '../../platform/composition.ts'
import type { Topic } from '../../platform/transaction.ts'

const neededFor = (topic: Topic): Permission => {
  if (topic === 'board') return 'board.read'
  if (topic === 'work') return 'work.list'
  return topic.startsWith('case:') ? 'case.read' : 'appointment.book'
}

/**
 * A topic tells only that something changed: the page then loads through its own permissions, where the care
 * relation is asked. So the kind of work decides here.
 */
export const mayFollow = (actor: SignedInActor, topic: Topic): boolean =>
  permissionsHeld(actor).includes(neededFor(topic))
