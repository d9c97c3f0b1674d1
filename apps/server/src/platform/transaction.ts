import type { Id, Instant } from '@yhdella/kernel'
import type { Kysely } from 'kysely'
import type { DB } from '../schema.generated.ts'
import type { Actor } from './actor.ts'

/** A live topic: browsers that follow it load their page again, through their own permissions. */
export type Topic = 'work' | 'board' | `case:${string}` | `book:${string}`

/** Whose data a use case touched; the binder writes it to the use log in this same transaction. */
export type Subject = {
  readonly personId?: Id<'Person'>
  readonly caseId?: Id<'Case'>
  /** What was used where it is neither: its address. The last one told is kept. */
  readonly objectPath?: string
}

/**
 * Tells the topic's followers, once this transaction has committed, that it changed. `about` are the ids of what
 * changed, for those who keep running figures of the topic; without them anything of it may have.
 */
export type Announce = (topic: Topic, about?: readonly string[]) => Promise<void>

/** A unit of work that serves several callers at once, so it has no one actor; each item has its own. */
export type GatheredTransaction = {
  readonly db: Kysely<DB>
  readonly now: Instant
  readonly announce: Announce
  /** Plans a job that runs only if this transaction commits. */
  readonly plan: <Name extends JobName>(name: Name, payload: Jobs[Name], startAt?: Instant) => Promise<void>
}

/**
 * One unit of work: everything in it is committed together or not at all.
 * `now` is fixed when it begins, so that every row and every rule in it sees the same instant.
 */
export type Transaction = GatheredTransaction & {
  readonly actor: Actor
  readonly about: (subject: Subject) => void
}

/** Every kind of job and what it needs to know. */
export type Jobs = {
  readonly 'appointment.release-time': { readonly entryId: string }
  readonly 'contact.forget-drafts': Record<string, never>
  readonly 'platform.forget': Record<string, never>
}
export type JobName = keyof Jobs
