export type { Clock, ClockState, Explanation, Family, Step } from './clock.ts'
export { dueDayNumber, dueOf } from './due-day.ts'
export { evaluate } from './evaluate.ts'
export { type EventType, eventTypes, isEventType, type MatterEvent } from './event.ts'
export { exampleKinds } from './examples/kind.ts'
export type { WorkedExample } from './examples/table.ts'
export { explain } from './explain.ts'
export { type IdentityCode, readIdentityCode } from './identity/identity-code.ts'
export { countyOn, type Municipality, municipalitiesOn, municipalityOn } from './identity/municipality.ts'
export { type LooserClock, looserThanLaw } from './looser-than-law.ts'
export type { CountyClock, EvaluateOptions, Matter, OfficeHours } from './matter.ts'
export { countingChoices, openQuestions } from './open-questions.ts'
export { type Case, type CaseFault, type CaseProblem, caseProblems, readCase } from './read-case.ts'
export type { Rule } from './rule.ts'
export { lawOn, ruleById, rules } from './rules.ts'
export { type Flag, flags, isFlag, isServiceClass, type ServiceClass, serviceClasses } from './service.ts'
export {
  countFrom,
  type ToldExample,
  type ToldRule,
  type ToldStep,
  tellConditions,
  tellExample,
  tellRule,
  tellSteps,
  toldLimit,
  versionsOf,
} from './tell-rule.ts'
export { groupWords, stateWords } from './tell-words.ts'
export { type Change, changeBetween, clockUnder, type Replay, replayUnder } from './what-if.ts'
export { examplesOf, workedExamples } from './worked-examples.ts'
