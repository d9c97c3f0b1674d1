import { addDays, compareDates, endOfDay, type PlainDate, weekdayOf } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type Evening, type SeriesPoint, selectSeries } from './board.queries.ts'

/** Half a year of weeks. */
const weeks = 26

const mondaysUntil = (on: PlainDate, notBefore: PlainDate): readonly PlainDate[] => {
  const last = addDays(on, 1 - weekdayOf(on))
  return Array.from({ length: weeks }, (_, back) => addDays(last, -7 * back))
    .filter(monday => monday >= notBefore)
    .sort(compareDates)
}

/** The whole board's queue in the evening of the last Mondays, today's as it is now; oldest first. */
export const mondayQueues = (
  tx: GatheredTransaction,
  on: PlainDate,
  notBefore: PlainDate,
): Promise<readonly SeriesPoint[]> => {
  const evenings = mondaysUntil(on, notBefore).map((monday): Evening => {
    const evening = endOfDay(monday)
    return { on: monday, at: evening < tx.now ? evening : tx.now }
  })
  return selectSeries(tx, evenings)
}
