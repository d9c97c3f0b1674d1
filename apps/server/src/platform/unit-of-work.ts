/** Opens, retries and ends transactions. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '@yhdella/kernel'
import type { Kysely } from 'kysely'
import type { DB } from '../schema.generated.ts'
import { Announced } from './announced.ts'
import type { Clock } from './clock.ts'
import type { Lane } from './lane.ts'
import type { OpenTransaction, TransactionKind } from './open-transaction.ts'
import type { Announce, JobName, Jobs } from './transaction.ts'
import type { Use } from './use-log.ts'

export type PlanJob = <Name extends JobName>(
  db: Kysely<DB>,
  name: Name,
  payload: Jobs[Name],
  startAt: Instant | undefined,
) => Promise<void>

export type Ground = {
  readonly db: Kysely<DB>
  readonly begin: (kind: TransactionKind, lane?: Lane) => Promise<OpenTransaction>
  readonly clock: Clock
  readonly plan: PlanJob
  /** Tells the followers of the event log, after a commit, that there is something new. */
  readonly wake: () => void
  /** Keeps rows of the use log while the database takes none; absent where nothing is kept outside of it. */
  readonly keepAside?: (uses: readonly Use[], now: Instant) => Promise<void>
}

/** An open transaction and the topics announced in it. */
export type Unit = {
  readonly db: Kysely<DB>
  readonly now: Instant
  readonly announce: Announce
  readonly plan: <Name extends JobName>(name: Name, payload: Jobs[Name], startAt?: Instant) => Promise<void>
}

/** `keep: false` undoes everything that was done. */
export type Ending<Result> = { readonly keep: boolean; readonly result: Result }

export type UnitTraits = { readonly kind?: TransactionKind; readonly lane?: Lane }

const once = async <Result>(
  ground: Ground,
  work: (unit: Unit) => Promise<Ending<Result>>,
  { kind = 'any', lane = 'known' }: UnitTraits,
): Promise<Result> => {
  const announced = new Announced()
  const open = await ground.begin(kind, lane)
  const now = ground.clock.now()
  try {
    const ending = await work({
      db: open.db,
      now,
      announce: async (topic, about) => announced.add(topic, about),
      plan: (name, payload, startAt) => ground.plan(open.db, name, payload, startAt),
    })
    if (!ending.keep) {
      await open.rollback()
      return ending.result
    }
    await announced.write(open.db, now)
    await open.commit()
    if (announced.isAny) ground.wake()
    return ending.result
  } catch (error) {
    await open.rollback()
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
  traits: UnitTraits = {},
): Promise<Result> => {
  for (let tried = 1; ; tried++) {
    try {
      return await once(ground, work, traits)
    } catch (error) {
      if (tried >= tries || !mayTryAgain(error)) throw error
      // Milliseconds; grows and differs, so that two that clashed do not meet again.
      await pause(Math.random() * 20 * tried)
    }
  }
}
