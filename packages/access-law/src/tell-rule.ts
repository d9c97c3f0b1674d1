import {
  fromDayNumber,
  helsinkiDate,
  helsinkiDayNumber,
  instantAt,
  type Language,
  type PlainDate,
  plainDate,
} from '@yhdella/kernel'
import type { Clock, Step } from './clock.ts'
import { onDayWords } from './date-words.ts'
import { evaluate } from './evaluate.ts'
import type { MatterEvent } from './event.ts'
import { eventWords } from './event-words.ts'
import { type ExampleKind, exampleKinds } from './examples/kind.ts'
import type { WorkedExample } from './examples/table.ts'
import { explain } from './explain.ts'
import { limitWords } from './limit-words.ts'
import type { Matter } from './matter.ts'
import { paragraphsText } from './paragraph.ts'
import type { AgeCondition, Mark, Rule } from './rule.ts'
import { rules } from './rules.ts'
import { stepWords } from './step-words.ts'
import {
  ageWords,
  exclusionWords,
  extensionWords,
  flagWords,
  serviceWords,
  stateWords,
} from './tell-words.ts'
import { clockUnder } from './what-if.ts'
import { fill, words } from './words.ts'

/** A rule in the words of one language. */
export type ToldRule = {
  readonly id: string
  readonly name: string
  readonly sentence: string
  readonly limit: string
  readonly source: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
  readonly status: Rule['status']
  readonly confidence: Rule['confidence']
  readonly marks: Mark[]
}

const orLimit = words(
  '{0} tai {1} alkaen siitä, kun {2}',
  '{0} eller {1} från det att {2}',
  '{0}, or {1} from when {2}',
)

/** '14 vuorokautta', with the second limit where there are two. */
export const toldLimit = ({ limit, alternative }: Rule, language: Language): string => {
  const first = limitWords(limit.value, limit.unit, language)
  if (alternative === null) return first
  const second = limitWords(alternative.value, alternative.unit, language)
  return fill(orLimit, language, first, second, eventWords[alternative.start].happened[language])
}

export const tellRule = (rule: Rule, language: Language): ToldRule => ({
  id: rule.id,
  name: rule.name[language],
  sentence: rule.sentence[language],
  limit: toldLimit(rule, language),
  source: paragraphsText(rule.paragraphs, language),
  validFrom: rule.validFrom,
  validTo: rule.validTo,
  status: rule.status,
  confidence: rule.confidence,
  marks: [...new Set(rule.doubts.map(({ mark }) => mark))],
})

/** The rest of what a rule's own page tells. */
export const tellConditions = (rule: Rule, language: Language) => ({
  services: rule.services.map(service => serviceWords[service][language]),
  starts: eventWords[rule.start].happened[language],
  ends: eventWords[rule.end].happened[language],
  age: rule.age === null ? null : ageWords(rule.age, language),
  flag: rule.flag === null ? null : flagWords[rule.flag][language],
  onlyIf: rule.onlyIf === null ? null : rule.onlyIf[language],
  extension: rule.extension === null ? null : extensionWords(rule.extension, language),
  excludes: rule.excludes.map(each => exclusionWords[each][language]),
})

/** The versions of one matter, oldest first: same topic, a service in common. */
export const versionsOf = (rule: Rule): readonly Rule[] =>
  rules
    .filter(
      each => each.topic === rule.topic && each.services.some(service => rule.services.includes(service)),
    )
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))

export type ToldExample = {
  readonly kind: string
  readonly happened: string[]
  readonly born: PlainDate
  readonly askedOn: PlainDate
  readonly due: PlainDate | null
  readonly state: string
  readonly sentence: string | null
}

const happenedWords = ({ type, at }: MatterEvent, language: Language): string =>
  `${eventWords[type].happened[language]} ${onDayWords(helsinkiDate(at), language)}`

const kindWords = (kind: ExampleKind, language: Language): string => exampleKinds[kind][language]

/** A worked example as people read it; its sentence is what the evaluator says today. */
export const tellExample = (example: WorkedExample, language: Language): ToldExample => {
  const clock = evaluate(example.matter, example.at).find(({ rule }) => rule === example.rule)
  return {
    kind: kindWords(example.kind, language),
    happened: example.matter.events.map(event => happenedWords(event, language)),
    born: example.matter.birthDate ?? fromDayNumber(helsinkiDayNumber(example.at)),
    askedOn: example.askedOn,
    due: example.due,
    state: stateWords[example.state][language],
    sentence: clock ? explain(clock.explanation, language) : null,
  }
}

export type ToldStep = { readonly what: string; readonly day: PlainDate | null }

const stepDay = (step: Step): PlainDate | null => {
  if ('gives' in step) return step.gives
  return 'on' in step ? step.on : null
}

/** The steps of a counting, each in words with the day it leads to. */
export const tellSteps = ({ explanation }: Clock, language: Language): ToldStep[] =>
  explanation.steps.flatMap(step => {
    const what = step.step === 'begin' ? eventWords[step.event].happened[language] : stepWords(step, language)
    return what === null ? [] : [{ what, day: stepDay(step) }]
  })

/** New Year's Day of the year so many years before. */
const bornYearsBefore = (day: PlainDate, years: number): PlainDate =>
  plainDate(`${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}-01-01`)

const ageFor = (age: AgeCondition | null): number => {
  if (age === null) return 40
  return 'under' in age ? age.under - 5 : age.from + 5
}

/** A clock of the rule that starts on a day, for someone whom the rule concerns; and whether it would govern then. */
export const countFrom = (
  rule: Rule,
  start: PlainDate,
): { readonly clock: Clock; readonly governs: boolean } | null => {
  const at = instantAt(start, '10:00')
  const service = rule.services[0]
  if (service === undefined) return null
  const needed = rule.needsOneOf.slice(0, 1).map(type => ({ type, at }))
  const matter: Matter = {
    service,
    birthDate: bornYearsBefore(start, ageFor(rule.age)),
    flags: rule.flag === null ? [] : [rule.flag],
    events: [{ type: rule.start, at }, ...needed],
  }
  const clock = clockUnder(rule, matter, at)
  if (clock === null) return null
  return { clock, governs: evaluate(matter, at).some(each => each.rule === rule.id) }
}
