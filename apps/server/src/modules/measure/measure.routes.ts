import { measureRoutes, permits } from '@yhdella/contract'
import type { Actor } from '../../platform/actor.ts'
import { bindRoutes, gathered } from '../../platform/handler.ts'
import type { BoardSight } from './board.rules.ts'
import { readBoards } from './read-board.ts'

const sightOf = (actor: Actor): BoardSight =>
  permits(actor.roles, 'board.smallCells') ? 'exact' : 'smallHidden'

export const measureBound = bindRoutes(measureRoutes, {
  readBoard: gathered((tx, items) =>
    readBoards(
      tx,
      items.map(({ input, actor }) => {
        return { input, sight: input.audience === 'everyone' ? 'smallHidden' : sightOf(actor) }
      }),
    ),
  ),
})
