/** The day cells of the waits that were open at a moment; those of now are kept until something changes. */
import { addMinutes, type Instant } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type BoardMoment, type SeenCells, selectBoardNews, selectDayCells } from './board.queries.ts'

/** Well inside the day for which events are kept, so that none can be forgotten before it was looked at. */
const keptMinutes = 60

let kept: (SeenCells & { readonly seenAt: Instant }) | undefined

const keptCells = async (tx: GatheredTransaction): Promise<SeenCells | undefined> => {
  const seen = kept
  if (seen === undefined || tx.now < seen.seenAt || tx.now > addMinutes(seen.seenAt, keptMinutes))
    return undefined
  const news = await selectBoardNews(tx, seen.snapshot)
  return news.changed || news.database !== seen.database ? undefined : seen
}

/** As true as a new count: kept cells are given only where no event has come that they had not seen. */
export const openWaits = async (tx: GatheredTransaction, moment: BoardMoment): Promise<SeenCells> => {
  if (!moment.live) return selectDayCells(tx, moment)
  const known = await keptCells(tx)
  if (known !== undefined) return known
  const seen = await selectDayCells(tx, moment)
  kept = { ...seen, seenAt: tx.now }
  return seen
}
