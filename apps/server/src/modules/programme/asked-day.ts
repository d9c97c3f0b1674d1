import { failed, helsinkiDate, isPlainDate, type PlainDate } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'

/** The day that is asked for: today where none is; undefined where it has not come yet. */
export const askedDay = (tx: GatheredTransaction, on: string | undefined): PlainDate | undefined => {
  const today = helsinkiDate(tx.now)
  if (on === undefined) return today
  return isPlainDate(on) && on <= today ? on : undefined
}

export const dayInFuture = failed('DayInFuture')
