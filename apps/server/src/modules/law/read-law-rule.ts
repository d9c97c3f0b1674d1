import { ruleById, rules } from '@yhdella/access-law'
import type { lawRoutes } from '@yhdella/contract'
import { done, failed, helsinkiDate, plainDate } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { ruleView } from './law-view.rules.ts'

/** One rule with its source, doubts, versions and worked examples; and a count from a day, if one is asked. */
export const readLawRule: Handler<typeof lawRoutes.readLawRule> = async (tx, { ruleId, start, language }) => {
  const rule = ruleById(ruleId)
  // The follow-up under a plan stands beside the table of law, not in it.
  if (rule === undefined || !rules.includes(rule)) return failed('RuleNotFound')
  const from = start === undefined ? null : plainDate(start)
  return done(ruleView(rule, helsinkiDate(tx.now), from, language))
}
