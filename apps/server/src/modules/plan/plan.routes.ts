import { permits, planRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { foretellQueue } from './foretell-queue.ts'

/** As on the board: who may read the matters behind a small queue may know of it, a leader may not. */
export const planBound = bindRoutes(planRoutes, {
  foretellQueue: (tx, input) =>
    foretellQueue(tx, input, permits(tx.actor.roles, 'case.read') ? 'exact' : 'smallHidden'),
})
