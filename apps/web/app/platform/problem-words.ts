import type { Problem } from '@yhdella/contract'
import type { SummaryProblem } from '@yhdella/ui'

/** What to do about a field, by the problem's code; `other` for codes that need no words of their own. */
export type FieldProblems = { readonly other: string } & Readonly<Record<string, string>>
export type ProblemTexts = Readonly<Record<string, FieldProblems>>

/** The field's name on the page: the contract may hold it inside another ('who.phone' is 'phone'). */
const fieldOf = (problem: Problem): string => problem.field.split('.').at(-1) ?? problem.field

/** Problems as sentences, one a field, in the order that the fields stand in `texts`. */
export const problemsInWords = (problems: readonly Problem[], texts: ProblemTexts): SummaryProblem[] =>
  Object.entries(texts).flatMap(([field, words]) => {
    const problem = problems.find(each => fieldOf(each) === field)
    return problem ? [{ fieldId: field, text: words[problem.code] ?? words.other }] : []
  })

/** The sentence that stands at a field, the same as in the summary. */
export const errorAt = (problems: readonly SummaryProblem[], fieldId: string): string | undefined =>
  problems.find(each => each.fieldId === fieldId)?.text
