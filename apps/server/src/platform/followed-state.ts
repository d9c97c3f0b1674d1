/**
 * State that a process keeps of what the database holds: counted once, then kept by following the event log. Each look
 * reads what has been committed since the look before, so that it is what a count of everything would give.
 */
import { addMinutes, type Instant } from '@yhdella/kernel'
import { type RawBuilder, sql } from 'kysely'
import type { GatheredTransaction } from './transaction.ts'

/** Where something was read: which tables of which server, and the snapshot of what had been committed. */
export type Seen = { readonly database: string; readonly snapshot: string }

/**
 * The columns of {@link Seen}. A server that was started anew, or another that took over, may not hold what the one
 * before it did, and a table that was emptied in one stroke names nobody in the event log: both are another database.
 */
export const seenColumns = (tables: readonly string[]): RawBuilder<unknown> => sql`
  (select concat_ws(' ', datname, oid, pg_postmaster_start_time(),
      ${sql.join(tables.map(table => sql`pg_relation_filenode(${table}::regclass)`))})
    from pg_database where datname = current_database()) as database,
  pg_current_snapshot()::text as snapshot`

/**
 * The rows of the event log that are visible now and were not in a snapshot: no transaction can come in between. Looks
 * only at rows newer than the oldest transaction that ran in it.
 */
export const toldSince = (snapshot: string): RawBuilder<unknown> => sql`
  select topic, about from platform.event
  where xid >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
    and not pg_visible_in_snapshot(xid, ${snapshot}::pg_snapshot)`

/** `anew`: anything may have changed, so that what is known is of no use. */
export type News = Seen & { readonly anew: boolean }

export type Following<State, Change extends News> = {
  readonly count: (tx: GatheredTransaction, now: Instant) => Promise<Seen & { readonly state: State }>
  /** In one statement: what was committed since, and its own snapshot. */
  readonly news: (tx: GatheredTransaction, since: Seen, now: Instant) => Promise<Change>
  readonly apply: (state: State, change: Change) => void
}

/** What one look saw; the state goes on changing, so what is needed of it is taken at once. */
export type Look<State> = { readonly state: State; readonly now: Instant; readonly database: string }

type Kept<State> = Seen & { readonly state: State; readonly countedAt: Instant; readonly now: Instant }

/**
 * Everything is counted again after an hour, so that what was written past the program shows. Well inside the day
 * for which events are kept. Minutes.
 */
const keptMinutes = 60

/** Looks that began at about the same time may come in another order than they began. Minutes. */
const outOfOrderMinutes = 1

export class FollowedState<State, Change extends News> {
  readonly #following: Following<State, Change>
  #kept: Kept<State> | undefined
  /** One look after another: a later snapshot is never followed by an earlier one. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(following: Following<State, Change>) {
    this.#following = following
  }

  /** Gives what `take` takes of the state of a moment not before this was asked. */
  look<Taken>(tx: GatheredTransaction, take: (look: Look<State>) => Taken): Promise<Taken> {
    const looked = this.#last.then(async () => take(await this.#caughtUp(tx)))
    this.#last = looked.catch(() => {})
    return looked
  }

  async #caughtUp(tx: GatheredTransaction): Promise<Kept<State>> {
    const known = this.#kept
    // Whatever fails on the way, state that was changed by half is never looked at again.
    this.#kept = undefined
    const kept = this.#isOfUse(known, tx.now) ? await this.#further(tx, known) : await this.#anew(tx, tx.now)
    this.#kept = kept
    return kept
  }

  #isOfUse(known: Kept<State> | undefined, now: Instant): known is Kept<State> {
    return (
      known !== undefined &&
      now >= addMinutes(known.now, -outOfOrderMinutes) &&
      now <= addMinutes(known.countedAt, keptMinutes)
    )
  }

  async #anew(tx: GatheredTransaction, now: Instant): Promise<Kept<State>> {
    return { ...(await this.#following.count(tx, now)), countedAt: now, now }
  }

  async #further(tx: GatheredTransaction, known: Kept<State>): Promise<Kept<State>> {
    const now = tx.now > known.now ? tx.now : known.now
    const change = await this.#following.news(tx, known, now)
    if (change.anew || change.database !== known.database) return this.#anew(tx, now)
    this.#following.apply(known.state, change)
    return { ...known, snapshot: change.snapshot, now }
  }
}
