import type { Transaction } from '../../platform/transaction.ts'
import type { Author } from './written.queries.ts'

/** The person who acts. Only people who work here reach a command of the programme office. */
export const authorOf = ({ actor, now }: Transaction): Author => {
  if (actor.kind !== 'professional') throw new Error('Only a professional writes of a programme')
  return { byId: actor.id, by: actor.name, at: now }
}
