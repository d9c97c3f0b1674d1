import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultKeys, steps, withKey } from './key-map.ts'
import { defaultSettings, readSettings } from './key-settings.ts'

it('begins with the keys on', () => {
  expect(readSettings(null)).toEqual(defaultSettings)
})

it('reads what was kept', () => {
  const keys = withKey(defaultKeys, 'answer', 'w')
  expect(readSettings(JSON.stringify({ on: false, keys }))).toEqual({ on: false, keys })
})

it('always gives every step a key of its own, whatever was kept', () => {
  const kept = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .dictionary(fc.constantFrom(...steps), fc.constantFrom(...'abcdefghij12345?/+'))
      .map(keys => JSON.stringify({ keys })),
  )
  fc.assert(
    fc.property(kept, text => {
      expect(new Set(Object.values(readSettings(text).keys)).size).toBe(steps.length)
    }),
  )
})
