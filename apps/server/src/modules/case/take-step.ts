import { randomUUID } from 'node:crypto'
import type { Id, Instant } from '@yhdella/kernel'
import type { Professional } from '../../platform/actor.ts'
import type { Transaction } from '../../platform/transaction.ts'
import { type Disposition, type Entry, record } from '../queue/index.ts'
import { insertUndo } from './undo.queries.ts'
import { type Before, type Step, undoUntil } from './undo.rules.ts'

/** The professional who acts. The routes' permissions let nobody else this far. */
export const professionalOf = (tx: Pick<Transaction, 'actor'>): Professional => {
  if (tx.actor.kind !== 'professional') throw new Error('Only a professional decides of a matter')
  return tx.actor
}

/** A step that can be taken back for a while: its events carry both, its message is held as long. */
export type Undoable = { readonly undoKey: string; readonly undoUntil: Instant }

export const newUndoable = (tx: Transaction): Undoable => ({
  undoKey: randomUUID(),
  undoUntil: undoUntil(tx.now),
})

/** Keeps what a step did for as long as it may be taken back. */
export const keepStep = (
  tx: Transaction,
  caseId: Id<'Case'>,
  { undoKey: key, undoUntil: until }: Undoable,
  step: Step,
): Promise<void> => insertUndo(tx, caseId, { key, by: professionalOf(tx).id, step, until })

export const beforeOf = (tx: Transaction, entry: Entry): Before => ({
  entryId: entry.id,
  urgency: entry.urgency,
  heldByMe: entry.takenBy === professionalOf(tx).id,
})

/** Ends entries that the caller has locked, and gives what they were before. */
export const endEntries = async (
  tx: Transaction,
  entries: readonly Entry[],
  disposition: Disposition,
  reason: string | null = null,
): Promise<readonly Before[]> => {
  const by = professionalOf(tx).id
  for (const entry of entries) await record(tx, entry, { kind: 'ended', disposition }, { by, reason })
  return entries.map(entry => beforeOf(tx, entry))
}
