/** The open entries as this process keeps them, to be counted for each professional without reading them all. */
import { FollowedState } from '../../platform/followed-state.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type OpenWorkNews, selectOpenWork, selectOpenWorkNews } from './open-work.queries.ts'
import { OpenWork, type WorkCounts } from './open-work.rules.ts'
import type { Sight } from './work-view.rules.ts'

const followed = new FollowedState<OpenWork, OpenWorkNews>({
  count: async tx => {
    const { entries, ...seen } = await selectOpenWork(tx)
    const state = new OpenWork()
    state.put([], entries)
    return { ...seen, state }
  },
  news: (tx, since) => selectOpenWorkNews(tx, since),
  apply: (work, { caseIds, entries }) => work.put(caseIds, entries),
})

/** Whose views are counted, and of which service: undefined is all her work. */
export type Counted = { readonly sight: Sight; readonly serviceId: string | undefined }

/** The counts of professionals' views, in their order: one look, however many they are. */
export const countsInSight = async (
  tx: GatheredTransaction,
  all: readonly Counted[],
): Promise<readonly WorkCounts[]> =>
  all.length === 0
    ? []
    : followed.look(tx, ({ state }) =>
        all.map(({ sight, serviceId }) => state.counts(sight, tx.now, serviceId)),
      )
