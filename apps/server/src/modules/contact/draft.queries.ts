import { type Id, type Instant, id, languages } from '@yhdella/kernel'
import { type Selectable, sql } from 'kysely'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import type { ContactDraft } from '../../schema.generated.ts'
import type { Draft, DraftAnswers } from './draft.rules.ts'

const noAnswers: DraftAnswers = { reply: null, who: null, onBehalfOf: null, redFlagChoice: null }

const draftFrom = (row: Selectable<ContactDraft>): Draft => ({
  keyHash: row.key_hash,
  text: row.own_words,
  language: languages.find(language => language === row.language) ?? 'fi',
  // Written by `answersOf` below and nothing else: what comes out is what went in.
  answers: { ...noAnswers, ...(row.answers as Partial<DraftAnswers>) },
  residentId: row.resident_id === null ? null : id(row.resident_id),
  redFlags: row.red_flags,
  contactId: row.contact_id === null ? null : id(row.contact_id),
  statusKeySealed: row.status_key_sealed,
  sentAt: row.sent_at,
})

const answersOf = (answers: DraftAnswers): string => JSON.stringify(answers)

export const insertDraft = async (
  tx: GatheredTransaction,
  draft: Draft,
  expiresAt: Instant,
): Promise<void> => {
  await tx.db
    .insertInto('contact.draft')
    .values({
      key_hash: draft.keyHash,
      own_words: draft.text,
      language: draft.language,
      answers: answersOf(draft.answers),
      resident_id: draft.residentId,
      red_flags: [...draft.redFlags],
      created_at: tx.now,
      expires_at: expiresAt,
    })
    .execute()
}

export const selectDraft = async (tx: GatheredTransaction, keyHash: Buffer): Promise<Draft | undefined> => {
  const row = await tx.db
    .selectFrom('contact.draft')
    .selectAll()
    .where('key_hash', '=', keyHash)
    .where('expires_at', '>', tx.now)
    .executeTakeFirst()
  return row && draftFrom(row)
}

/** Locks them in the order of their keys, so that two batches with the same drafts wait and never deadlock. */
export const lockDrafts = async (
  tx: GatheredTransaction,
  keyHashes: readonly Buffer[],
): Promise<ReadonlyMap<string, Draft>> => {
  const hex = keyHashes.map(hash => hash.toString('hex'))
  const rows = await tx.db
    .selectFrom('contact.draft')
    .selectAll()
    .where(sql<boolean>`key_hash in (select decode(hash, 'hex') from unnest(${hex}::text[]) as asked (hash))`)
    .where('expires_at', '>', tx.now)
    .orderBy('key_hash')
    .forUpdate()
    .execute()
  return new Map(rows.map(row => [row.key_hash.toString('hex'), draftFrom(row)]))
}

/** Writes what she has typed. */
export const updateDraft = async (tx: GatheredTransaction, draft: Draft): Promise<void> => {
  await tx.db
    .updateTable('contact.draft')
    .set({
      own_words: draft.text,
      language: draft.language,
      answers: answersOf(draft.answers),
      resident_id: draft.residentId,
      red_flags: [...draft.redFlags],
    })
    .where('key_hash', '=', draft.keyHash)
    .execute()
}

export type DraftOutcome = {
  readonly keyHash: Buffer
  readonly contactId: Id<'Contact'>
  readonly statusKeySealed: Buffer
  readonly sentAt: Instant | null
}

/** Writes which contact each draft became. */
export const updateDraftOutcomes = async (
  tx: GatheredTransaction,
  outcomes: readonly DraftOutcome[],
): Promise<void> => {
  if (outcomes.length === 0) return
  const rows = outcomes.map(outcome => ({
    hash: outcome.keyHash.toString('hex'),
    contact: outcome.contactId,
    sealed: outcome.statusKeySealed.toString('hex'),
    sent: outcome.sentAt,
  }))
  await sql`update contact.draft
    set contact_id = became.contact, status_key_sealed = decode(became.sealed, 'hex'), sent_at = became.sent
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as became(hash text, contact uuid, sealed text, sent timestamptz)
    where key_hash = decode(became.hash, 'hex')`.execute(tx.db)
}

/** Drafts that were sent or saved go too: what was told is in the contact. */
export const deleteExpiredDrafts = async (tx: GatheredTransaction): Promise<void> => {
  await tx.db.deleteFrom('contact.draft').where('expires_at', '<=', tx.now).execute()
}
