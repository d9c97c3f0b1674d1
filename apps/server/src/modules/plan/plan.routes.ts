import { permits, planRoutes } from '@yhdella/contract'
import { bindRoutes } from '../../platform/handler.ts'
import { foretellQueue } from './foretell-queue.ts'

/** As on the board: who steers the queues may know of a small one (docs/decisions/007-who-sees-small-counts.md). */
export const planBound = bindRoutes(planRoutes, {
  foretellQueue: (tx, input) =>
    foretellQueue(tx, input, permits(tx.actor.roles, 'board.smallCells') ? 'exact' : 'smallHidden'),
})
