/** Reads one YAML file against its schema, and finds the line of whatever is wrong in it. */
import { readFileSync } from 'node:fs'
import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'

/** One thing to mend in a county's folder; `what` says what is wrong and what to write instead. */
export type CountyProblem = { readonly file: string; readonly line: number; readonly what: string }

export type Path = readonly PropertyKey[]

export type CountyFile = {
  readonly file: string
  readonly lineOf: (path: Path) => number
}

export type Reading<Data> = {
  readonly source: CountyFile
  readonly data: Data | undefined
  readonly problems: readonly CountyProblem[]
}

/** The line of the deepest part of `path` that is written in the file. */
const lineIn =
  (document: Document, lines: LineCounter) =>
  (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }

const fieldOf = (path: Path): string => path.filter(part => typeof part === 'string').join('.')

const sentences: Partial<Record<z.core.$ZodIssue['code'], (issue: z.core.$ZodIssue) => string>> = {
  unrecognized_keys: issue =>
    'keys' in issue
      ? `has ${issue.keys.map(each => `'${each}'`).join(', ')}, which nothing reads; mend the spelling or take it out`
      : '',
  invalid_value: issue =>
    'values' in issue ? `must be one of ${issue.values.join(', ')}; write one of them` : '',
  too_small: issue => ('minimum' in issue ? `is too small; write ${issue.minimum} or more` : ''),
  too_big: issue => ('maximum' in issue ? `is too big; write ${issue.maximum} or less` : ''),
}

const kinds: Readonly<Record<string, string>> = {
  string: 'a text (in quotes if it is a number)',
  array: 'a list, each item behind a hyphen',
  object: 'fields, each as name: value',
  record: 'fields, each as name: value',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

const isMissing = (issue: z.core.$ZodIssue): boolean => issue.input === undefined

const sentenceOf = (issue: z.core.$ZodIssue): string => {
  const field = fieldOf(issue.path)
  const named = field === '' ? 'the file' : field
  if (isMissing(issue) && issue.code !== 'custom') {
    const last = issue.path.at(-1)
    return `${named} is missing; add ${String(last)}: ...`
  }
  if (issue.code === 'invalid_type')
    return `${named} is not what is expected; write ${kinds[issue.expected] ?? issue.expected}`
  const builtIn =
    issue.message.startsWith('Invalid') ||
    issue.message.startsWith('Too ') ||
    issue.message.startsWith('Unrecognized')
  return `${named} ${builtIn ? (sentences[issue.code]?.(issue) ?? issue.message) : issue.message}`
}

const rank = (issue: z.core.$ZodIssue): string => `${issue.path.join('.')}:${issue.code}`

/**
 * `shown` is the file's name in messages. A file that is not YAML gives the parser's first complaint; one that is
 * gives every complaint of the schema, each with its line.
 */
export const readCountyFile = <Schema extends z.ZodType>(
  path: string,
  shown: string,
  schema: Schema,
): Reading<z.output<Schema>> => {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines })
  const source: CountyFile = { file: shown, lineOf: lineIn(document, lines) }
  const wrong = document.errors[0]
  if (wrong) {
    const [first = wrong.message] = wrong.message.split(' at line')
    const what = `is not YAML here: ${first}; mend the indentation, the quotes or the brackets`
    return { source, data: undefined, problems: [{ file: shown, line: wrong.linePos?.[0].line ?? 1, what }] }
  }
  const read = schema.safeParse(document.toJS(), { reportInput: true })
  if (read.success) return { source, data: read.data, problems: [] }
  const problems = read.error.issues
    .toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map(issue => ({ file: shown, line: source.lineOf(issue.path), what: sentenceOf(issue) }))
  return { source, data: undefined, problems }
}
