import type { Instant } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { BoardMoment } from './board.queries.ts'
import {
  type ContactFigures,
  type HelpFigures,
  selectContactFigures,
  selectFreeTimes,
  selectHelpFigures,
} from './today.queries.ts'

export type TodaysFigures = ContactFigures & HelpFigures & { readonly freeTimesIn14Days: number }

/** What happened between the day's midnight and the moment, and what was open and free at the moment. */
export const todaysFigures = async (
  tx: GatheredTransaction,
  dayBegan: Instant,
  moment: BoardMoment,
): Promise<TodaysFigures> => ({
  ...(await selectContactFigures(tx, dayBegan, moment)),
  ...(await selectHelpFigures(tx, dayBegan, moment.at)),
  freeTimesIn14Days: await selectFreeTimes(tx, moment.at),
})
