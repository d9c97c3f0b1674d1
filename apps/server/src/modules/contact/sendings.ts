import type { Id } from '@yhdella/kernel'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { readPersons } from '../resident/index.ts'
import { lockDrafts } from './draft.queries.ts'
import { type Draft, type Missing, missingIn, stateOf } from './draft.rules.ts'
import { hashOfKey } from './draft-key.ts'

/** One draft to send, however many windows sent it. */
export type Sending = {
  readonly draftKey: string
  readonly draft: Draft
  readonly missing: Missing | null
}

/**
 * The drafts of the keys, each once and locked, with what each still lacks. A key that opens nothing is left out,
 * and what was sent lacks nothing any more.
 */
export const sendingsOf = async (
  tx: GatheredTransaction,
  draftKeys: readonly string[],
): Promise<readonly Sending[]> => {
  const keyed = [...new Set(draftKeys)].map(draftKey => ({ draftKey, keyHash: hashOfKey(draftKey) }))
  const drafts = await lockDrafts(
    tx,
    keyed.map(({ keyHash }) => keyHash),
  )
  const found = keyed.flatMap(({ draftKey, keyHash }) => {
    const draft = drafts.get(keyHash.toString('hex'))
    return draft === undefined ? [] : [{ draftKey, draft }]
  })
  const residents = await readPersons(
    tx,
    found.flatMap(({ draft }) => draft.residentId ?? []),
  )
  const phoneOf = (id: Id<'Person'> | null): string | null =>
    id === null ? null : (residents.get(id)?.phone ?? null)
  return found.map(({ draftKey, draft }) => {
    const missing = stateOf(draft) === 'sent' ? null : missingIn(draft, phoneOf(draft.residentId))
    return { draftKey, draft, missing }
  })
}
