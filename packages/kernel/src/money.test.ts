import { expect, test } from 'vitest'
import { addCents, cents } from './index.ts'

test('cents add up without loss', () => {
  expect(addCents(cents(10), cents(20), cents(-5))).toBe(25)
  expect(addCents()).toBe(0)
})

test('a fraction of a cent is refused', () => {
  expect(() => cents(0.5)).toThrow(RangeError)
  expect(() => cents(Number.NaN)).toThrow(RangeError)
})
