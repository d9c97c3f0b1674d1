import type { Professional } from '../../platform/actor.ts'
import type { GatheredTransaction, Transaction } from '../../platform/transaction.ts'
import { serviceById } from '../catalogue/index.ts'
import { county, professionalsOf } from '../organisation/index.ts'
import type { Sight } from './work-view.rules.ts'

const nothing = (me: Sight['me']): Sight => ({ me, unitIds: [], contactUnitId: null })

/** The professional who acts. The routes' permissions let nobody else this far. */
export const professionalOf = (tx: Pick<Transaction, 'actor'>): Professional => {
  if (tx.actor.kind !== 'professional') throw new Error('Only a professional works on the list')
  return tx.actor
}

/**
 * Which part of the work each professional sees: everything at her own units, and the county's contacts where her
 * profession assesses them. Nothing where she works here no more. In their order, by one statement.
 */
export const sightsOf = async (
  tx: GatheredTransaction,
  professionals: readonly Professional[],
): Promise<readonly Sight[]> => {
  const desk = county().contact
  const assessing = serviceById(desk.serviceId)?.professions ?? []
  const known = await professionalsOf(
    tx,
    professionals.map(me => me.id),
  )
  return professionals.map(me => {
    const found = known.get(me.id)
    if (found === undefined || !found.active) return nothing(me.id)
    const contactUnitId = assessing.includes(found.profession) ? desk.unitId : null
    return { me: me.id, unitIds: me.unitIds, contactUnitId }
  })
}

/** As {@link sightsOf}, of the professional who acts. */
export const sightOf = async (tx: Transaction): Promise<Sight> => {
  const me = professionalOf(tx)
  const [sight] = await sightsOf(tx, [me])
  return sight ?? nothing(me.id)
}
