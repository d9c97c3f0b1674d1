import { type PlainDate, plainDate } from '@yhdella/kernel'
import type { Rule } from './rule.ts'
import { contactRules } from './rules/contact.ts'
import { planFollowUp } from './rules/plan.ts'
import { primaryCareRules } from './rules/primary-care.ts'

/** Every access deadline in the table, past, present and the one that never came into force. */
export const rules: readonly Rule[] = [...contactRules, ...primaryCareRules]

const byId = new Map([...rules, planFollowUp].map(rule => [rule.id, rule]))

/** The rule with this id, the plan's follow-up included; undefined where there is none. */
export const ruleById = (id: string): Rule | undefined => byId.get(id)

const endOfTime = plainDate('9999-12-31')

/** The rules in force on a day; a rule that never came into force is never among them. */
export const lawOn = (date: PlainDate): readonly Rule[] =>
  rules.filter(
    rule => rule.status !== 'neverInForce' && rule.validFrom <= date && date <= (rule.validTo ?? endOfTime),
  )
