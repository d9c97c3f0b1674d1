/** What the county's own work tells week by week, for programmes that promised to change it. Figures only, no person. */
import {
  addDays,
  addMinutes,
  endOfDay,
  type Instant,
  type PlainDate,
  startOfDay,
  weekdayOf,
} from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectFirstOpening, selectSeries } from './board.queries.ts'
import { selectDatabase } from './figures.queries.ts'
import { type SharedFigure, selectWeekCounts } from './weekly-figures.queries.ts'

/** `waiting` and `lateByLaw` are people on a Sunday evening; the others are shares of what happened in the week. */
export type WeeklyFigure = SharedFigure | 'waiting' | 'lateByLaw'

/** A week that is over, by its Sunday. `n` is of how many a share is; null where the value is a number of people. */
export type WeeklyPoint = { readonly on: PlainDate; readonly value: number; readonly n: number | null }

/** Weeks that are told: two years, so that a programme's year has one before it to compare with. */
const weeksTold = 104

// A share of fewer than five could tell of a person (the same limit as the board's small cells).
const fewest = 5

const isShare = (figure: WeeklyFigure): figure is SharedFigure =>
  figure !== 'waiting' && figure !== 'lateByLaw'

/** The last Sunday that has ended by the evening of `on`. */
const lastSunday = (on: PlainDate): PlainDate => addDays(on, -(weekdayOf(on) % 7))

const sharesOf = async (
  tx: GatheredTransaction,
  figure: SharedFigure,
  last: PlainDate,
): Promise<readonly WeeklyPoint[]> => {
  const span = { from: startOfDay(addDays(last, 1 - 7 * weeksTold)), to: endOfDay(last) }
  const weeks = await selectWeekCounts(tx, figure, span)
  return weeks
    .filter(({ whole }) => whole >= fewest)
    .map(({ monday, part, whole }) => ({ on: addDays(monday, 6), value: part / whole, n: whole }))
}

/** Half a year of evenings: each is counted from the events, so as many as the board itself shows. */
const eveningsTold = 26

const queuesOf = async (
  tx: GatheredTransaction,
  figure: 'waiting' | 'lateByLaw',
  last: PlainDate,
): Promise<readonly WeeklyPoint[]> => {
  const first = await selectFirstOpening(tx)
  if (first === null) return []
  const evenings = Array.from({ length: eveningsTold }, (_, back) => addDays(last, -7 * back))
    .map(on => ({ on, at: endOfDay(on) }))
    .filter(({ at }) => at > first)
    .toReversed()
  const evening = await selectSeries(tx, evenings)
  return evening.map(point => ({ on: point.on, value: point[figure], n: null }))
}

const counted = (tx: GatheredTransaction, figure: WeeklyFigure, last: PlainDate) =>
  isShare(figure) ? sharesOf(tx, figure, last) : queuesOf(tx, figure, last)

/** Weeks that are over change by a late answer or an undo alone: they are counted anew once an hour. Minutes. */
const keptMinutes = 60

type Kept = { readonly points: readonly WeeklyPoint[]; readonly seenAt: Instant }

/** By database, figure and last week. */
const kept = new Map<string, Kept>()

// Past days are asked for seldom: this is a day's reading of some programmes, and a few hundred kilobytes.
const mostKept = 200

const isFresh = (known: Kept | undefined, now: Instant): known is Kept =>
  known !== undefined && known.seenAt <= now && now <= addMinutes(known.seenAt, keptMinutes)

const keep = (name: string, fresh: Kept): void => {
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.delete(name)
  kept.set(name, fresh)
}

/**
 * The figure's weeks that were over in the evening of `on`, oldest first. A week of which nothing, or of fewer than
 * five, is known has no point: missing is not zero. Counted at most an hour ago.
 */
export const weeklyFigure = async (
  tx: GatheredTransaction,
  figure: WeeklyFigure,
  on: PlainDate,
): Promise<readonly WeeklyPoint[]> => {
  const last = lastSunday(on)
  const name = `${await selectDatabase(tx)} ${figure} ${last}`
  const known = kept.get(name)
  if (isFresh(known, tx.now)) return known.points
  const points = await counted(tx, figure, last)
  // Just after its end a week may still change by the hour in which a step can be undone.
  if (addMinutes(endOfDay(last), keptMinutes) < tx.now) keep(name, { points, seenAt: tx.now })
  return points
}
