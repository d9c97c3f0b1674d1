/** Since when there are records, and what the instance was filled with before them. */
import { helsinkiDate, type PlainDate } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectFirstOpening } from './board.queries.ts'
import type { Dataset } from './dataset.rules.ts'
import { readDataset } from './dataset.ts'

export type Records = {
  readonly dataset: Dataset | undefined
  /** Undefined while nobody has waited. */
  readonly from: PlainDate | undefined
}

export const readRecords = async (tx: GatheredTransaction): Promise<Records> => {
  const dataset = await readDataset(tx)
  if (dataset !== undefined) return { dataset, from: dataset.recordsFrom }
  const opening = await selectFirstOpening(tx)
  return { dataset, from: opening === null ? undefined : helsinkiDate(opening) }
}
