/** Opens, retries and ends transactions. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '@yhdella/kernel'
import { type Kysely, sql } from 'kysely'
import type { DB } from '../schema.generated.ts'
import type { Clock } from './clock.ts'
import type { JobName, Jobs, Topic } from './transaction.ts'

export type PlanJob = <Name extends JobName>(
  db: Kysely<DB>,
  name: Name,
  payload: Jobs[Name],
  startAt: Instant | undefined,
) => Promise<void>

export type Ground = {
  readonly db: Kysely<DB>
  readonly clock: Clock
  readonly plan: PlanJob
  /** Tells the followers of the event log, after a commit, that there is something new. */
  readonly wake: () => void
}

/** An open transaction and the topics announced in it. */
export type Unit = {
  readonly db: Kysely<DB>
  readonly now: Instant
  readonly announce: (topic: Topic) => Promise<void>
  readonly plan: <Name extends JobName>(name: Name, payload: Jobs[Name], startAt?: Instant) => Promise<void>
}

/** `keep: false` undoes everything that was done. */
export type Ending<Result> = { readonly keep: boolean; readonly result: Result }

const writeEvents = async (db: Kysely<DB>, topics: ReadonlySet<Topic>, now: Instant): Promise<void> => {
  await sql`insert into platform.event (topic, at)
    select topic, ${now} from unnest(${[...topics]}::text[]) as announced (topic)`.execute(db)
}

const once = async <Result>(
  ground: Ground,
  work: (unit: Unit) => Promise<Ending<Result>>,
): Promise<Result> => {
  const topics = new Set<Topic>()
  const trx = await ground.db.startTransaction().execute()
  const now = ground.clock.now()
  try {
    const ending = await work({
      db: trx,
      now,
      announce: async topic => {
        topics.add(topic)
      },
      plan: (name, payload, startAt) => ground.plan(trx, name, payload, startAt),
    })
    if (!ending.keep) {
      await trx.rollback().execute()
      return ending.result
    }
    if (topics.size > 0) await writeEvents(trx, topics, now)
    await trx.commit().execute()
    if (topics.size > 0) ground.wake()
    return ending.result
  } catch (error) {
    if (!trx.isCommitted && !trx.isRolledBack)
      await trx
        .rollback()
        .execute()
        .catch(() => {})
    throw error
  }
}

/** serialization_failure and deadlock_detected: the database asks to try again. */
const askAgain = ['40001', '40P01']

const mayTryAgain = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && askAgain.includes(String(error.code))

const tries = 3

/** Runs `work` in a transaction; begins again, with a new `now`, when the database asks for it. */
export const inUnit = async <Result>(
  ground: Ground,
  work: (unit: Unit) => Promise<Ending<Result>>,
): Promise<Result> => {
  for (let tried = 1; ; tried++) {
    try {
      return await once(ground, work)
    } catch (error) {
      if (tried >= tries || !mayTryAgain(error)) throw error
      // Milliseconds; grows and differs, so that two that clashed do not meet again.
      await pause(Math.random() * 20 * tried)
    }
  }
}
