/** The key of a draft: what it opens, what is kept of it, and what is sealed with it. */
import { createHash, randomBytes } from 'node:crypto'
import { seal as sealWith, unseal as unsealWith } from '../../platform/seal.ts'

/** Bytes: 256 bits, of which base64url makes 43 letters. */
const keyBytes = 32
const use = 'yhdella matter key'

/** 32 random bytes, base64url: 43 letters that nobody guesses. */
export const newDraftKey = (): string => randomBytes(keyBytes).toString('base64url')

/** What the table keeps of a key: a copy of the table opens nothing. */
export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest()

/** Seals a text so that only the holder of the draft's key reads it. */
export const seal = (draftKey: string, text: string): Buffer => sealWith(draftKey, use, text)

/** Throws where the key is another one or the bytes were changed. */
export const unseal = (draftKey: string, sealed: Buffer): string => unsealWith(draftKey, use, sealed)
