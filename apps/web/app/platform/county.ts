import { catalogueRoutes, type Output } from '@yhdella/contract'
import type { Call } from './server-context.ts'

export type County = Output<typeof catalogueRoutes.readCounty>

let known: County | undefined

/**
 * The county this instance serves; undefined only while the very first reading fails. It is kept, since it
 * changes only with a restart and a page that shows a failure must still know the help phone.
 */
export const readCounty = async (call: Call): Promise<County | undefined> => {
  if (known !== undefined) return known
  try {
    const answer = await call(catalogueRoutes.readCounty, {})
    if (answer.ok) known = answer.data
  } catch {
    return undefined
  }
  return known
}

/** What an earlier page has read; in the browser nothing. */
export const knownCounty = (): County | undefined => known
