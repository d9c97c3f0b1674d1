import {
  type Case,
  type CaseFault,
  type CaseProblem,
  type Clock,
  type EvaluateOptions,
  evaluate,
  explain,
  readCase,
} from '@yhdella/access-law'
import type { Language } from '@yhdella/kernel'
import type { InputLine } from './input-lines.ts'

type Fault = Omit<CaseFault, 'code'> & { readonly code: CaseProblem | 'NotJson' | 'LineTooLong' | 'NotUtf8' }

/** What is wrong, as the end of a sentence that begins with the line and the field. */
const saying: Readonly<Record<Fault['code'], string>> = {
  NotJson: 'the line is not JSON',
  LineTooLong: 'the line is longer than 1 MiB',
  NotUtf8: 'the line is not UTF-8',
  NotAnObject: 'must be a JSON object',
  Missing: 'is missing',
  UnknownService: 'is not a service class; the README of access-law lists them',
  NotADate: 'must be a day of the calendar, written YYYY-MM-DD',
  BirthDateInFuture: 'is later than the day that is asked about',
  NotAList: 'must be a list',
  UnknownFlag: 'is not a flag; the README of access-law lists them',
  UnknownEvent: 'is not an event; the README of access-law lists them',
  NotAMoment: 'must be a moment with its offset, such as 2023-09-01T10:00:00+03:00',
  EventsOutOfOrder: 'is earlier than the event before it',
}

const sentenceOf = (line: number, { field, code, got }: Fault): string =>
  `Line ${line}, field ${field}: ${saying[code]}${got === '' || code === 'Missing' ? '' : ` (got ${got})`}.`

const languages = ['fi', 'sv', 'en'] as const satisfies readonly Language[]

const clockAnswer = (clock: Clock) => ({
  rule: clock.rule,
  family: clock.family,
  start: clock.start,
  due: clock.due,
  state: clock.state,
  grossDays: clock.grossDays,
  netDays: clock.netDays,
  daysLeft: clock.daysLeft,
  dueAt: clock.dueAt,
  otherDue: clock.otherDue,
  conditional: clock.conditional,
  confidence: clock.confidence,
  marks: clock.marks,
  explanation: Object.fromEntries(languages.map(each => [each, explain(clock.explanation, each)])),
})

const startedClocks = ({ matter, at }: Case, options: EvaluateOptions): readonly Clock[] =>
  evaluate(matter, at, options).filter(clock => clock.start !== null)

type Answer =
  | { readonly ok: true; readonly case: Case; readonly clocks: readonly Clock[] }
  | { readonly ok: false; readonly fault: Fault }

const wholeLine = (code: Fault['code'], got = ''): Answer => ({
  ok: false,
  fault: { field: 'line', code, got },
})

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

const answer = ({ text, fault }: InputLine, options: EvaluateOptions): Answer => {
  if (text === null) return wholeLine(fault === 'notUtf8' ? 'NotUtf8' : 'LineTooLong')
  const json = parsed(text)
  if (json === null) return wholeLine('NotJson', text.slice(0, 40))
  const read = readCase(json.value)
  if ('code' in read) return { ok: false, fault: { ...read, field: read.field || 'line' } }
  return { ok: true, case: read, clocks: startedClocks(read, options) }
}

export type Told = {
  /** The line to print. */
  readonly out: string
  /** What was wrong, for people; null where nothing was. */
  readonly problem: string | null
}

/** Answers a line with one line of JSON. */
export const answerInJson = (line: InputLine, options: EvaluateOptions): Told => {
  const given = answer(line, options)
  const { number } = line
  if (given.ok) {
    const clocks = given.clocks.map(clockAnswer)
    const { ignored } = given.case
    const out = ignored.length === 0 ? { line: number, clocks } : { line: number, clocks, ignored }
    return { out: JSON.stringify(out), problem: null }
  }
  const message = sentenceOf(number, given.fault)
  const { field, code } = given.fault
  return {
    out: JSON.stringify({ line: number, error: { line: number, field, code, message } }),
    problem: message,
  }
}

/** Answers a line in words: a heading a case, and under it each clock with its sentence. */
export const answerInWords = (line: InputLine, options: EvaluateOptions, language: Language): Told => {
  const given = answer(line, options)
  if (!given.ok) {
    const problem = sentenceOf(line.number, given.fault)
    return { out: problem, problem }
  }
  const clocks = given.clocks.map(
    clock =>
      `  ${clock.rule}  ${clock.start} – ${clock.due ?? '-'}  ${clock.state}\n    ${explain(clock.explanation, language)}`,
  )
  return { out: [`${line.number}:`, ...clocks].join('\n'), problem: null }
}
