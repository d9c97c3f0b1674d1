/** The row that says what the instance was filled with. */
import { isPlainDate, type PlainDate } from '@yhdella/kernel'
import { z } from 'zod'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Demonstration } from '../organisation/index.ts'
import { insertDataset, selectDataset } from './dataset.queries.ts'
import type { Dataset } from './dataset.rules.ts'

const day = z.custom<PlainDate>(value => typeof value === 'string' && isPlainDate(value))
const words = z.object({ fi: z.string(), sv: z.string(), en: z.string() })

const dataset = z.object({
  recordsFrom: day,
  reportedOn: z.array(day),
  notes: z.array(z.object({ on: z.array(day).nullable(), text: words })),
})

/** Undefined in an instance that was filled by work alone. Throws where the setting is not in its form. */
export const readDataset = async (tx: GatheredTransaction): Promise<Dataset | undefined> => {
  const value = await selectDataset(tx)
  return value === undefined ? undefined : dataset.parse(value)
}

/** Records that this instance holds a demonstration: from now on the boards say which days are simulated. */
export const keepDemonstrationDataset = async (
  tx: GatheredTransaction,
  { recordsFrom, reported, notes }: Demonstration,
): Promise<void> => {
  await insertDataset(tx, { recordsFrom, reportedOn: reported.map(each => each.on), notes })
  await tx.announce('board')
}
