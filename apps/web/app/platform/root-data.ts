import { useRouteLoaderData } from 'react-router'
import { type County, knownCounty } from './county.ts'

type RootData = {
  readonly county: County | null
  readonly csrfKey: string
  readonly demo: boolean
  readonly actor: { readonly kind: string; readonly name: string | null }
}

/** What the root has read. On a failure page even that may be missing. */
export const useRootData = (): RootData | undefined => {
  // The root's loader gives this shape; the router keeps data by route and not by type.
  const data = useRouteLoaderData('root') as RootData | undefined
  return data
}

export const useCounty = (): County | undefined => useRootData()?.county ?? knownCounty()
