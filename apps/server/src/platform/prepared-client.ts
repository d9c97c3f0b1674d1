/**
 * Statements that are asked again and again are parsed once a connection. A request is some twenty small statements:
 * reading each text anew costs the database more than running it.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** More different texts than the program has; texts beyond it, made of their input, are not kept. */
const mostKept = 1000

const names = new Map<string, string>()

const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known !== undefined || names.size >= mostKept) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

const asks = (client: pg.PoolClient) => (text: string, values: readonly unknown[]) => {
  const name = values.length > 0 ? nameOf(text) : undefined
  const asked = { text, values: [...values] }
  return client.query(name === undefined ? asked : { ...asked, name })
}

/** Kysely's type has a second form of `query`, for cursors, of which this program has none. */
const faceOf = (client: pg.PoolClient, release: (discard?: boolean) => void): PostgresPoolClient =>
  ({ query: asks(client), release }) as unknown as PostgresPoolClient

/** Kysely tells connections apart by the object it is given, so each client has one face. */
const faces = new WeakMap<pg.PoolClient, PostgresPoolClient>()

const lentFaceOf = (client: pg.PoolClient): PostgresPoolClient => {
  // Looked up each time: the pool gives the client another `release` whenever it lends it.
  const face = faces.get(client) ?? faceOf(client, discard => client.release(discard))
  faces.set(client, face)
  return face
}

/** The pool as Kysely sees it: statements with parameters have names. */
export const preparing = (pool: pg.Pool): PostgresPool => ({
  connect: async () => lentFaceOf(await pool.connect()),
  end: () => pool.end(),
  options: pool.options,
})

/** One connection, as a pool that has no other: whoever lent it gives it back, not Kysely after each statement. */
export const preparingOn = (client: pg.PoolClient, options: PostgresPool['options']): PostgresPool => {
  const face = faceOf(client, () => {})
  return { connect: async () => face, end: async () => {}, options }
}
