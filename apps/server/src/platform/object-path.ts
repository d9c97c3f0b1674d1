/** What a route is asked about, told by its own address: for the use log of data that is no person's and no matter's. */
import type { Route } from '@yhdella/contract'

// Names and ids only: what else was typed into an address is nobody's to keep.
const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Za-z0-9._-]{1,100}$/.test(value)

/**
 * The route's path with the input's names in it, as `programmes/hella/packages/reception/lights`; a name that is none is a
 * dash. Never for routes whose path holds a secret key.
 */
export const objectPathOf = ({ path }: Pick<Route, 'path'>, input: unknown): string => {
  const fields = new Map(typeof input === 'object' && input !== null ? Object.entries(input) : [])
  const named = (name: string): string => {
    const value = fields.get(name)
    return isName(value) ? value : '-'
  }
  return path.replace(/^\/api\//, '').replace(/:(\w+)/g, (_, name: string) => named(name))
}
