import { isPlainDate, type PlainDate } from '@yhdella/kernel'
import { z } from 'zod'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { selectDataset } from './board.queries.ts'
import type { Dataset } from './dataset.rules.ts'

const day = z.custom<PlainDate>(value => typeof value === 'string' && isPlainDate(value))
const words = z.object({ fi: z.string(), sv: z.string(), en: z.string() })

const dataset = z.object({
  recordsFrom: day.nullish().transform(on => on ?? null),
  reportedOn: z.array(day).default([]),
  simulatedFrom: day.nullish().transform(on => on ?? null),
  notes: z
    .array(
      z.object({
        on: z
          .array(day)
          .nullish()
          .transform(on => on ?? null),
        text: words,
      }),
    )
    .default([]),
})

/** Undefined in an instance that was filled by work alone. Throws where the setting is not in its form. */
export const readDataset = async (tx: GatheredTransaction): Promise<Dataset | undefined> => {
  const value = await selectDataset(tx)
  return value === undefined ? undefined : dataset.parse(value)
}
