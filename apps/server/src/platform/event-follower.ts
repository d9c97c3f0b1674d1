/**
 * Reads the event log as it grows, without ever missing a row. Ids are given out before commits, so the highest
 * id seen proves nothing; but once every transaction older than X has ended, no row of theirs can still appear.
 * So each reading takes the rows from the last horizon up to the oldest transaction that still runs.
 */
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from './database.ts'
import type { Logger } from './log.ts'

export type FollowerOptions = {
  readonly database: Database
  readonly log: Logger
  readonly onTopics: (topics: readonly string[]) => void
  /** Looks again after so long even when nobody wakes it. Milliseconds. */
  readonly pollMs?: number
}

export type Follower = { readonly stop: () => Promise<void> }

/** Milliseconds until the next look while a row waits for an older transaction to end. */
const pendingMs = 25
const reconnectMs = 1000

type Reading = { readonly upto: string; readonly topics: string[]; readonly pending: boolean }

const readSql = `
  with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as upto)
  select upto::text,
    array(select distinct topic from platform.event where xid >= $1::xid8 and xid < upto) as topics,
    exists (select from platform.event where xid >= upto) as pending
  from horizon`

const horizonNow = async ({ pool }: Database): Promise<string> => {
  const { rows } = await pool.query<{ upto: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as upto',
  )
  return rows[0]?.upto ?? '0'
}

const read = async ({ pool }: Database, from: string): Promise<Reading> => {
  const { rows } = await pool.query<Reading>(readSql, [from])
  return rows[0] ?? { upto: from, topics: [], pending: false }
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
  const { database, log, onTopics, pollMs = 1000 } = options
  let from = await horizonNow(database)
  let stopping = false
  let woken = new AbortController()
  const wake = (): void => woken.abort()
  const unlisten = await listen(database.url, log, wake, () => stopping)

  const look = async (): Promise<number> => {
    try {
      const { upto, topics, pending } = await read(database, from)
      from = upto
      if (topics.length > 0) onTopics(topics)
      return pending ? pendingMs : pollMs
    } catch (error) {
      if (!stopping) log.warn({ error }, 'the event log could not be read; it is tried again')
      return pollMs
    }
  }

  const follow = async (): Promise<void> => {
    while (!stopping) {
      woken = new AbortController()
      const wait = await look()
      if (!stopping) await pause(wait, undefined, { signal: woken.signal }).catch(() => {})
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
