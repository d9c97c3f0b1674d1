import { expect, test } from 'vitest'
import { changeAddress, draftAddress, nextAddress } from './contact-address.view.ts'

test('the questions follow each other', () => {
  const none = new URLSearchParams()
  expect(draftAddress('k', 'text')).toBe('/contact/k')
  expect(nextAddress('k', 'text', none)).toBe('/contact/k/reply')
  expect(nextAddress('k', 'reply', none)).toBe('/contact/k/who')
  expect(nextAddress('k', 'who', none)).toBe('/contact/k/check')
})

test('whoever came to change one answer goes back to check', () => {
  const { search } = new URL(changeAddress('k', 'reply'), 'http://page')
  expect(nextAddress('k', 'reply', new URLSearchParams(search))).toBe('/contact/k/check')
  expect(nextAddress('k', 'reply', new URLSearchParams('then=//elsewhere'))).toBe('/contact/k/who')
})
