import type { Change } from '@yhdella/access-law'
import type { Id } from '@yhdella/kernel'
import type { Redatable } from './redate.queries.ts'
import type { Redating } from './redate.rules.ts'

export type RedatingCounts = Readonly<
  Record<Change | 'keptShorter' | 'passedBy' | 'brokenOff' | 'longestWriteMs', number>
>

/** A wait that changes sides, told as it is found. */
export type SideChange = { readonly entryId: Id<'Entry'>; readonly change: 'toLate' | 'toInTime' }

/** What is to become of one entry. */
export type RedatingPlan = { readonly entry: Redatable; readonly redating: Redating }

/** Counts what a redating has done, and tells of each wait that changes sides. */
export class RedatingCounter {
  readonly #counts: Record<keyof RedatingCounts, number> = {
    toLate: 0,
    toInTime: 0,
    sooner: 0,
    later: 0,
    same: 0,
    notConcerned: 0,
    keptShorter: 0,
    passedBy: 0,
    brokenOff: 0,
    longestWriteMs: 0,
  }
  readonly #onSideChange: ((change: SideChange) => void) | undefined

  constructor(onSideChange: ((change: SideChange) => void) | undefined) {
    this.#onSideChange = onSideChange
  }

  count(plans: readonly RedatingPlan[]): void {
    for (const { entry, redating } of plans) {
      const { change } = redating
      this.#counts[change]++
      if (change === 'toLate' || change === 'toInTime') this.#onSideChange?.({ entryId: entry.id, change })
    }
  }

  wrote(milliseconds: number): void {
    this.#counts.longestWriteMs = Math.max(this.#counts.longestWriteMs, Math.ceil(milliseconds))
  }

  brokeOff(): void {
    this.#counts.brokenOff++
  }

  passBy(count: number): RedatingCounts {
    this.#counts.passedBy += count
    return this.#counts
  }
}
