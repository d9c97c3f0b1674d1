import type { queueRoutes } from '@yhdella/contract'
import { done, failed, type Id, id, type Outcome } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type Entry, leaseFrom, standingOf, verdictOf } from './queue-entry.rules.ts'
import { lockEntry } from './read-entries.ts'
import { record } from './record-happening.ts'
import { sightOf } from './sight.ts'
import { isInSight } from './work-view.rules.ts'

/** The entry, locked, where the acting professional may see it; what she may not see is not there. */
export const lockEntryInSight = async (
  tx: Transaction,
  entryId: Id<'Entry'>,
): Promise<Outcome<{ readonly entry: Entry; readonly me: Id<'Professional'> }, 'EntryNotFound'>> => {
  const entry = await lockEntry(tx, entryId)
  if (entry === undefined) return failed('EntryNotFound')
  tx.about({ personId: entry.personId, caseId: entry.caseId })
  const sight = await sightOf(tx)
  return isInSight(entry, sight) ? done({ entry, me: sight.me }) : failed('EntryNotFound')
}

/** Takes an entry for as long as its lease lasts; again, renews it. From a colleague only by asking to. */
export const takeEntry: Handler<typeof queueRoutes.takeEntry> = async (tx, input) => {
  const found = await lockEntryInSight(tx, id(input.entryId))
  if (!found.ok) return found
  const { entry, me } = found.data
  const verdict = verdictOf(standingOf(entry, me, tx.now), input.takeOver ? 'takeOver' : 'take')
  if (verdict === 'EntryEnded' || verdict === 'EntryTakenByOther') return failed(verdict)
  const happening =
    verdict === 'takenOver'
      ? ({ kind: 'takenOver', by: me, from: entry.takenBy } as const)
      : ({ kind: 'taken', by: me } as const)
  const next = await record(tx, entry, happening, { by: me })
  return done({ entryId: input.entryId, leaseUntil: next.leaseUntil ?? leaseFrom(tx.now) })
}
