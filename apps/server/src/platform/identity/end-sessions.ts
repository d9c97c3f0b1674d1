import { sql } from 'kysely'
import type { GatheredTransaction } from '../transaction.ts'

/**
 * Signs people out everywhere: a session holds what its person was allowed when she signed in. They sign in again with
 * what they are allowed now, if anything. Gives the number of sessions that ended.
 */
export const endSessionsOf = async (
  tx: GatheredTransaction,
  actorIds: readonly string[],
): Promise<number> => {
  if (actorIds.length === 0) return 0
  const { rows } = await sql`delete from platform.session where actor ->> 'id' = any(${[...actorIds]}::text[])
    returning key_hash`.execute(tx.db)
  return rows.length
}
