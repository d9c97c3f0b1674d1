import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import {
  lockEntryRows,
  lockOpenRowsOfCases,
  selectEntries,
  selectEntriesOfCases,
} from './queue-entry.queries.ts'
import type { Entry } from './queue-entry.rules.ts'

/** One entry as it is, unlocked: for showing, never for deciding. */
export const readEntry = async (tx: GatheredTransaction, entryId: Id<'Entry'>): Promise<Entry | undefined> =>
  (await selectEntries(tx, [entryId]))[0]

/** Several, in no order; an id that is not there is left out. */
export const readEntries = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<readonly Entry[]> => (entryIds.length === 0 ? [] : selectEntries(tx, entryIds))

/**
 * One entry, kept from others' changes until the transaction ends. Who locks a matter too (`lockCase` of case)
 * locks it before its entries, so that two never wait for each other.
 */
export const lockEntry = async (tx: GatheredTransaction, entryId: Id<'Entry'>): Promise<Entry | undefined> =>
  (await lockEntryRows(tx, [entryId]))[0]

/** As {@link lockEntry}, several; an id that is not there is left out. */
export const lockEntries = async (
  tx: GatheredTransaction,
  entryIds: readonly Id<'Entry'>[],
): Promise<readonly Entry[]> => (entryIds.length === 0 ? [] : lockEntryRows(tx, entryIds))

/** All entries of some cases, open and ended, oldest first; unlocked. */
export const entriesOfCases = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Entry[]> => (caseIds.length === 0 ? [] : selectEntriesOfCases(tx, caseIds))

/** The open entries of some cases, locked in the order of their ids. */
export const lockOpenEntriesOfCases = async (
  tx: GatheredTransaction,
  caseIds: readonly Id<'Case'>[],
): Promise<readonly Entry[]> => (caseIds.length === 0 ? [] : lockOpenRowsOfCases(tx, caseIds))
