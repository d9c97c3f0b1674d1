/** Pages of several forms: each form names what it is for in its field `intent`. */
import {
  comeBack,
  type FormFiles,
  type FormValues,
  onlySwitches,
  type Returned,
  readFormWithFiles,
} from './form.ts'
import type { Page } from './page.ts'

export type Doing<Result> = (page: Page, values: FormValues, files: FormFiles) => Promise<Result>

/** What was posted is done by the function that its `intent` names; an unknown one is refused. */
export const byIntent = async <Result>(page: Page, doings: Readonly<Record<string, Doing<Result>>>) => {
  const { values, files } = await readFormWithFiles(page)
  if (onlySwitches(values)) return comeBack(values)
  const intent = values.intent ?? ''
  const doing = Object.hasOwn(doings, intent) ? doings[intent] : undefined
  return doing ? doing(page, values, files) : comeBack(values, [], { code: 'InputNotValid', reference: null })
}

type AnswerLike = {
  readonly code: string
  readonly problems?: Returned['problems']
}

/** The same page again with the reason and everything typed. */
export const refused = (values: FormValues, { code, problems = [] }: AnswerLike) =>
  comeBack(values, problems, { code, reference: null })
