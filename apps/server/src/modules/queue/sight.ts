import type { Actor } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { serviceById } from '../catalogue/index.ts'
import { county, professionalsOf } from '../organisation/index.ts'
import type { Sight } from './work-view.rules.ts'

const nothing = (me: Sight['me']): Sight => ({ me, unitIds: [], contactUnitId: null })

type Professional = Extract<Actor, { kind: 'professional' }>

/** The professional who acts. The routes' permissions let nobody else this far. */
export const professionalOf = (tx: Transaction): Professional => {
  if (tx.actor.kind !== 'professional') throw new Error('Only a professional works on the list')
  return tx.actor
}

/**
 * Which part of the work the acting professional sees: everything at her own units, and the county's contacts
 * where her profession assesses them. Nothing where she works here no more.
 */
export const sightOf = async (tx: Transaction): Promise<Sight> => {
  const me = professionalOf(tx)
  const known = (await professionalsOf(tx, [me.id])).get(me.id)
  if (known === undefined || !known.active) return nothing(me.id)
  const desk = county().contact
  const assesses = serviceById(desk.serviceId)?.professions.includes(known.profession) ?? false
  return { me: me.id, unitIds: me.unitIds, contactUnitId: assesses ? desk.unitId : null }
}
