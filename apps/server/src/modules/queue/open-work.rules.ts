import type { Id, Instant } from '@yhdella/kernel'
import type { Entry } from './queue-entry.rules.ts'
import { belongingOf, isInSight, type Sight, type WorkView, workViews } from './work-view.rules.ts'

/** What of an open entry tells in which views of whom it is. */
export type OpenEntry = Pick<
  Entry,
  | 'caseId'
  | 'kind'
  | 'serviceId'
  | 'unitId'
  | 'state'
  | 'takenBy'
  | 'leaseUntil'
  | 'askedAt'
  | 'bookedAt'
  | 'replyBy'
  | 'dueAt'
>

export type WorkCounts = Readonly<Record<WorkView, number>> & { readonly nextDueAt: Instant | null }

/** The entries that are open, by the case that they are of: kept as cases change, counted for whoever looks. */
export class OpenWork {
  readonly #ofCases = new Map<Id<'Case'>, OpenEntry[]>()

  /** Puts the open entries of these cases, and of no others; a case without any has none. */
  put(caseIds: readonly Id<'Case'>[], entries: readonly OpenEntry[]): void {
    for (const caseId of caseIds) this.#ofCases.delete(caseId)
    for (const entry of entries) {
      const of = this.#ofCases.get(entry.caseId)
      if (of === undefined) this.#ofCases.set(entry.caseId, [entry])
      else of.push(entry)
    }
  }

  /** How many are in each view of one professional, and the next due of them all. */
  counts(sight: Sight, now: Instant, serviceId: string | undefined): WorkCounts {
    const counts: Record<WorkView, number> = { untaken: 0, mine: 0, team: 0, calls: 0, waiting: 0, all: 0 }
    let nextDueAt: Instant | null = null
    for (const entries of this.#ofCases.values())
      for (const entry of entries) {
        if (!isInSight(entry, sight) || (serviceId !== undefined && entry.serviceId !== serviceId)) continue
        const belongs = belongingOf(entry, sight.me, now)
        for (const view of workViews) if (belongs[view]) counts[view] += 1
        const { dueAt } = entry
        if (dueAt !== null && dueAt > now && (nextDueAt === null || dueAt < nextDueAt)) nextDueAt = dueAt
      }
    return { ...counts, nextDueAt }
  }
}
