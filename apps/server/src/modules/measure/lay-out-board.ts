/** The boards that have been laid out lately: as long as no figure changes, none is laid out again. */
import { offeredServices } from '../catalogue/index.ts'
import { type County, county } from '../organisation/index.ts'
import { type Board, type BoardSight, boardOf, type Frame } from './board.rules.ts'
import type { PlaceSums } from './place-sums.rules.ts'

const frameOf = ({ municipalities }: County): Frame => ({
  municipalityCodes: municipalities.map(municipality => municipality.code),
  serviceIds: offeredServices().map(service => service.id),
})

type LaidOut = { readonly of: County; readonly boards: Map<BoardSight, Board> }

const known = new WeakMap<PlaceSums, LaidOut>()

/** The board of these sums in the county's own places and services. The same object while both stay the same. */
export const boardIn = (sums: PlaceSums, sight: BoardSight): Board => {
  const here = county()
  const before = known.get(sums)
  const laidOut = before?.of === here ? before : { of: here, boards: new Map() }
  known.set(sums, laidOut)
  const board = laidOut.boards.get(sight) ?? boardOf(sums, frameOf(here), sight)
  laidOut.boards.set(sight, board)
  return board
}
