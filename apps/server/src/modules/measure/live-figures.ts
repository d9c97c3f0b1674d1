/**
 * The figures of now: counted once, then kept by following the event log. Each look reads what has been committed
 * since the look before, in one statement, so that what it gives is what a count of everything in that statement's
 * snapshot would give.
 */
import { addMinutes, helsinkiDate, type Instant, type PlainDate, startOfDay } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { putParts } from './counted-parts.rules.ts'
import { countAll, type News, type Seen, selectNews } from './figures.queries.ts'
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

type Kept = Seen & {
  readonly figures: RunningFigures
  readonly records: Records
  readonly countedAt: Instant
  readonly now: Instant
}

/**
 * Everything is counted again after an hour: what was written past the program shows, and the days and times that
 * have passed are let go. Well inside the day for which events are kept. Minutes.
 */
const keptMinutes = 60

/** Looks that began at about the same time may come in another order than they began. Minutes. */
const outOfOrderMinutes = 1

let kept: Kept | undefined

const isOfUse = (known: Kept | undefined, now: Instant): known is Kept =>
  known !== undefined &&
  now >= addMinutes(known.now, -outOfOrderMinutes) &&
  now <= addMinutes(known.countedAt, keptMinutes)

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other)

const countedAnew = async (tx: GatheredTransaction, now: Instant): Promise<Kept> => {
  const { counted, ...seen } = await countAll(tx, { now, dayBegan: startOfDay(helsinkiDate(now)) })
  const figures = new RunningFigures()
  putParts(figures, counted)
  return { ...seen, figures, records: await readRecords(tx), countedAt: now, now }
}

const withNews = async (tx: GatheredTransaction, known: Kept, news: News, now: Instant): Promise<Kept> => {
  putParts(known.figures, news.counted, news)
  // Once there are records, their first day stays.
  const records = known.records.from === undefined ? await readRecords(tx) : known.records
  return { ...known, records, snapshot: news.snapshot, now }
}

const caughtUp = async (tx: GatheredTransaction): Promise<LiveFigures> => {
  const known = kept
  // Whatever fails on the way, half-kept figures are never looked at again.
  kept = undefined
  kept = await nextOf(tx, known)
  const { now, database, records, figures } = kept
  const on = helsinkiDate(now)
  return { now, on, database, records, sums: figures.sums(on), today: figures.today(on, now) }
}

const nextOf = async (tx: GatheredTransaction, known: Kept | undefined): Promise<Kept> => {
  if (!isOfUse(known, tx.now)) return countedAnew(tx, tx.now)
  const now = later(tx.now, known.now)
  const news = await selectNews(tx, known, { now, dayBegan: startOfDay(helsinkiDate(now)) })
  return news.anew || news.database !== known.database ? countedAnew(tx, now) : withNews(tx, known, news, now)
}

/** One look after another: a later snapshot is never followed by an earlier one. */
let last: Promise<unknown> = Promise.resolve()

/** The figures of a moment not before this was asked. */
export const liveFigures = (tx: GatheredTransaction): Promise<LiveFigures> => {
  const looked = last.then(() => caughtUp(tx))
  last = looked.catch(() => {})
  return looked
}
