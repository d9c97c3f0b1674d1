import { createReadStream } from 'node:fs'
import { parseArgs } from 'node:util'
import { type EvaluateOptions, flags, serviceClasses } from '@yhdella/access-law'
import type { Command, Io } from './command.ts'
import { answerInJson, answerInWords, type Told } from './due-answer.ts'
import { type InputLine, LineSplitter } from './input-lines.ts'

// A case of ten thousand events fits; a longer line is a mistake, and is not held in memory.
const longestLine = 1024 * 1024

const choices = {
  'version-choice': ['frozenAtStart', 'latestNeverLonger'],
  'roll-over': ['none', 'nextWeekday'],
  'same-day-until': ['endOfDay', 'closing'],
  'or-limit': ['later', 'earlier'],
  language: ['fi', 'sv', 'en'],
} as const

type Choice = keyof typeof choices

const chosen = <Name extends Choice>(
  values: Readonly<Record<string, string | boolean | undefined>>,
  name: Name,
): (typeof choices)[Name][number] => {
  const allowed: readonly (typeof choices)[Name][number][] = choices[name]
  const given = values[name] ?? allowed[0]
  const found = allowed.find(each => each === given)
  if (found !== undefined) return found
  // The code of node:util's own refusals, so that the terminal shows the help.
  throw Object.assign(new Error(`--${name} is one of: ${allowed.join(', ')}`), {
    code: 'ERR_PARSE_ARGS_CHOICE',
  })
}

const text = { type: 'string' } as const
const options = {
  json: { type: 'boolean' },
  language: text,
  'version-choice': text,
  'roll-over': text,
  'same-day-until': text,
  'or-limit': text,
} as const

const help = `bin/yhdella due [file] [--json] [--language fi|sv|en]

Reads cases from the file or standard input, one JSON object a line, and tells every clock that has started by "at":

  {"service": "primary-care.general", "birthDate": "1980-03-15", "flags": [], "events":
    [{"type": "needAssessed", "at": "2023-09-01T10:30:00+03:00"}], "at": "2023-09-05T12:00:00+03:00"}

(on one line). Events stand in the order they happened; those later than "at" are not looked at.
A line with a fault is answered with the line, the field and what is wrong; the other lines are still answered.

  --json                 one JSON object a line: {"line": 1, "clocks": [...]} or {"line": 1, "error": {...}}
  --language L           the language of the sentences without --json (fi)
  --version-choice C     ${choices['version-choice'].join(' or ')}: which law governs a clock that runs over a change
  --roll-over C          ${choices['roll-over'].join(' or ')}: does a limit that ends on a day off move
  --same-day-until C     ${choices['same-day-until'].join(' or ')}: when a same-day duty has passed
  --or-limit C           ${choices['or-limit'].join(' or ')}: which of two limits joined by "or" is watched
The first of each is the default; packages/access-law/README.md says why.

Service classes: ${serviceClasses.join(', ')}
Flags: ${flags.join(', ')}
Exit code 0: every line was answered. 1: some lines had a fault. 2: not understood.`

type Answering = (line: InputLine) => Told

const tell = (lines: readonly InputLine[], answer: Answering, io: Io, quiet: boolean): number => {
  const told = lines.filter(({ text: given }) => given === null || given.trim() !== '').map(answer)
  if (told.length > 0) io.out(told.map(({ out }) => out).join('\n'))
  const problems = told.map(({ problem }) => problem).filter(problem => problem !== null)
  if (problems.length > 0 && !quiet) io.fail(problems.join('\n'))
  return problems.length
}

/** Answers all lines; gives how many had a fault. */
export const tellDue = async (
  input: AsyncIterable<Buffer>,
  answer: Answering,
  io: Io,
  quiet: boolean,
): Promise<number> => {
  const splitter = new LineSplitter(longestLine)
  let faults = 0
  for await (const chunk of input) faults += tell(splitter.push(chunk), answer, io, quiet)
  return faults + tell(splitter.end(), answer, io, quiet)
}

const isBroken = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR', 'EACCES'].includes(String(error.code))

export const due: Command = {
  name: 'due',
  summary: 'Tells the due dates of cases by the law: one JSON object a line in, one out.',
  help,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const how: EvaluateOptions = {
      versionChoice: chosen(values, 'version-choice'),
      rollOver: chosen(values, 'roll-over'),
      sameDayUntil: chosen(values, 'same-day-until'),
      orLimit: chosen(values, 'or-limit'),
    }
    const language = chosen(values, 'language')
    const [file = '-', ...others] = positionals
    if (others.length > 0) {
      io.fail('Give one file, or none to read standard input.')
      return 2
    }
    const answer: Answering = line =>
      values.json === true ? answerInJson(line, how) : answerInWords(line, how, language)
    // Whoever reads may have seen enough: a closed pipe is not a failure.
    process.stdout.once('error', () => process.exit(0))
    try {
      const input = file === '-' ? process.stdin : createReadStream(file)
      return (await tellDue(input, answer, io, values.json !== true)) === 0 ? 0 : 1
    } catch (error) {
      if (!isBroken(error)) throw error
      io.fail(`The file ${file} cannot be read (${error.message}).`)
      return 2
    }
  },
}
