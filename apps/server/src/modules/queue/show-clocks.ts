import type { Id, Language } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { serviceById } from '../catalogue/index.ts'
import { clockOptions } from './clock-options.ts'
import { decisionOf, type ShownClock, shownAlone, shownClock, startedClocks } from './entry-clock.rules.ts'
import { type DecisionInForce, selectDecisionsInForce, selectHistories } from './entry-event.queries.ts'
import type { Entry } from './queue-entry.rules.ts'

type Told = Pick<Entry, 'id' | 'serviceId' | 'endedAt'>

/** The clocks of one entry, in the language of the one who reads them. */
export type ClocksOf = (entry: Told, language: Language) => readonly ShownClock[]

/**
 * Reads the clocks of entries as people read them now: the dates as they were decided, the state and days as they
 * have become. Two statements, sent together, however many the entries.
 */
export const clocksOf = async (tx: GatheredTransaction, entries: readonly Told[]): Promise<ClocksOf> => {
  if (entries.length === 0) return () => []
  const ids = [...new Set(entries.map(entry => entry.id))]
  const [histories, inForce] = await Promise.all([selectHistories(tx, ids), selectDecisionsInForce(tx, ids)])
  const decided = Map.groupBy(inForce, each => each.entryId)
  return (entry, language) => {
    const history = histories.get(entry.id)
    if (history === undefined) return []
    const clocks = startedClocks(history.opening, history.past, tx.now, clockOptions(entry.serviceId))
    const show = (decision: DecisionInForce): ShownClock => {
      const clock = clocks.find(each => each.rule === decision.rule && each.family === decision.family)
      return clock === undefined
        ? shownAlone(decision, entry.endedAt, tx.now, language)
        : shownClock(clock, decision, tx.now, language)
    }
    return (decided.get(entry.id) ?? []).map(show)
  }
}

/** As {@link clocksOf}, for one reader. */
export const shownClocks = async (
  tx: GatheredTransaction,
  entries: readonly Told[],
  language: Language,
): Promise<ReadonlyMap<Id<'Entry'>, readonly ShownClock[]>> => {
  const clocks = await clocksOf(tx, entries)
  return new Map(entries.map(entry => [entry.id, clocks(entry, language)]))
}

/**
 * The clocks that would begin to run if a contact were routed now to each of the services. Gives nothing for an
 * entry that is not there or a service that the county does not have.
 */
export const foreseenClocks = async (
  tx: GatheredTransaction,
  contactEntryId: Id<'Entry'>,
  serviceIds: readonly string[],
  language: Language,
): Promise<readonly { readonly serviceId: string; readonly clocks: readonly ShownClock[] }[]> => {
  const contact = (await selectHistories(tx, [contactEntryId])).get(contactEntryId)
  if (contact === undefined) return []
  return serviceIds.flatMap(serviceId => {
    const service = serviceById(serviceId)
    if (service === undefined) return []
    const opening = {
      ...contact.opening,
      kind: 'wait',
      service: service.serviceClass,
      assessedAt: tx.now,
    } as const
    const clocks = startedClocks(opening, [], tx.now, clockOptions(serviceId))
    return [{ serviceId, clocks: clocks.map(each => shownClock(each, decisionOf(each), tx.now, language)) }]
  })
}
