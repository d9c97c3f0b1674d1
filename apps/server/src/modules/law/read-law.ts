import type { lawRoutes } from '@yhdella/contract'
import { done, helsinkiDate, plainDate } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { lawView } from './law-view.rules.ts'

/** The law of a day: all rules, which of them were in force, and what is left open. */
export const readLaw: Handler<typeof lawRoutes.readLaw> = async (tx, { on, language }) => {
  const today = helsinkiDate(tx.now)
  return done(lawView(on === undefined ? today : plainDate(on), today, language))
}
