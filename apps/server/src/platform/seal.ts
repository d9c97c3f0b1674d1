/** Seals a text with a secret that only its holder has, so that the database alone opens nothing. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/** Bytes, as NIST SP 800-38D gives them for AES-256-GCM; the tag is the full 16. */
const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16

const hmac = (key: Buffer, text: string | Buffer): Buffer => createHmac('sha256', key).update(text).digest()

/** RFC 5869 2.2: where no salt is given it is as many zeroes as the hash has bytes. */
const noSalt = Buffer.alloc(32)
/** RFC 5869 2.3: the counter of the first block, which is all that {@link keyBytes} need. */
const firstBlock = '\u0001'

/**
 * HKDF-SHA256, written out because the call that Node has for it costs several times this, on every command.
 * `use` keeps the keys of one secret's different uses apart (RFC 5869, info).
 */
export const keyOf = (secret: string, use: string): Buffer =>
  hmac(hmac(noSalt, secret), `${use}${firstBlock}`).subarray(0, keyBytes)

/** `secret` must be drawn at random: it is not stretched. */
export const seal = (secret: string, use: string, text: string): Buffer => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, use), nonce)
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Throws where the secret or the use is another one, or the bytes were changed. */
export const unseal = (secret: string, use: string, sealed: Buffer): string => {
  const nonce = sealed.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, use), nonce)
  decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
  const body = sealed.subarray(nonceBytes, sealed.length - tagBytes)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}
