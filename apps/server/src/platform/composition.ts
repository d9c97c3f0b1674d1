/** What the platform is told by the composition root (app.ts): the platform itself knows no domain word. */
import type { Language } from '@yhdella/kernel'
import type { Actor } from './actor.ts'
import type { Config } from './config.ts'
import type { BoundRoute } from './handler.ts'
import type { AsSystem, JobHandlers, JobTimes } from './jobs.ts'
import type { Topic, Transaction } from './transaction.ts'

/** An invented person of the demonstration's sign-in page. */
export type DemoPerson = {
  readonly subject: string
  readonly name: string
  readonly title: string
  readonly group: 'professional' | 'resident'
}

/** What a sign-in provider says of a person. */
export type Claims = Readonly<Record<string, unknown>>

export type SignedInActor = Extract<Actor, { kind: 'professional' | 'resident' }>

export type Composition = {
  readonly routes: readonly BoundRoute[]
  readonly jobs: JobHandlers
  readonly jobTimes: JobTimes
  /** Runs after the migrations and before the first request: loads the county. Must do nothing when repeated. */
  readonly prepare: (asSystem: AsSystem, config: Config) => Promise<void>
  readonly demoPeople: (tx: Transaction) => Promise<readonly DemoPerson[]>
  /** Who the subject of the sign-in provider is here; undefined when not known. */
  readonly actorOf: (tx: Transaction, subject: string, claims: Claims) => Promise<SignedInActor | undefined>
  /** May this person follow that live topic? Asked once when she begins to follow. */
  readonly mayFollow: (actor: SignedInActor, topic: Topic) => boolean
  readonly defaultLanguage: Language
}
