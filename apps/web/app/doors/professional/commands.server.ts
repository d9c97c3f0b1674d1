/** Forms that send one command of the contract and come back to the same page. */
import type { Input, Route } from '@yhdella/contract'
import { type DoneKind, withDone } from '../../features/case/done.view.ts'
import type { FormValues } from '../../platform/form.ts'
import { type Doing, refused } from '../../platform/intent.ts'
import type { Page } from '../../platform/page.ts'

export type Given = Response | ReturnType<typeof refused>

/** What opened a part of the page for one command; once it is done the part closes. */
const passing = ['book', 'move', 'after', 'slot']

/** The same page with what was done, and its undo where there is one. */
export const doneHere = (
  page: Page,
  kind: DoneKind,
  more: Readonly<Record<string, string>> = {},
): Response => {
  const url = new URL(page.url)
  for (const name of passing) url.searchParams.delete(name)
  return page.goTo(withDone(`${url.pathname}${url.search}`, kind, more))
}

type Undoable = { readonly undoKey: string; readonly undoUntil: string }

const undoOf = (data: unknown, caseId: string | undefined): Readonly<Record<string, string>> => {
  if (typeof data !== 'object' || data === null || !('undoKey' in data) || !caseId) return {}
  // Where there is a key there is an end to it: the contract has them together.
  const { undoKey, undoUntil } = data as Undoable
  return { of: caseId, undo: undoKey, until: undoUntil }
}

/**
 * Sends the form's fields as the route's input; `change` mends those that a form cannot say as they are.
 * `caseId` is told where what was done can be undone.
 */
export const command =
  <R extends Route>(
    route: R,
    kind: DoneKind,
    change: (values: FormValues) => Readonly<Record<string, unknown>> = values => values,
  ): Doing<Given> =>
  async (page, values) => {
    // What a person typed is only known to be the input once the contract has parsed it, as it does for every caller.
    const answer = await page.call(route, change(values) as Input<R>)
    if (!answer.ok) return refused(values, answer)
    // `did` makes each doing an address of its own: the page takes a new key into use by it.
    const did = values.commandKey ? { did: values.commandKey } : {}
    return doneHere(page, kind, { ...did, ...undoOf(answer.data, page.param('caseId') || values.caseId) })
  }
