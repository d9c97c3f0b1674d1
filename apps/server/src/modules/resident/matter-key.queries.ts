import { type Id, type Instant, id } from '@yhdella/kernel'
import { sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'

export type MatterOfKey = { readonly personId: Id<'Person'>; readonly caseId: Id<'Case'> }

export const insertMatterKeys = async (
  tx: GatheredTransaction,
  keys: readonly (MatterOfKey & { readonly hash: Buffer; readonly expiresAt: Instant })[],
): Promise<void> => {
  const rows = keys.map(key => ({
    hash: key.hash.toString('hex'),
    person: key.personId,
    matter: key.caseId,
    expires: key.expiresAt,
  }))
  await sql`insert into resident.matter_key (key_hash, person_id, case_id, created_at, expires_at)
    select decode(hash, 'hex'), person, matter, ${tx.now}, expires
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as new(hash text, person uuid, matter uuid, expires timestamptz)`.execute(tx.db)
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

export const updatePersonsOfKeys = async (
  tx: GatheredTransaction,
  matters: readonly MatterOfKey[],
): Promise<void> => {
  if (matters.length === 0) return
  const rows = matters.map(({ caseId, personId }) => ({ matter: caseId, person: personId }))
  await sql`update resident.matter_key set person_id = moved.person
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as moved(matter uuid, person uuid)
    where case_id = moved.matter`.execute(tx.db)
}
