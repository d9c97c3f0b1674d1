import { done, failed, type Id, type Outcome } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { familiesOf, lockMatters } from '../case/index.ts'
import { type Entry, lockEntries } from '../queue/index.ts'
import { type KeyHeld, openMattersOfKeys } from '../resident/index.ts'
import { isOpenWait } from './wait-access.ts'

/** A resident by her matter's key, and the wait of it that she means. */
export type WaitOfKey = KeyHeld & { readonly entryId: Id<'Entry'> }

/**
 * The open waits of the matters that the keys open, locked with their matters for a change, in their order. Four
 * statements in two packets, however many they are.
 */
export const lockResidentsWaits = async (
  tx: GatheredTransaction,
  asked: readonly WaitOfKey[],
): Promise<readonly Outcome<Entry, 'MatterNotFound' | 'WaitNotOpen'>[]> => {
  const matters = await openMattersOfKeys(tx, asked)
  const caseIds = matters.flatMap(matter => matter?.caseId ?? [])
  const opened = asked.filter((_, at) => matters[at] !== undefined)
  // The matters before their entries, as everywhere.
  const [, entries, families] = await Promise.all([
    lockMatters(tx, caseIds),
    lockEntries(
      tx,
      opened.map(({ entryId }) => entryId),
    ),
    familiesOf(tx, caseIds),
  ])
  const found = new Map(entries.map(entry => [entry.id, entry]))
  return asked.map(({ entryId }, at) => {
    const matter = matters[at]
    if (matter === undefined) return failed('MatterNotFound')
    const entry = found.get(entryId)
    if (entry === undefined || !families(matter.caseId).includes(entry.caseId)) return failed('WaitNotOpen')
    return isOpenWait(entry) ? done(entry) : failed('WaitNotOpen')
  })
}
