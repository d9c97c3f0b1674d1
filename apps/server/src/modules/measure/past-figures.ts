/** The figures of the evening of a past day, counted from what had happened and been decided by then. */
import { addMinutes, endOfDay, type PlainDate, startOfDay } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectDayCells } from './board.queries.ts'
import { selectDatabase } from './figures.queries.ts'
import { type PlaceSums, placeSums } from './place-sums.rules.ts'
import { minutesAhead, type TodaysFigures } from './running-figures.rules.ts'
import { selectContactFigures, selectFreeTimes, selectHelpFigures } from './today.queries.ts'

const todaysFigures = async (tx: GatheredTransaction, on: PlainDate): Promise<TodaysFigures> => {
  const [dayBegan, at] = [startOfDay(on), endOfDay(on)]
  return {
    ...(await selectContactFigures(tx, dayBegan, at)),
    ...(await selectHelpFigures(tx, dayBegan, at)),
    freeTimesIn14Days: await selectFreeTimes(tx, at, addMinutes(at, minutesAhead)),
  }
}

export type PastFigures = {
  readonly database: string
  readonly sums: PlaceSums
  readonly today: TodaysFigures
}

export const pastFigures = async (tx: GatheredTransaction, on: PlainDate): Promise<PastFigures> => ({
  database: await selectDatabase(tx),
  sums: placeSums(await selectDayCells(tx, endOfDay(on)), on),
  today: await todaysFigures(tx, on),
})
