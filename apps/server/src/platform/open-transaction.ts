/** A transaction on a connection of its own, whose statements need not wait for each other's answers. */
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import type { DB } from '../schema.generated.ts'
import { preparingOn } from './prepared-client.ts'
import type { EndTurn } from './turns.ts'

export type OpenTransaction = {
  /**
   * Statements that are asked in one turn (`Promise.all`) are sent together and run in the order in which they were
   * asked. Those that write the same rows, or read what another writes, are awaited as everywhere.
   */
  readonly db: Kysely<DB>
  /** Throws where a statement has failed, whoever kept silent about it: then nothing is kept. */
  readonly commit: () => Promise<void>
  /** Never throws: a connection that can't undo is closed, which undoes. */
  readonly rollback: () => Promise<void>
}

/** Kysely's own transactions let one statement at a time through; over one fixed connection it lets all. */
const onClient = new WeakMap<pg.PoolClient, Kysely<DB>>()

const kyselyOn = (client: pg.PoolClient, { options }: pg.Pool): Kysely<DB> => {
  const known = onClient.get(client)
  if (known !== undefined) return known
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: preparingOn(client, options) }) })
  onClient.set(client, db)
  return db
}

/**
 * What a transaction's statements are. `sets`: each finds rows by the keys of the requests that it serves, so its
 * plan is the same for every list of keys and is kept. PostgreSQL would plan a list of keys anew each time, which was
 * half of what reading a matter cost it. `long`: the program's own, which counts for a while between its statements,
 * for minutes where the machine is busy; nobody whom it would keep waiting has begun it.
 */
export type TransactionKind = 'sets' | 'any' | 'long'

const beginnings: Readonly<Record<TransactionKind, string>> = {
  sets: 'begin; set local plan_cache_mode = force_generic_plan',
  any: 'begin',
  long: "begin; set local idle_in_transaction_session_timeout = '30min'",
}

const connectOn = async (pool: pg.Pool, endTurn: EndTurn): Promise<pg.PoolClient> => {
  try {
    return await pool.connect()
  } catch (error) {
    endTurn()
    throw error
  }
}

/**
 * Takes a connection and begins; the connection and the turn are given back by the one of `commit` and `rollback`
 * that comes first.
 */
export const beginOn = async (
  pool: pg.Pool,
  kind: TransactionKind,
  endTurn: EndTurn,
): Promise<OpenTransaction> => {
  const client = await connectOn(pool, endTurn)
  let lent = true
  const giveBack = (discard = false): void => {
    if (!lent) return
    lent = false
    client.release(discard)
    endTurn()
  }
  const rollback = async (): Promise<void> => {
    if (!lent) return
    await client.query('rollback').then(
      () => giveBack(),
      () => giveBack(true),
    )
  }
  const commit = async (): Promise<void> => {
    const { command } = await client.query('commit')
    giveBack()
    if (command !== 'COMMIT') throw new Error('A statement had failed: the transaction was undone')
  }
  try {
    await client.query(beginnings[kind])
  } catch (error) {
    giveBack(true)
    throw error
  }
  return { db: kyselyOn(client, pool), commit, rollback }
}
