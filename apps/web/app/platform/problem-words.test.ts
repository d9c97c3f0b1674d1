import { expect, test } from 'vitest'
import { errorAt, problemsInWords } from './problem-words.ts'

const texts = {
  name: { tooLong: 'Lyhennä nimi.', other: 'Kirjoita nimesi.' },
  phone: { other: 'Kirjoita puhelinnumero.' },
}

test('problems are told in the order of the fields, wherever the contract keeps them', () => {
  const problems = [
    { field: 'reply.phone', code: 'notAPhone' },
    { field: 'who.name', code: 'tooLong' },
  ]
  expect(problemsInWords(problems, texts)).toEqual([
    { fieldId: 'name', text: 'Lyhennä nimi.' },
    { fieldId: 'phone', text: 'Kirjoita puhelinnumero.' },
  ])
})

test('a code without words of its own has the general ones', () => {
  const told = problemsInWords([{ field: 'name', code: 'required' }], texts)
  expect(errorAt(told, 'name')).toBe('Kirjoita nimesi.')
  expect(errorAt(told, 'phone')).toBeUndefined()
})
