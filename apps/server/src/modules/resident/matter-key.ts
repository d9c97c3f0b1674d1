import { createHash, randomBytes } from 'node:crypto'
import { addMinutes, type Id } from '@yhdella/kernel'
import type { GatheredTransaction, Transaction } from '../../platform/transaction.ts'
import {
  insertMatterKeys,
  type MatterOfKey,
  selectMattersOfKeys,
  updateMatterKeys,
  updatePersonsOfKeys,
} from './matter-key.queries.ts'

/** 32 bytes cannot be guessed; base64url makes 43 characters of them. */
const keyBytes = 32

// Two years: as far back as a client may ask who has used her data (703/2023 11 §), which this key answers.
const keyMinutes = 2 * 365 * 24 * 60

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Draws a key for each matter and keeps only its hash. The keys come in the order of the matters. */
export const issueMatterKeys = async (
  tx: GatheredTransaction,
  matters: readonly MatterOfKey[],
): Promise<readonly string[]> => {
  if (matters.length === 0) return []
  const expiresAt = addMinutes(tx.now, keyMinutes)
  const issued = matters.map(matter => ({ matter, key: randomBytes(keyBytes).toString('base64url') }))
  await insertMatterKeys(
    tx,
    issued.map(({ matter, key }) => ({ ...matter, hash: hashOf(key), expiresAt })),
  )
  return issued.map(({ key }) => key)
}

export const issueMatterKey = async (tx: GatheredTransaction, matter: MatterOfKey): Promise<string> => {
  const [key] = await issueMatterKeys(tx, [matter])
  if (key === undefined) throw new Error('A key was not issued')
  return key
}

/** A key, and the use log of the one who holds it. */
export type KeyHeld = { readonly statusKey: string; readonly about: Transaction['about'] }

/**
 * The matters that the keys open, in their order; undefined where a key is unknown or has expired. Logs each use.
 * One statement however many they are.
 */
export const openMattersOfKeys = async (
  tx: GatheredTransaction,
  held: readonly KeyHeld[],
): Promise<readonly (MatterOfKey | undefined)[]> => {
  const hashes = held.map(({ statusKey }) => hashOf(statusKey))
  const matters = await selectMattersOfKeys(tx, hashes)
  return held.map(({ about }, at) => {
    const matter = matters.get(hashes[at]?.toString('hex') ?? '')
    if (matter !== undefined) about(matter)
    return matter
  })
}

/** As {@link openMattersOfKeys}, of the one who acts. */
export const openMatter = async (tx: Transaction, statusKey: string): Promise<MatterOfKey | undefined> =>
  (await openMattersOfKeys(tx, [{ statusKey, about: tx.about }]))[0]

/** From now on the keys of one matter open another: the one it was merged into. */
export const pointMatterKeys = (tx: GatheredTransaction, from: Id<'Case'>, to: MatterOfKey): Promise<void> =>
  updateMatterKeys(tx, from, to)

/** From now on the matters' keys are another person's: who was a stranger has been identified, or the reverse. */
export const moveMatterKeys = (tx: GatheredTransaction, matters: readonly MatterOfKey[]): Promise<void> =>
  updatePersonsOfKeys(tx, matters)
