import type { Id, Instant } from '@yhdella/kernel'
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

/** By the hash in hexadecimal; a key that is unknown or has expired is left out. */
export const selectMattersOfKeys = async (
  tx: GatheredTransaction,
  hashes: readonly Buffer[],
): Promise<ReadonlyMap<string, MatterOfKey>> => {
  const { rows } = await sql<MatterOfKey & { hash: string }>`
    select encode(key_hash, 'hex') as hash, person_id as "personId", case_id as "caseId"
    from resident.matter_key
    where key_hash = any(${[...hashes]}::bytea[])
      and expires_at > ${tx.now}`.execute(tx.db)
  return new Map(rows.map(({ hash, ...matter }) => [hash, matter]))
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
