/** Proof that a form came from a page of ours: the session's key, written differently on every page. */
import { randomBytes } from 'node:crypto'
import { sameKey } from './session.ts'

const mixed = (one: Buffer, other: Buffer): Buffer =>
  Buffer.from(one.map((byte, index) => byte ^ (other[index % other.length] ?? 0)))

/** Masked by chance, so that the size of compressed pages tells nothing of the key (the BREACH attack). */
export const csrfProof = (csrfKey: string): string => {
  const key = Buffer.from(csrfKey)
  const mask = randomBytes(key.length)
  return Buffer.concat([mask, mixed(key, mask)]).toString('base64url')
}

export const provesCsrf = (csrfKey: string, proof: string): boolean => {
  const given = Buffer.from(proof, 'base64url')
  const half = given.length / 2
  if (!Number.isInteger(half) || half === 0) return false
  const unmasked = mixed(given.subarray(half), given.subarray(0, half))
  return sameKey(unmasked.toString('latin1'), csrfKey)
}
