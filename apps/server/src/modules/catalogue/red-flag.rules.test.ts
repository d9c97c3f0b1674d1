import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RedFlag, redFlagSpans, redFlagsIn } from './red-flag.rules.ts'

const flags: readonly RedFlag[] = [
  {
    id: 'chest-pain',
    words: { fi: ['rintakipu', 'kipua rinnassa'], sv: ['bröstsmärta', 'ont i bröstet'], en: ['chest pain'] },
  },
  { id: 'breathing', words: { fi: ['hengenahdistus'], sv: ['andnöd'], en: ['short of breath'] } },
]

test.each([
  ['Minulla on rintakipu.', ['chest-pain']],
  ['RINTAKIPUA eilisestä', ['chest-pain']],
  ['Kipua\n  rinnassa ja hengenahdistusta', ['chest-pain', 'breathing']],
  ['Jag har brostsmarta', ['chest-pain']],
  ['Bro\u0308stsma\u0308rta sedan i går', ['chest-pain']],
  ['I have chest-pain', ['chest-pain']],
  ['andnod', ['breathing']],
  ['Selkä on kipeä', []],
  ['eirintakipua', []],
  ['', []],
])('%j holds the red flags %j', (text, expected) => {
  expect(redFlagsIn(text, flags)).toEqual(expected)
})

test('a span covers the whole inflected word in the text as it was written', () => {
  const text = 'Eilen tuli kova Rintakipua, ja sitten hengenahdistusta!'
  expect(redFlagSpans(text, flags).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Rintakipua',
    'hengenahdistusta',
  ])
})

test('combining accents belong to the span of their word', () => {
  const text = 'har bro\u0308stsma\u0308rta\u0301 nu'
  expect(redFlagSpans(text, flags).map(({ from, to }) => text.slice(from, to))).toEqual([
    'bro\u0308stsma\u0308rta\u0301',
  ])
})

test('spans stay inside the text, in order, and agree with the list of flags', () => {
  const piece = fc.oneof(
    fc.constantFrom('rintakipu', 'andnöd', 'CHEST  PAIN', ' ', '\u0301', 'ß', '𝒞', 'İ'),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const text = pieces.join('')
      const spans = redFlagSpans(text, flags)
      let before = -1
      for (const { from, to } of spans) {
        expect(from).toBeGreaterThan(before)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        before = from
      }
      expect(new Set(spans.map(span => span.id))).toEqual(new Set(redFlagsIn(text, flags)))
    }),
  )
})
