/** The key of a draft: what it opens, what is kept of it, and what is sealed with it. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'

/** Bytes, as NIST SP 800-38D gives them for AES-256-GCM; the tag is the full 16. */
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

/** 32 random bytes, base64url: 43 letters that nobody guesses. */
export const newDraftKey = (): string => randomBytes(keyBytes).toString('base64url')

/** What the table keeps of a key: a copy of the table opens nothing. */
export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest()

const sealingKey = (draftKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(draftKey, 'base64url'), '', 'yhdella matter key', keyBytes))

/** Seals a text so that only the holder of the draft's key reads it. */
export const seal = (draftKey: string, text: string): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(draftKey), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Throws where the key is another one or the bytes were changed. */
export const unseal = (draftKey: string, sealed: Buffer): string => {
  const nonce = sealed.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(draftKey), nonce)
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const body = sealed.subarray(nonceBytes, sealed.length - tagBytes)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}
