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

/** The counts of a professional's views, of all her work or of one service of it. */
export const countsInSight = (
  tx: GatheredTransaction,
  sight: Sight,
  serviceId: string | undefined,
): Promise<WorkCounts> => followed.look(tx, ({ state }) => state.counts(sight, tx.now, serviceId))
