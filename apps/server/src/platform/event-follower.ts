/**
 * Reads the event log as it grows, without ever missing a row. Ids are given out before commits, so the highest
 * id seen proves nothing. Each reading keeps the snapshot that it saw, and the next takes the rows that are there
 * now and were not in that snapshot: a commit is told at once, however long an older transaction still runs.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from './database.ts'
import type { Logger } from './log.ts'

export type FollowerOptions = {
  readonly database: Database
  readonly log: Logger
  readonly onTopics: (topics: readonly string[]) => void
  /** The database was started anew, or another took over: what was told before it may not be all. */
  readonly onTakeover?: () => void
  /** Looks again after so long even when nobody wakes it. Milliseconds. */
  readonly pollMs?: number
}

export type Follower = { readonly stop: () => Promise<void> }

/** Milliseconds between two looks, so that a crowd of commits is read together. */
const restMs = 5
const reconnectMs = 1000

type Seen = { readonly server: string; readonly snapshot: string }
type Reading = Seen & { readonly topics: string[] }

const seenSql = 'pg_postmaster_start_time()::text as server, pg_current_snapshot()::text as snapshot'

const readSql = `
  select ${seenSql}, array(
    select distinct topic from platform.event
    where xid >= pg_snapshot_xmin($1::pg_snapshot) and not pg_visible_in_snapshot(xid, $1::pg_snapshot)) as topics`

const seenNow = async ({ pool }: Database): Promise<Seen> => {
  const { rows } = await pool.query<Seen>(`select ${seenSql}`)
  const [seen] = rows
  if (seen === undefined) throw new Error('The database told no snapshot')
  return seen
}

const read = async ({ pool }: Database, { server, snapshot }: Seen): Promise<Reading> => {
  const { rows } = await pool.query<Reading>({ name: 'follow-events', text: readSql, values: [snapshot] })
  return rows[0] ?? { server, snapshot, topics: [] }
}

/** A connection of its own that hears NOTIFY; mends itself, since the polling covers its absence. */
const listen = async (url: string, log: Logger, wake: () => void, stopped: () => boolean) => {
  let client: pg.Client | undefined
  const connect = async (): Promise<void> => {
    if (stopped()) return
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'yhdella-live' })
    fresh.on('error', () => {})
    fresh.on('notification', wake)
    fresh.once('end', () => {
      if (!stopped()) setTimeout(() => void connect(), reconnectMs).unref()
    })
    try {
      await fresh.connect()
      await fresh.query('listen yhdella_event')
      client = fresh
    } catch (error) {
      log.warn({ error }, 'the listener could not connect; the event log is polled meanwhile')
      await fresh.end().catch(() => {})
    }
  }
  await connect()
  return async (): Promise<void> => {
    await client?.end().catch(() => {})
  }
}

/** Follows from now on; `onTopics` hears each topic that changed, at least once. */
export const followEvents = async (options: FollowerOptions): Promise<Follower> => {
  const { database, log, onTopics, onTakeover, pollMs = 1000 } = options
  let seen = await seenNow(database)
  let stopping = false
  let woken = new AbortController()
  const wake = (): void => woken.abort()
  const unlisten = await listen(database.url, log, wake, () => stopping)

  const look = async (): Promise<void> => {
    try {
      const { topics, ...now } = await read(database, seen)
      const tookOver = now.server !== seen.server
      seen = now
      if (topics.length > 0) onTopics(topics)
      if (tookOver) onTakeover?.()
    } catch (error) {
      if (!stopping) log.warn({ error }, 'the event log could not be read; it is tried again')
    }
  }

  const follow = async (): Promise<void> => {
    while (!stopping) {
      woken = new AbortController()
      await look()
      if (!stopping) await pause(restMs)
      if (!stopping) await pause(pollMs, undefined, { signal: woken.signal }).catch(() => {})
    }
  }

  const following = follow()
  return {
    stop: async () => {
      stopping = true
      wake()
      await following
      await unlisten()
    },
  }
}
