import { type Id, type Instant, id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export type MatterOfKey = { readonly personId: Id<'Person'>; readonly caseId: Id<'Case'> }

export const insertMatterKeys = async (
  tx: GatheredTransaction,
  keys: readonly (MatterOfKey & { readonly hash: Buffer; readonly expiresAt: Instant })[],
): Promise<void> => {
  await tx.db
    .insertInto('resident.matter_key')
    .values(
      keys.map(key => ({
        key_hash: key.hash,
        person_id: key.personId,
        case_id: key.caseId,
        created_at: tx.now,
        expires_at: key.expiresAt,
      })),
    )
    .execute()
}

export const selectMatterOfKey = async (
  tx: GatheredTransaction,
  hash: Buffer,
): Promise<MatterOfKey | undefined> => {
  const row = await tx.db
    .selectFrom('resident.matter_key')
    .select(['person_id', 'case_id'])
    .where('key_hash', '=', hash)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  return row && { personId: id(row.person_id), caseId: id(row.case_id) }
}

export const updateMatterKeys = async (
  tx: GatheredTransaction,
  from: Id<'Case'>,
  to: MatterOfKey,
): Promise<void> => {
  await tx.db
    .updateTable('resident.matter_key')
    .set({ case_id: to.caseId, person_id: to.personId })
    .where('case_id', '=', from)
    .execute()
}
