import type { Id } from '@yhdella/kernel'
import type { AsSystem } from '../../platform/jobs.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { clockOptions } from './clock-options.ts'
import { selectDecisionsInForce, selectHistories } from './entry-event.queries.ts'
import {
  isBrokenOff,
  type NewDates,
  type Redatable,
  selectRedatable,
  selectRedatableOf,
  writeNewDates,
} from './redate.queries.ts'
import { type RedatingOrder, redated } from './redate.rules.ts'
import {
  RedatingCounter,
  type RedatingCounts,
  type RedatingPlan,
  type SideChange,
} from './redating-counter.ts'

export type RedatingRun = RedatingOrder & {
  readonly dryRun: boolean
  readonly onSideChange?: (change: SideChange) => void
  /** Hears after each write how many entries have been looked at, and how long it held its locks. Milliseconds. */
  readonly onBatch?: (looked: number, lockedMs: number) => void
  /** After so long the database breaks a write off, and it is done again in halves. Milliseconds; 80 when left out. */
  readonly mostLockMs?: number
}

// Reading locks nothing, so much is read at once; what is written holds its rows, so little is written at once, and
// how little finds itself: well under 100 milliseconds.
const readAtOnce = 2000
const lockAim = { shortest: 10, longest: 40, most: 80 }
const writeSizes = { smallest: 1, first: 50, largest: 400 }
// Entries that others have in hand are looked at again this many times, then passed by and counted.
const furtherPasses = 5

const nextSize = (size: number, lockedMs: number): number => {
  if (lockedMs > lockAim.longest) return Math.max(writeSizes.smallest, Math.floor(size / 2))
  return lockedMs < lockAim.shortest ? Math.min(writeSizes.largest, size * 2) : size
}

const planned = async (
  tx: Transaction,
  entries: readonly Redatable[],
  order: RedatingOrder,
): Promise<readonly RedatingPlan[]> => {
  const ids = entries.map(entry => entry.id)
  const histories = await selectHistories(tx, ids)
  const inForce = Map.groupBy(await selectDecisionsInForce(tx, ids), each => each.entryId)
  return entries.flatMap(entry => {
    const history = histories.get(entry.id)
    if (history === undefined) return []
    const { opening, past } = history
    const options = clockOptions(entry.serviceId)
    const redating = redated(order, opening, past, inForce.get(entry.id) ?? [], tx.now, options)
    return [{ entry, redating }]
  })
}

const newDates = ({ entry, redating }: RedatingPlan): readonly NewDates[] =>
  redating.nearest === null ? [] : [{ ...entry, decisions: redating.decisions, nearest: redating.nearest }]

/** A run in progress: what it has counted, how much it writes at once, and what it could not have. */
class Run {
  readonly #asSystem: AsSystem
  readonly #order: RedatingRun
  readonly counter: RedatingCounter
  #size = writeSizes.first
  #looked = 0

  constructor(asSystem: AsSystem, order: RedatingRun) {
    this.#asSystem = asSystem
    this.#order = order
    this.counter = new RedatingCounter(order.onSideChange)
  }

  async #write(plans: readonly RedatingPlan[]): Promise<readonly RedatingPlan[]> {
    const from = performance.now()
    const { reason, mostLockMs = lockAim.most } = this.#order
    const written = await this.#asSystem('redate', async tx => {
      const redated = await writeNewDates(tx, plans.flatMap(newDates), reason, 'redate', mostLockMs)
      await tx.announce('board', [...redated.values()])
      return redated
    })
    const lockedMs = performance.now() - from
    this.#size = nextSize(this.#size, lockedMs)
    this.counter.wrote(lockedMs)
    this.#order.onBatch?.(this.#looked, lockedMs)
    return plans.filter(({ entry }) => !written.has(entry.id))
  }

  /** Writes all of them, a part at a time. What takes too long is done in halves; one alone is left for another pass. */
  async #writeAll(plans: readonly RedatingPlan[]): Promise<readonly RedatingPlan[]> {
    const left: RedatingPlan[] = []
    for (let at = 0; at < plans.length; ) {
      const part = plans.slice(at, at + this.#size)
      try {
        left.push(...(await this.#write(part)))
      } catch (error) {
        if (!isBrokenOff(error)) throw error
        this.counter.brokeOff()
        this.#size = Math.max(writeSizes.smallest, Math.floor(part.length / 2))
        if (part.length > writeSizes.smallest) continue
        left.push(...part)
      }
      at += part.length
    }
    return left
  }

  /** Decides the entries again. Gives those that were not as they had been read. */
  async decide(entries: readonly Redatable[]): Promise<readonly Id<'Entry'>[]> {
    const plans = await this.#asSystem('redate', tx => planned(tx, entries, this.#order))
    this.#looked += entries.length
    const writable = plans.filter(({ redating }) => redating.nearest !== null)
    const left = this.#order.dryRun ? [] : await this.#writeAll(writable)
    const missed = new Set(left.map(({ entry }) => entry.id))
    this.counter.count(plans.filter(({ entry }) => !missed.has(entry.id)))
    return [...missed]
  }
}

/** What others had in hand is read and tried again; gives how many they still have. */
const againstOthers = async (
  asSystem: AsSystem,
  run: Run,
  missed: readonly Id<'Entry'>[],
): Promise<number> => {
  let ids = missed
  for (let pass = 0; pass < furtherPasses && ids.length > 0; pass++) {
    const still: Id<'Entry'>[] = []
    for (let at = 0; at < ids.length; at += readAtOnce) {
      const part = ids.slice(at, at + readAtOnce)
      still.push(...(await run.decide(await asSystem('redate', tx => selectRedatableOf(tx, part)))))
    }
    ids = still
  }
  return ids.length
}

/**
 * Decides every open entry of a rule's services again under that rule, as new rows with a reason; no row is changed.
 * Batch by batch in transactions of their own: stopped anywhere, it goes on where it was when it is run again, since
 * what has been decided so already is left alone. The people who work are not held up: it waits for no lock and
 * holds its own for one short write.
 */
export const redate = async (asSystem: AsSystem, order: RedatingRun): Promise<RedatingCounts> => {
  const run = new Run(asSystem, order)
  const missed: Id<'Entry'>[] = []
  for (let after: Id<'Entry'> | null = null; ; ) {
    const last: Id<'Entry'> | null = after
    const entries: readonly Redatable[] = await asSystem('redate', tx =>
      selectRedatable(tx, order.rule.services, last, readAtOnce),
    )
    if (entries.length === 0) break
    missed.push(...(await run.decide(entries)))
    after = entries.at(-1)?.id ?? null
  }
  const passedBy = await againstOthers(asSystem, run, missed)
  if (!order.dryRun) await asSystem('redate', tx => tx.announce('work'))
  return run.counter.passBy(passedBy)
}
