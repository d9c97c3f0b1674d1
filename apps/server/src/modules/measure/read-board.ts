import type { measureRoutes, Parsed } from '@yhdella/contract'
import {
  done,
  endOfDay,
  failed,
  helsinkiDate,
  isPlainDate,
  type PlainDate,
  startOfDay,
} from '@yhdella/kernel'
import type { Handled } from '../../platform/handler.ts'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { offeredServices } from '../catalogue/index.ts'
import { county } from '../organisation/index.ts'
import { type BoardMoment, selectFirstOpening } from './board.queries.ts'
import { boardOf, type Frame, hasHidden, isShown } from './board.rules.ts'
import { type Dataset, notesOf, originOf } from './dataset.rules.ts'
import { readDataset } from './dataset.ts'
import { mondayQueues } from './monday-queues.ts'
import { openWaits } from './open-waits.ts'
import { boardSentence, hiddenNote } from './sentence.rules.ts'
import { todaysFigures } from './todays-figures.ts'
import { variationOf } from './variation.rules.ts'

type Route = (typeof measureRoutes)['readBoard']

/** Whether the reader sees small cells: those who steer the queues, and the operator, do. */
export type BoardSight = 'exact' | 'smallHidden'

const frameOfCounty = (): Frame => ({
  municipalityCodes: county().municipalities.map(municipality => municipality.code),
  serviceIds: offeredServices().map(service => service.id),
})

const firstDay = async (
  tx: GatheredTransaction,
  dataset: Dataset | undefined,
  today: PlainDate,
): Promise<PlainDate> => {
  if (dataset !== undefined) return dataset.recordsFrom
  const opening = await selectFirstOpening(tx)
  return opening === null ? today : helsinkiDate(opening)
}

/** The board now, or as it stood in the evening of a past day. */
export const readBoard = async (
  tx: GatheredTransaction,
  { on: asked, language, ...filter }: Parsed<Route>,
  sight: BoardSight,
): Promise<Handled<Route>> => {
  const today = helsinkiDate(tx.now)
  const on = asked ?? today
  if (on > today) return failed('DayInFuture')
  const dataset = await readDataset(tx)
  const from = await firstDay(tx, dataset, today)
  if (!isPlainDate(on) || (on < from && on !== today)) return failed('DayBeforeRecords')
  const live = on === today
  const moment: BoardMoment = { at: live ? tx.now : endOfDay(on), live }
  const seen = await openWaits(tx, moment)
  const { cells, totals } = boardOf(seen.cells, on, frameOfCounty(), sight === 'exact')
  const shown = cells.filter(cell => isShown(cell, filter))
  const { waiting, lateByLaw } = totals
  const series = await mondayQueues(tx, seen.database, { on, waiting, lateByLaw }, from)
  const variation = variationOf(series.map(point => point.waiting))
  return done({
    on,
    asOf: moment.at,
    live,
    origin: originOf(dataset, on),
    cells: shown,
    totals,
    today: await todaysFigures(tx, startOfDay(on), moment),
    series,
    sentence: boardSentence({ ...totals, variation }, language),
    notes: [...(shown.some(hasHidden) ? [hiddenNote(language)] : []), ...notesOf(dataset, on, language)],
  })
}
