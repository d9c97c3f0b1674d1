import { addMinutes, type Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { clockOptions } from './clock-options.ts'
import {
  changedDecisions,
  isSameRule,
  type NearestDue,
  nearestDue,
  startedClocks,
} from './entry-clock.rules.ts'
import {
  insertDecisions,
  insertEvents,
  selectDecisionsInForce,
  selectHistories,
} from './entry-event.queries.ts'
import { after, type Happening, mayMoveClocks } from './entry-happening.rules.ts'
import { updateEntry } from './queue-entry.queries.ts'
import type { Entry } from './queue-entry.rules.ts'

export type Doer = {
  /** Null where the resident or the program itself does it. */
  readonly by: Id<'Professional'> | null
  readonly reason?: string | null
}

const decideAgain = async (
  tx: GatheredTransaction,
  entry: Entry,
  happening: Happening,
  { by }: Doer,
): Promise<NearestDue> => {
  const history = (await selectHistories(tx, [entry.id])).get(entry.id)
  if (history === undefined) throw new Error(`Nothing is known of the opening of entry ${entry.id}`)
  const { opening, past } = history
  const disposition = happening.kind === 'ended' ? happening.disposition : null
  const options = clockOptions(entry.serviceId)
  const before = startedClocks(opening, past, tx.now, options)
  const past2 = [...past, { kind: happening.kind, at: tx.now, disposition }]
  const since = startedClocks(opening, past2, tx.now, options)
  const inForce = await selectDecisionsInForce(tx, [entry.id])
  const fresh = changedDecisions(before, since, inForce)
  await insertDecisions(
    tx,
    fresh.map(decision => {
      return { ...decision, entryId: entry.id, reason: happening.kind, decidedBy: by ?? 'system' }
    }),
  )
  if (happening.kind === 'ended') return { dueAt: null, dueFamily: null }
  const others = inForce.filter(old => !fresh.some(each => isSameRule(each, old)))
  return nearestDue(since, [...fresh, ...others])
}

/** Later than an end can be undone. Minutes. */
const endStandsAfter = 1

/** A wait that ends in another way than by a visit leaves a time that others could have. */
const leavesTime = (entry: Entry, happening: Happening): boolean =>
  happening.kind === 'ended' && happening.disposition !== 'served' && entry.bookedAt !== null

/** What a board shows may be another after this. */
const boardKinds: readonly Happening['kind'][] = ['ended', 'reopened']

/**
 * Records what happened to an entry that the caller has locked ({@link lockEntry}): an event, the entry as it is
 * after it, and a new due decision for each clock that it moved. Gives the entry as it is after it. It refuses
 * nothing: ask {@link verdictOf} first.
 */
export const record = async (
  tx: GatheredTransaction,
  entry: Entry,
  happening: Happening,
  doer: Doer,
): Promise<Entry> => {
  const { kind, ...detail } = happening
  const due = mayMoveClocks(happening) ? await decideAgain(tx, entry, happening, doer) : {}
  const next = { ...after(entry, happening, tx.now, doer.by), ...due }
  const { by, reason = null } = doer
  await insertEvents(tx, [{ entryId: entry.id, at: tx.now, kind, by, reason, detail }])
  await updateEntry(tx, next)
  await tx.announce('work')
  await tx.announce(`case:${next.caseId}`)
  if (next.caseId !== entry.caseId) await tx.announce(`case:${entry.caseId}`)
  if (boardKinds.includes(kind)) await tx.announce('board', [next.caseId])
  if (leavesTime(entry, happening))
    await tx.plan('appointment.release-time', { entryId: entry.id }, addMinutes(tx.now, endStandsAfter))
  return next
}
