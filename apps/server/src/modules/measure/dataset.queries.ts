import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { Dataset } from './dataset.rules.ts'

const key = 'dataset'

export const selectDataset = async (tx: GatheredTransaction): Promise<unknown> => {
  const row = await tx.db
    .selectFrom('platform.setting')
    .select('value')
    .where('key', '=', key)
    .executeTakeFirst()
  return row?.value
}

export const insertDataset = async (tx: GatheredTransaction, dataset: Dataset): Promise<void> => {
  const value = JSON.stringify(dataset)
  await tx.db
    .insertInto('platform.setting')
    .values({ key, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
