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

const eveningsUntil = (on: PlainDate, notBefore: PlainDate): readonly Evening[] => {
  const last = addDays(on, 1 - weekdayOf(on))
  return Array.from({ length: weeks }, (_, back) => addDays(last, -7 * back))
    .filter(monday => monday >= notBefore)
    .sort(compareDates)
    .map(monday => ({ on: monday, at: endOfDay(monday) }))
}

const isFresh = (known: Kept | undefined, now: Instant): known is Kept =>
  known !== undefined && known.seenAt <= now && now <= addMinutes(known.seenAt, keptMinutes)

/**
 * Oldest first. `day` is what was counted for the day that the board is of: its own point, where it is a Monday.
 * `database` names the one that `tx` is in.
 */
export const mondayQueues = async (
  tx: GatheredTransaction,
  database: string,
  day: SeriesPoint,
  notBefore: PlainDate,
): Promise<readonly SeriesPoint[]> => {
  const known = keptOf(database)
  const all = eveningsUntil(day.on, notBefore)
  const evenings = all.filter(({ on }) => on !== day.on)
  const asked = evenings.filter(evening => !isFresh(known.get(evening.on), tx.now))
  const counted = new Map((await selectSeries(tx, asked)).map(point => [point.on, point]))
  for (const { on: monday, at } of asked) {
    const point = counted.get(monday)
    if (point !== undefined && addMinutes(at, settledAfter) < tx.now)
      known.set(monday, { point, seenAt: tx.now })
  }
  const told = evenings.flatMap(({ on }) => counted.get(on) ?? known.get(on)?.point ?? [])
  return all.length === evenings.length ? told : [...told, day]
}
