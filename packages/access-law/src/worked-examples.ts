import { childProtectionExamples } from './examples/child-protection.ts'
import { contactExamples } from './examples/contact.ts'
import { dutiesExamples } from './examples/duties.ts'
import { incomeSupportExamples } from './examples/income-support.ts'
import { mentalHealthYoungExamples } from './examples/mental-health-young.ts'
import { olderPeopleExamples } from './examples/older-people.ts'
import { oralExamples } from './examples/oral.ts'
import { primaryCareExamples } from './examples/primary-care.ts'
import { socialExamples } from './examples/social.ts'
import { specialisedExamples } from './examples/specialised.ts'
import { studentHealthExamples } from './examples/student-health.ts'
import type { WorkedExample } from './examples/table.ts'

/** Worked examples of every rule, for people to check with a calendar and for the tests to prove. */
export const workedExamples: readonly WorkedExample[] = [
  ...contactExamples,
  ...primaryCareExamples,
  ...oralExamples,
  ...specialisedExamples,
  ...mentalHealthYoungExamples,
  ...studentHealthExamples,
  ...socialExamples,
  ...childProtectionExamples,
  ...olderPeopleExamples,
  ...incomeSupportExamples,
  ...dutiesExamples,
]

const byRule = Map.groupBy(workedExamples, ({ rule }) => rule)

/** The worked examples of one rule, in the order of its table. */
export const examplesOf = (rule: string): readonly WorkedExample[] => byRule.get(rule) ?? []
