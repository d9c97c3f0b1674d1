/** What every page of the professional's door does first, on the server. */
import { redirectDocument } from 'react-router'
import { readForm } from '../../platform/form.ts'
import { byIntent, type Doing, refused } from '../../platform/intent.ts'
import { type Page, pageAction, pageLoader } from '../../platform/page.ts'

const signInAddress = ({ url, language }: Page): string =>
  `/sign-in?${new URLSearchParams({ to: `${url.pathname}${url.search}`, lang: language })}`

/** A loader for those who have signed in; others are shown the way, and come back to this very page. */
export const doorLoader = <Result>(run: (page: Page) => Promise<Result>) =>
  pageLoader(async page => {
    if (page.actor.kind === 'anonymous') throw redirectDocument(signInAddress(page))
    return run(page)
  })

/**
 * What the forms of a page do, each by its `intent`. Where the session has ended nobody is led away: what was
 * typed stays on the page, which tells how to sign in beside it.
 */
export const doorAction = <Result>(doings: Readonly<Record<string, Doing<Result>>>) =>
  pageAction(async page => {
    if (page.actor.kind === 'anonymous') return refused(await readForm(page), { code: 'NotSignedIn' })
    return byIntent(page, doings)
  })
