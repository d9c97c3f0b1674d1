import {
  countFrom,
  countingChoices,
  examplesOf,
  explain,
  groupWords,
  lawOn,
  openQuestions,
  type Rule,
  rules,
  type ToldRule,
  tellConditions,
  tellExample,
  tellRule,
  tellSteps,
  toldLimit,
  versionsOf,
} from '@yhdella/access-law'
import { addDays, type Language, type PlainDate } from '@yhdella/kernel'

type ListedRule = ToldRule & { readonly inForceThen: boolean }

const listed = (rule: Rule, inForce: ReadonlySet<Rule>, language: Language): ListedRule => ({
  ...tellRule(rule, language),
  inForceThen: inForce.has(rule),
})

const grouped = (on: PlainDate, language: Language) => {
  const inForce = new Set(lawOn(on))
  return [...Map.groupBy(rules, rule => rule.group)].map(([id, members]) => ({
    id,
    name: groupWords[id][language],
    rules: members.map(rule => listed(rule, inForce, language)),
  }))
}

const dayAfter = (day: PlainDate): PlainDate => addDays(day, 1)

/** Every day on which a rule began, or on which one had ended the day before. */
const changes = () => {
  const real = rules.filter(rule => rule.status !== 'neverInForce')
  const days = new Set(
    real.flatMap(rule => [rule.validFrom, ...(rule.validTo ? [dayAfter(rule.validTo)] : [])]),
  )
  return [...days].sort().map(on => ({
    on,
    begins: real.filter(rule => rule.validFrom === on).map(({ id }) => id),
    ends: real.filter(rule => rule.validTo !== null && dayAfter(rule.validTo) === on).map(({ id }) => id),
  }))
}

/** The law of a day as its page shows it. */
export const lawView = (on: PlainDate, today: PlainDate, language: Language) => ({
  on,
  today,
  groups: grouped(on, language),
  changes: changes(),
  openQuestions: openQuestions.map(words => words[language]),
  choices: countingChoices.map(words => words[language]),
})

const counted = (rule: Rule, start: PlainDate, language: Language) => {
  const count = countFrom(rule, start)
  if (count === null) return null
  const { clock, governs } = count
  const sentence = explain(clock.explanation, language)
  return { start, due: clock.due, steps: tellSteps(clock, language), sentence, governs }
}

const versions = (rule: Rule, language: Language) =>
  versionsOf(rule).map(each => ({
    id: each.id,
    name: each.name[language],
    limit: toldLimit(each, language),
    validFrom: each.validFrom,
    validTo: each.validTo,
    status: each.status,
  }))

/** A rule as its page shows it; counted from a day where one is given. */
export const ruleView = (rule: Rule, today: PlainDate, start: PlainDate | null, language: Language) => {
  const { flag, onlyIf, ...conditions } = tellConditions(rule, language)
  const whom = [conditions.age, flag].filter(each => each !== null)
  return {
    rule: { ...tellRule(rule, language), inForceThen: lawOn(today).includes(rule) },
    amendingActs: [...rule.amendingActs],
    ...conditions,
    starts: onlyIf === null ? conditions.starts : `${conditions.starts} (${onlyIf})`,
    age: whom.length === 0 ? null : whom.join('; '),
    doubts: rule.doubts.map(({ mark, about }) => ({ mark, about: about[language] })),
    versions: versions(rule, language),
    examples: examplesOf(rule.id).map(example => tellExample(example, language)),
    counted: start === null ? null : counted(rule, start, language),
  }
}
