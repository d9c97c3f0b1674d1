import type { measureRoutes, Parsed } from '@yhdella/contract'
import {
  done,
  endOfDay,
  failed,
  helsinkiDate,
  type Instant,
  isPlainDate,
  type PlainDate,
} from '@yhdella/kernel'
import type { Handled } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { type BoardSight, hasHidden, isElsewhereShown, isShown } from './board.rules.ts'
import { notesOf, originOf } from './dataset.rules.ts'
import { boardIn } from './lay-out-board.ts'
import { type LiveFigures, liveFigures } from './live-figures.ts'
import { mondayQueues } from './monday-queues.ts'
import { type PastFigures, pastFigures } from './past-figures.ts'
import { type Records, readRecords } from './records.ts'
import { boardSentence, hiddenNote } from './sentence.rules.ts'
import { variationOf } from './variation.rules.ts'

type Route = (typeof measureRoutes)['readBoard']

/** Which board is asked, and by whom. */
export type AskedBoard = { readonly input: Parsed<Route>; readonly sight: BoardSight }

type Moment = { readonly on: PlainDate; readonly asOf: Instant; readonly live: boolean }

const told = async (
  tx: GatheredTransaction,
  moment: Moment,
  { dataset, from }: Records,
  { database, sums, today }: LiveFigures | PastFigures,
  { input: { language, ...filter }, sight }: AskedBoard,
): Promise<Handled<Route>> => {
  const { on } = moment
  const { cells, elsewhere, totals } = boardIn(sums, sight)
  const shown = cells.filter(cell => isShown(cell, filter))
  const { waiting, lateByLaw } = totals
  const series = await mondayQueues(tx, database, { on, waiting, lateByLaw }, from ?? on)
  const variation = variationOf(series.map(point => point.waiting))
  return done({
    ...moment,
    origin: originOf(dataset, on),
    cells: shown,
    elsewhere: elsewhere === null ? null : elsewhere.filter(cell => isElsewhereShown(cell, filter)),
    totals,
    today,
    series,
    sentence: boardSentence({ ...totals, variation }, language),
    notes: [...(shown.some(hasHidden) ? [hiddenNote(language)] : []), ...notesOf(dataset, on, language)],
  })
}

const readPast = async (tx: GatheredTransaction, asked: AskedBoard, on: string): Promise<Handled<Route>> => {
  const today = helsinkiDate(tx.now)
  if (on > today) return failed('DayInFuture')
  const records = await readRecords(tx)
  if (!isPlainDate(on) || on < (records.from ?? today)) return failed('DayBeforeRecords')
  return told(tx, { on, asOf: endOfDay(on), live: false }, records, await pastFigures(tx, on), asked)
}

const isOfNow = ({ input: { on } }: AskedBoard, today: PlainDate): boolean => on === undefined || on === today

/**
 * The boards now, or as they stood in the evenings of past days. However many ask for the board of now, it is
 * looked at once.
 */
export const readBoards = async (
  tx: GatheredTransaction,
  all: readonly AskedBoard[],
): Promise<readonly Handled<Route>[]> => {
  const today = helsinkiDate(tx.now)
  const live = all.some(asked => isOfNow(asked, today)) ? await liveFigures(tx) : undefined
  const boards: Handled<Route>[] = []
  for (const asked of all) {
    const { on } = asked.input
    if (live !== undefined && isOfNow(asked, today))
      boards.push(await told(tx, { on: live.on, asOf: live.now, live: true }, live.records, live, asked))
    else boards.push(await readPast(tx, asked, on ?? today))
  }
  return boards
}

/** One board; see {@link readBoards}. */
export const readBoard = async (
  tx: GatheredTransaction,
  input: Parsed<Route>,
  sight: BoardSight,
): Promise<Handled<Route>> => {
  const [board] = await readBoards(tx, [{ input, sight }])
  if (board === undefined) throw new Error('The board was not read')
  return board
}
