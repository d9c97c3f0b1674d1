import { type PlainDate, plainDate } from '@yhdella/kernel'
import type { Rule } from './rule.ts'
import { childProtectionRules } from './rules/child-protection.ts'
import { contactRules } from './rules/contact.ts'
import { dataRightsRules } from './rules/data-rights.ts'
import { dentistRules } from './rules/dentist.ts'
import { doctorRules } from './rules/doctor-after-other.ts'
import { incomeSupportRules } from './rules/income-support.ts'
import { mentalHealthYoungRules } from './rules/mental-health-young.ts'
import { olderPeopleRules } from './rules/older-people.ts'
import { oralRules } from './rules/oral.ts'
import { planFollowUp } from './rules/plan.ts'
import { primaryCareRules } from './rules/primary-care.ts'
import { publishingRules } from './rules/publishing.ts'
import { socialRules } from './rules/social.ts'
import { specialisedRules } from './rules/specialised.ts'
import { specialistDentistRules } from './rules/specialist-dentist.ts'
import { studentHealthRules } from './rules/student-health.ts'

/** Every access deadline in the table, past, present and the one that never came into force. */
export const rules: readonly Rule[] = [
  ...contactRules,
  ...primaryCareRules,
  ...doctorRules,
  ...oralRules,
  ...dentistRules,
  ...specialistDentistRules,
  ...specialisedRules,
  ...mentalHealthYoungRules,
  ...studentHealthRules,
  ...socialRules,
  ...childProtectionRules,
  ...olderPeopleRules,
  ...incomeSupportRules,
  ...publishingRules,
  ...dataRightsRules,
]

const byId = new Map([...rules, planFollowUp].map(rule => [rule.id, rule]))

/** The rule with this id, the plan's follow-up included; undefined where there is none. */
export const ruleById = (id: string): Rule | undefined => byId.get(id)

const endOfTime = plainDate('9999-12-31')

/** The rules in force on a day; a rule that never came into force is never among them. */
export const lawOn = (date: PlainDate): readonly Rule[] =>
  rules.filter(
    rule => rule.status !== 'neverInForce' && rule.validFrom <= date && date <= (rule.validTo ?? endOfTime),
  )
