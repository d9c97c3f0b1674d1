import { type Instant, type PlainDate, plainDate } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export type LoadedWording = {
  readonly programmeId: string
  readonly countyId: string
  readonly contentHash: string
  /** The whole programme as JSON. */
  readonly content: string
}

/** Keeps the wordings that were not seen before. */
export const insertLoaded = async (
  tx: GatheredTransaction,
  wordings: readonly LoadedWording[],
): Promise<void> => {
  if (wordings.length === 0) return
  await tx.db
    .insertInto('programme.loaded')
    .values(
      wordings.map(each => ({
        programme_id: each.programmeId,
        county_id: each.countyId,
        content_hash: each.contentHash,
        content: each.content,
        loaded_at: tx.now,
      })),
    )
    .onConflict(conflict => conflict.columns(['programme_id', 'content_hash']).doNothing())
    .execute()
}

/** When each wording of a programme was first loaded, oldest first. */
export const selectLoaded = async (
  tx: GatheredTransaction,
  programmeId: string,
): Promise<readonly { readonly contentHash: string; readonly at: Instant; readonly on: PlainDate }[]> => {
  const { rows } = await sql<{ readonly contentHash: string; readonly at: Instant; readonly day: string }>`
    select content_hash as "contentHash", loaded_at as at,
      to_char(loaded_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as day
    from programme.loaded where programme_id = ${programmeId} order by id`.execute(tx.db)
  return rows.map(({ contentHash, at, day }) => ({ contentHash, at, on: plainDate(day) }))
}
