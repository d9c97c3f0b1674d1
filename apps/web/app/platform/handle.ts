import { useMatches } from 'react-router'

/** What a route says of itself: `export const handle: PageHandle = { hydrate: true }`. */
export type PageHandle = {
  /** The page runs in the browser too. Without it the page has no script at all. */
  readonly hydrate?: boolean
}

/** Whether any of the matched routes asks to run in the browser. */
export const useHydrates = (): boolean =>
  useMatches().some(
    ({ handle }) => typeof handle === 'object' && handle !== null && 'hydrate' in handle && handle.hydrate,
  )
