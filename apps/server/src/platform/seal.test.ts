import { hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyOf, seal, unseal } from './seal.ts'

test.each([
  ['a secret', 'a use'],
  ['', ''],
  ['ä'.repeat(200), 'yhdella matter key'],
])('The key of %j for %j is that of HKDF-SHA256 as Node counts it', (secret, use) => {
  expect(keyOf(secret, use)).toEqual(Buffer.from(hkdfSync('sha256', secret, '', use, 32)))
})

test('What is sealed is opened with its own secret and use, and with nothing else', () => {
  const sealed = seal('secret', 'use', 'Hyvää huomenta')
  expect(unseal('secret', 'use', sealed)).toBe('Hyvää huomenta')
  expect(() => unseal('other', 'use', sealed)).toThrow()
  expect(() => unseal('secret', 'other', sealed)).toThrow()
  const changed = Buffer.from(sealed)
  changed[20] = (changed[20] ?? 0) ^ 1
  expect(() => unseal('secret', 'use', changed)).toThrow()
})
