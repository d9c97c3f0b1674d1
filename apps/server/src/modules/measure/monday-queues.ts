/** The whole board's queue in the evenings of the last Mondays. */
import {
  addDays,
  addMinutes,
  compareDates,
  endOfDay,
  type Instant,
  type PlainDate,
  weekdayOf,
} from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type Evening, type SeriesPoint, selectSeries } from './board.queries.ts'

/** Half a year of weeks. */
const weeks = 26

/** An evening so long ago that no step of it can be undone any more is counted once an hour. Minutes. */
const settledAfter = 60
const keptMinutes = 60

type Kept = { readonly point: SeriesPoint; readonly seenAt: Instant }

/** By database, then by day: one process may have seen several databases. */
const kept = new Map<string, Map<PlainDate, Kept>>()

const keptOf = (database: string): Map<PlainDate, Kept> => {
  const known = kept.get(database) ?? new Map<PlainDate, Kept>()
  kept.set(database, known)
  return known
}

const eveningsUntil = (on: PlainDate, notBefore: PlainDate, now: Instant): readonly Evening[] => {
  const last = addDays(on, 1 - weekdayOf(on))
  return Array.from({ length: weeks }, (_, back) => addDays(last, -7 * back))
    .filter(monday => monday >= notBefore)
    .sort(compareDates)
    .map(monday => {
      const evening = endOfDay(monday)
      return { on: monday, at: evening < now ? evening : now }
    })
}

const isFresh = (known: Kept | undefined, now: Instant): known is Kept =>
  known !== undefined && known.seenAt <= now && now <= addMinutes(known.seenAt, keptMinutes)

/** Oldest first; today's Monday as it is now. `database` names the one that `tx` is in. */
export const mondayQueues = async (
  tx: GatheredTransaction,
  database: string,
  on: PlainDate,
  notBefore: PlainDate,
): Promise<readonly SeriesPoint[]> => {
  const known = keptOf(database)
  const evenings = eveningsUntil(on, notBefore, tx.now)
  const asked = evenings.filter(evening => !isFresh(known.get(evening.on), tx.now))
  const counted = new Map((await selectSeries(tx, asked)).map(point => [point.on, point]))
  for (const { on: monday, at } of asked) {
    const point = counted.get(monday)
    if (point !== undefined && addMinutes(at, settledAfter) < tx.now)
      known.set(monday, { point, seenAt: tx.now })
  }
  return evenings.flatMap(evening => counted.get(evening.on) ?? known.get(evening.on)?.point ?? [])
}
