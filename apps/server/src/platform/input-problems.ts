import type { Problem } from '@yhdella/contract'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )

/** A schema may name its own code as the message; zod's own messages are sentences and are not shown. */
const ownCode = /^[a-z][A-Za-z]*$/

const codeOf = (issue: Issue, input: unknown): string => {
  if (ownCode.test(issue.message)) return issue.message
  if (valueAt(input, issue.path) === undefined) return 'required'
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'tooLong' : 'tooBig'
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'tooShort' : 'tooSmall'
  return 'notValid'
}

/** What must be mended, a field at a time; the first problem of a field is enough. */
export const problemsOf = (issues: readonly Issue[], input: unknown): readonly Problem[] => {
  const problems = new Map<string, Problem>()
  for (const issue of issues) {
    const field = issue.path.map(String).join('.')
    if (!problems.has(field)) problems.set(field, { field, code: codeOf(issue, input) })
  }
  return [...problems.values()]
}
