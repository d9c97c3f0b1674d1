/** The figures of now, kept by following the event log; see {@link FollowedState}. */
import { helsinkiDate, type Instant, type PlainDate, startOfDay } from '@yhdella/kernel'
import { FollowedState } from '../../platform/followed-state.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { putParts } from './counted-parts.rules.ts'
import { countAll, type FiguresNews, selectNews } from './figures.queries.ts'
import type { PlaceSums } from './place-sums.rules.ts'
import { type Records, readRecords } from './records.ts'
import { RunningFigures, type TodaysFigures } from './running-figures.rules.ts'

export type LiveFigures = {
  readonly now: Instant
  readonly on: PlainDate
  readonly database: string
  readonly records: Records
  readonly sums: PlaceSums
  readonly today: TodaysFigures
}

/** The first day of the records is looked up with the count: once there is one, it stays. */
type State = { readonly figures: RunningFigures; readonly records: Records }

const at = (now: Instant) => ({ now, dayBegan: startOfDay(helsinkiDate(now)) })

const followed = new FollowedState<State, FiguresNews>({
  count: async (tx, now) => {
    const { counted, ...seen } = await countAll(tx, at(now))
    const figures = new RunningFigures()
    putParts(figures, counted)
    return { ...seen, state: { figures, records: await readRecords(tx) } }
  },
  news: (tx, since, now) => selectNews(tx, since, at(now)),
  apply: ({ figures }, news) => putParts(figures, news.counted, news),
})

export const liveFigures = (tx: GatheredTransaction): Promise<LiveFigures> =>
  followed.look(tx, ({ state, now, database }) => {
    const on = helsinkiDate(now)
    const { figures, records } = state
    return { now, on, database, records, sums: figures.sums(on), today: figures.today(on, now) }
  })
