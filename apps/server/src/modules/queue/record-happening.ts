import { addMinutes, type Id, type Instant } from '@yhdella/kernel'
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
  type DecisionInForce,
  type EntryHistory,
  insertDecisions,
  insertEvents,
  type NewDecision,
  type NewEvent,
  selectDecisionsInForce,
  selectHistories,
} from './entry-event.queries.ts'
import { after, type Happening, mayMoveClocks } from './entry-happening.rules.ts'
import type { PastHappening } from './matter-events.rules.ts'
import { updateEntries } from './queue-entry.queries.ts'
import type { Entry } from './queue-entry.rules.ts'

export type Doer = {
  /** Null where the resident or the program itself does it. */
  readonly by: Id<'Professional'> | null
  readonly reason?: string | null
}

/** What happened to one entry, by whom. */
export type Recorded = { readonly entry: Entry; readonly happening: Happening; readonly doer: Doer }

type Known = { readonly history: EntryHistory | undefined; readonly inForce: readonly DecisionInForce[] }

/** As it will be read from its event. */
const asPast = (happening: Happening, at: Instant): PastHappening => ({
  ...{ kind: happening.kind, at },
  disposition: happening.kind === 'ended' ? happening.disposition : null,
  occurredAt: (happening.kind === 'ended' ? happening.occurredAt : undefined) ?? null,
  timeAt: timeOf(happening),
})

const timeOf = (happening: Happening): Instant | null => {
  if (happening.kind === 'booked') return happening.startsAt
  return 'givenUpAt' in happening ? (happening.givenUpAt ?? null) : null
}

/** What a happening decides anew of one entry, and which due is its nearest after it. */
const decideAgain = (
  { entry, happening, doer }: Recorded,
  { history, inForce }: Known,
  now: Instant,
): { readonly fresh: readonly NewDecision[]; readonly due: NearestDue } => {
  if (history === undefined) throw new Error(`Nothing is known of the opening of entry ${entry.id}`)
  const { opening, past } = history
  const options = clockOptions(entry.serviceId)
  const before = startedClocks(opening, past, now, options)
  const since = startedClocks(opening, [...past, asPast(happening, now)], now, options)
  const decided = { entryId: entry.id, reason: happening.kind, decidedBy: doer.by ?? 'system' }
  const fresh = changedDecisions(before, since, inForce).map(decision => ({ ...decision, ...decided }))
  if (happening.kind === 'ended') return { fresh, due: { dueAt: null, dueFamily: null } }
  const others = inForce.filter(old => !fresh.some(each => isSameRule(each, old)))
  return { fresh, due: nearestDue(since, [...fresh, ...others]) }
}

const decideAll = async (tx: GatheredTransaction, all: readonly Recorded[]) => {
  const ids = all.filter(({ happening }) => mayMoveClocks(happening)).map(({ entry }) => entry.id)
  if (ids.length === 0) return new Map<Id<'Entry'>, ReturnType<typeof decideAgain>>()
  const [histories, decisions] = await Promise.all([
    selectHistories(tx, ids),
    selectDecisionsInForce(tx, ids),
  ])
  const inForce = Map.groupBy(decisions, ({ entryId }) => entryId)
  const moved = new Set(ids)
  return new Map(
    all
      .filter(({ entry }) => moved.has(entry.id))
      .map(each => {
        const { id } = each.entry
        const known = { history: histories.get(id), inForce: inForce.get(id) ?? [] }
        return [id, decideAgain(each, known, tx.now)]
      }),
  )
}

/** Later than an end can be undone. Minutes. */
const endStandsAfter = 1

/** A wait that ends in another way than by a visit leaves a time that others could have. */
const leavesTime = (entry: Entry, happening: Happening): boolean =>
  happening.kind === 'ended' && happening.disposition !== 'served' && entry.bookedAt !== null

/** What a board shows may be another after this. */
const boardKinds: readonly Happening['kind'][] = ['ended', 'reopened']

const eventOf = ({ entry, happening, doer }: Recorded, at: Instant): NewEvent => {
  const { kind, ...detail } = happening
  return { entryId: entry.id, at, kind, by: doer.by, reason: doer.reason ?? null, detail }
}

const tell = async (tx: GatheredTransaction, { entry, happening }: Recorded, next: Entry): Promise<void> => {
  await tx.announce(`case:${next.caseId}`)
  if (next.caseId !== entry.caseId) await tx.announce(`case:${entry.caseId}`)
  if (boardKinds.includes(happening.kind)) await tx.announce('board', [next.caseId])
  if (leavesTime(entry, happening))
    await tx.plan('appointment.release-time', { entryId: entry.id }, addMinutes(tx.now, endStandsAfter))
}

/**
 * Records what happened to entries that the caller has locked ({@link lockEntry}), to each one thing: an event, the
 * entry as it is after it, and a new due decision for each clock that it moved. Five statements in two packets,
 * however many they are. Gives the entries as they are after it, in their order. It refuses nothing: ask
 * {@link verdictOf} first.
 */
export const recordEach = async (
  tx: GatheredTransaction,
  all: readonly Recorded[],
): Promise<readonly Entry[]> => {
  if (all.length === 0) return []
  const decided = await decideAll(tx, all)
  const nexts = all.map(({ entry, happening, doer }) => ({
    ...after(entry, happening, tx.now, doer.by),
    ...decided.get(entry.id)?.due,
  }))
  await Promise.all([
    insertDecisions(
      tx,
      [...decided.values()].flatMap(({ fresh }) => fresh),
    ),
    insertEvents(
      tx,
      all.map(each => eventOf(each, tx.now)),
    ),
    updateEntries(tx, nexts),
  ])
  await tx.announce('work')
  for (const [at, each] of all.entries()) await tell(tx, each, nexts[at] ?? each.entry)
  return nexts
}

/** As {@link recordEach}, of one entry. */
export const record = async (
  tx: GatheredTransaction,
  entry: Entry,
  happening: Happening,
  doer: Doer,
): Promise<Entry> => {
  const [next] = await recordEach(tx, [{ entry, happening, doer }])
  return next ?? entry
}
