import { field } from '@yhdella/contract'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandKeyOf, newCommandKey } from './command-key.ts'

test('every key is one that the contract takes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string()), async words => {
      expect(field.commandKey.safeParse(await commandKeyOf(...words)).success).toBe(true)
    }),
  )
  expect(field.commandKey.safeParse(newCommandKey()).success).toBe(true)
})

test('the same words make the same key, other words another', async () => {
  const form = newCommandKey()
  expect(await commandKeyOf(form, 'Polvi on kipeä')).toBe(await commandKeyOf(form, 'Polvi on kipeä'))
  expect(await commandKeyOf(form, 'Polvi on kipeä')).not.toBe(await commandKeyOf(form, 'Selkä on kipeä'))
  expect(await commandKeyOf('ab', 'c')).not.toBe(await commandKeyOf('a', 'bc'))
})
