/** What the county's own work tells week by week, for programmes that promised to change it. Figures only, no person. */
import { addDays, endOfDay, type PlainDate, startOfDay, weekdayOf } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectFirstOpening, selectSeries } from './board.queries.ts'
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
  const counted = await selectSeries(tx, evenings)
  return counted.map(point => ({ on: point.on, value: point[figure], n: null }))
}

/**
 * The figure's weeks that were over in the evening of `on`, oldest first. A week of which nothing, or of fewer than
 * five, is known has no point: missing is not zero.
 */
export const weeklyFigure = (
  tx: GatheredTransaction,
  figure: WeeklyFigure,
  on: PlainDate,
): Promise<readonly WeeklyPoint[]> =>
  isShare(figure) ? sharesOf(tx, figure, lastSunday(on)) : queuesOf(tx, figure, lastSunday(on))
