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

/**
 * The page's main form, which its loader names as `formId`: a change of language sends it, so that nothing typed
 * is lost. Where the loader failed the form is not there either.
 */
export const useFormId = (): string | undefined => {
  const told = useMatches().map(({ loaderData }) =>
    typeof loaderData === 'object' && loaderData !== null && 'formId' in loaderData
      ? loaderData.formId
      : null,
  )
  return told.find(formId => typeof formId === 'string')
}
