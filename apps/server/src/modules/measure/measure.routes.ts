import { measureRoutes, permits } from '@yhdella/contract'
import type { Actor } from '../../platform/actor.ts'
import { bindRoutes } from '../../platform/handler.ts'
import { type BoardSight, readBoard } from './read-board.ts'

const sightOf = (actor: Actor): BoardSight =>
  permits(actor.roles, 'board.smallCells') ? 'exact' : 'smallHidden'

export const measureBound = bindRoutes(measureRoutes, {
  readBoard: (tx, input) =>
    readBoard(tx, input, input.audience === 'everyone' ? 'smallHidden' : sightOf(tx.actor)),
})
