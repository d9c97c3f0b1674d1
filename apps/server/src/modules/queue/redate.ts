import type { Change } from '@yhdella/access-law'
import type { Id } from '@yhdella/kernel'
import type { AsSystem } from '../../platform/jobs.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { clockOptions } from './clock-options.ts'
import { insertDecisions, selectDecisionsInForce, selectHistories } from './entry-event.queries.ts'
import {
  lockUnchanged,
  type Redatable,
  selectRedatable,
  selectRedatableOf,
  updateNearestDue,
} from './redate.queries.ts'
import { type Redating, type RedatingOrder, redated } from './redate.rules.ts'

export type RedatingCounts = Readonly<Record<Change | 'keptShorter' | 'passedBy', number>>

/** A wait that changes sides, told as it is found. */
export type SideChange = { readonly entryId: Id<'Entry'>; readonly change: 'toLate' | 'toInTime' }

export type RedatingRun = RedatingOrder & {
  readonly dryRun: boolean
  readonly onSideChange?: (change: SideChange) => void
  /** Hears how many entries have been looked at, and how long the last batch held its locks. Milliseconds. */
  readonly onBatch?: (looked: number, lockedMs: number) => void
}

type Planned = { readonly entry: Redatable; readonly redating: Redating }

// A batch holds its rows for its write only. The size finds itself so that this stays well under 100 milliseconds.
const lockAim = { shortest: 15, longest: 45 }
const batchSizes = { smallest: 20, first: 200, largest: 1000 }
// Entries that others have in hand are looked at again this many times, then passed by and counted.
const furtherPasses = 5

const nextSize = (size: number, lockedMs: number): number => {
  if (lockedMs > lockAim.longest) return Math.max(batchSizes.smallest, Math.floor(size / 2))
  return lockedMs < lockAim.shortest ? Math.min(batchSizes.largest, size * 2) : size
}

const planned = async (
  tx: Transaction,
  entries: readonly Redatable[],
  order: RedatingOrder,
): Promise<readonly Planned[]> => {
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

/** Writes what was planned for the entries that are still as they were read. Gives those that were not. */
const write = async (
  tx: Transaction,
  plans: readonly Planned[],
  order: RedatingOrder,
): Promise<readonly Redatable[]> => {
  const locked = await lockUnchanged(
    tx,
    plans.map(({ entry }) => entry),
  )
  const mine = plans.filter(({ entry }) => locked.has(entry.id))
  await insertDecisions(
    tx,
    mine.flatMap(({ entry, redating }) =>
      redating.decisions.map(decision => {
        return { ...decision, entryId: entry.id, reason: order.reason, decidedBy: 'redate' }
      }),
    ),
  )
  await updateNearestDue(
    tx,
    mine.flatMap(({ entry, redating }) => (redating.nearest ? [{ id: entry.id, ...redating.nearest }] : [])),
  )
  return plans.filter(({ entry }) => !locked.has(entry.id)).map(({ entry }) => entry)
}

class Counter {
  readonly #counts: Record<keyof RedatingCounts, number> = {
    toLate: 0,
    toInTime: 0,
    sooner: 0,
    later: 0,
    same: 0,
    notConcerned: 0,
    keptShorter: 0,
    passedBy: 0,
  }
  readonly #run: RedatingRun

  constructor(run: RedatingRun) {
    this.#run = run
  }

  count(plans: readonly Planned[]): void {
    for (const { entry, redating } of plans) {
      const { change } = redating
      this.#counts[change]++
      if (change === 'toLate' || change === 'toInTime')
        this.#run.onSideChange?.({ entryId: entry.id, change })
    }
  }

  passBy(count: number): RedatingCounts {
    this.#counts.passedBy += count
    return this.#counts
  }
}

type Batch = { readonly left: readonly Redatable[]; readonly lockedMs: number }

const redateBatch = async (
  asSystem: AsSystem,
  run: RedatingRun,
  entries: readonly Redatable[],
  counter: Counter,
): Promise<Batch> => {
  const plans = await asSystem('redate', tx => planned(tx, entries, run))
  const writable = plans.filter(({ redating }) => redating.decisions.length > 0)
  if (run.dryRun || writable.length === 0) {
    counter.count(plans)
    return { left: [], lockedMs: 0 }
  }
  const from = performance.now()
  const left = await asSystem('redate', tx => write(tx, writable, run))
  const lockedMs = performance.now() - from
  const gone = new Set(left.map(({ id }) => id))
  counter.count(plans.filter(({ entry }) => !gone.has(entry.id)))
  return { left, lockedMs }
}

const againstOthers = async (
  asSystem: AsSystem,
  run: RedatingRun,
  missed: readonly Redatable[],
  counter: Counter,
): Promise<number> => {
  let ids = missed.map(({ id }) => id)
  for (let pass = 0; pass < furtherPasses && ids.length > 0; pass++) {
    const missedAgain: Id<'Entry'>[] = []
    for (let at = 0; at < ids.length; at += batchSizes.first) {
      const part = ids.slice(at, at + batchSizes.first)
      const entries = await asSystem('redate', tx => selectRedatableOf(tx, part))
      const { left } = await redateBatch(asSystem, run, entries, counter)
      missedAgain.push(...left.map(({ id }) => id))
    }
    ids = missedAgain
  }
  return ids.length
}

/**
 * Decides every open entry of a rule's services again under that rule, as new rows with a reason; no row is changed.
 * Batch by batch in transactions of their own: stopped anywhere, it goes on where it was when it is run again, since
 * what has been decided so already is left alone. The people who work are not held up: it waits for no lock and
 * holds its own for one short write.
 */
export const redate = async (asSystem: AsSystem, run: RedatingRun): Promise<RedatingCounts> => {
  const counter = new Counter(run)
  const missed: Redatable[] = []
  let size = batchSizes.first
  let looked = 0
  for (let after: Id<'Entry'> | null = null; ; ) {
    const last: Id<'Entry'> | null = after
    const count = size
    const entries: readonly Redatable[] = await asSystem('redate', tx =>
      selectRedatable(tx, run.rule.services, last, count),
    )
    if (entries.length === 0) break
    const { left, lockedMs } = await redateBatch(asSystem, run, entries, counter)
    missed.push(...left)
    looked += entries.length
    run.onBatch?.(looked, lockedMs)
    size = nextSize(size, lockedMs)
    after = entries.at(-1)?.id ?? null
  }
  const passedBy = await againstOthers(asSystem, run, missed, counter)
  if (!run.dryRun)
    await asSystem('redate', async tx => {
      await tx.announce('work')
      await tx.announce('board')
    })
  return counter.passBy(passedBy)
}
