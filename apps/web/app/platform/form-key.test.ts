import { field } from '@yhdella/contract'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formKey } from './form-key.ts'

it('gives every form of a page a key that the contract takes, the same each time', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.string(), (page, form) => {
      expect(field.commandKey.safeParse(formKey(page, form)).success).toBe(true)
      expect(formKey(page, form)).toBe(formKey(page, form))
    }),
  )
})

it('gives different forms different keys', () => {
  const page = '5f3c1f5e-0d5c-4a53-9a3e-3b1d6f6a9b10'
  const forms = ['message', 'note', 'event a', 'event b', 'end a', 'bookTime a', 'cancelTime b', 'visit a']
  expect(new Set(forms.map(form => formKey(page, form))).size).toBe(forms.length)
})
