/** Forms of the office that send one command of the contract and come back to the same page, which says what was done. */
import type { Input, Route } from '@yhdella/contract'
import type { comeBackSeen, FormValues } from '../../platform/form.ts'
import { refused } from '../../platform/intent.ts'
import type { Page } from '../../platform/page.ts'

export type Given = Response | ReturnType<typeof refused> | ReturnType<typeof comeBackSeen>

/** What opened a part of the page for one command; once it is done the part closes. */
const passing = ['done', 'did', 'paste', 'edit']

/** The same page with a word of what was done. `did` makes each doing an address of its own. */
export const doneHere = (page: Page, done: string, did: string | undefined, hash = ''): Response => {
  const url = new URL(page.url)
  for (const name of passing) url.searchParams.delete(name)
  url.searchParams.set('done', done)
  if (did) url.searchParams.set('did', did)
  return page.goTo(`${url.pathname}${url.search}${hash}`)
}

/** Sends the form's fields, as `input` makes them, and comes back. What was refused comes back with everything typed. */
export const officeCommand =
  <R extends Route>(
    route: R,
    done: string,
    input: (values: FormValues, page: Page) => Readonly<Record<string, unknown>>,
    /** Where on the page it is said, such as '#to-act'. */
    hash = '',
  ) =>
  async (page: Page, values: FormValues): Promise<Given> => {
    // What a person typed is only known to be the input once the contract has parsed it, as it does for every caller.
    const answer = await page.call(route, input(values, page) as Input<R>)
    return answer.ok ? doneHere(page, done, values.commandKey, hash) : refused(values, answer)
  }

/** A field that may be left empty: nothing is sent then. */
export const orNothing = (value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : value

/** What the page says was done, and the key that its next command uses. */
export const doneOf = (page: Page) => ({
  done: page.url.searchParams.get('done'),
  did: page.url.searchParams.get('did') ?? '',
})
