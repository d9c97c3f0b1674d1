import { expect, test } from 'vitest'
import { hashOfKey, newDraftKey, seal, unseal } from './draft-key.ts'

test('a draft key is 43 base64url letters and never the same twice', () => {
  const keys = new Set(Array.from({ length: 100 }, newDraftKey))
  expect(keys.size).toBe(100)
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{43}$/)
})

test('what is sealed with a draft key opens with that key only, and only unchanged', () => {
  const key = newDraftKey()
  const sealed = seal(key, 'the matter')
  expect(unseal(key, sealed)).toBe('the matter')
  expect(seal(key, 'the matter')).not.toEqual(sealed)
  expect(() => unseal(newDraftKey(), sealed)).toThrow()
  const changed = Buffer.from(sealed)
  changed[14] = (changed[14] ?? 0) ^ 1
  expect(() => unseal(key, changed)).toThrow()
})

test('the table keeps a hash that does not hold the key', () => {
  const key = newDraftKey()
  expect(hashOfKey(key)).toHaveLength(32)
  expect(hashOfKey(key).toString('base64url')).not.toBe(key)
})
