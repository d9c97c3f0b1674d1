import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markedParts } from './marked-words.view.ts'

it('marks the words that the spans point at', () => {
  const text = 'Rintakipu alkoi aamulla.'
  expect(markedParts(text, [[0, 9]])).toEqual([
    { from: 0, text: 'Rintakipu', marked: true },
    { from: 9, text: ' alkoi aamulla.', marked: false },
  ])
})

it('never loses or adds a letter, whatever the spans', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 })))
  fc.assert(
    fc.property(fc.string(), spans, (text, given) => {
      const parts = markedParts(text, given)
      expect(parts.map(part => part.text).join('')).toBe(text)
      for (const [at, part] of parts.entries()) expect(parts[at + 1]?.marked).not.toBe(part.marked)
    }),
  )
})
