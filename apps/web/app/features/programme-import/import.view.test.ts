import { expect, test } from 'vitest'
import { byWeight, differenceInWords, type Finding, placeInWords, valueInWords } from './import.view.ts'
import { fi } from './messages.fi.ts'

const finding: Finding = {
  findingId: 'a',
  kind: 'remainingWrong',
  weight: 'fault',
  text: '',
  place: { line: 18, row: 'Koulutuspalvelut', column: 'Jäljellä' },
  stated: { type: 'money', cents: -1_741_500 },
  correct: { type: 'money', cents: -4_528_300 },
  difference: 2_786_800,
  follows: [],
  decision: null,
  reason: null,
  decidedBy: null,
  decidedAt: null,
}

test('A finding tells its place, what it says, what it should be and the difference', () => {
  expect(placeInWords(finding, fi)).toBe('rivi 18, Koulutuspalvelut, Jäljellä')
  expect(valueInWords(finding.stated ?? { type: 'text', text: '' }, 'fi')).toBe('−17\u00a0415\u00a0€')
  expect(differenceInWords(finding, 'fi')).toBe('27\u00a0868\u00a0€')
  expect(differenceInWords({ ...finding, difference: null }, 'fi')).toBe('')
})

test('Places of decks and sheets are told as far as they are known', () => {
  expect(placeInWords({ ...finding, place: { line: 340, slide: 12 } }, fi)).toBe('dia 12, rivi 340')
  expect(placeInWords({ ...finding, place: { line: 3, sheet: 'Budjetti', cell: 'K9' } }, fi)).toBe(
    'Budjetti, rivi 3, solu K9',
  )
})

test('Faults come first, in the order of the source', () => {
  const at = (findingId: string, weight: Finding['weight'], line: number): Finding => ({
    ...finding,
    findingId,
    weight,
    place: { line },
  })
  const order = byWeight([at('n', 'note', 1), at('f9', 'fault', 9), at('g', 'gap', 2), at('f3', 'fault', 3)])
  expect(order.map(({ findingId }) => findingId)).toEqual(['f3', 'f9', 'g', 'n'])
})
