import { useMatches } from 'react-router'

/** What a route says of itself: `export const handle: PageHandle = { hydrate: true }`. */
export type PageHandle = {
  /** The page runs in the browser too. Without it the page has no script at all. */
  readonly hydrate?: boolean
  /** The page's main form: a change of language sends it, so that nothing typed is lost. */
  readonly formId?: string
}

const useHandles = (): readonly PageHandle[] =>
  useMatches().flatMap(({ handle }) => (typeof handle === 'object' && handle !== null ? [handle] : []))

/** Whether any of the matched routes asks to run in the browser. */
export const useHydrates = (): boolean => useHandles().some(({ hydrate }) => hydrate)

/** The main form of the page that is shown, where it has one. */
export const useFormId = (): string | undefined => useHandles().findLast(({ formId }) => formId)?.formId
