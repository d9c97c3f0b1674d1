import { languages } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { boardSentence, hiddenNote } from './sentence.rules.ts'
import type { Direction, Sign, Variation } from './variation.rules.ts'

const signs: readonly Sign[] = ['jump', 'trend', 'level', 'run']
const directions: readonly Direction[] = ['more', 'fewer']
const variations: readonly Variation[] = [
  { kind: 'tooFewPoints' },
  { kind: 'ordinary' },
  ...signs.flatMap(sign => directions.map((direction): Variation => ({ kind: 'changed', sign, direction }))),
]

describe('the board in a sentence', () => {
  test.each([
    [0, 0, 'Kukaan ei odota.'],
    [1, 0, '1 ihminen odottaa. Kukaan ei ole odottanut yli lain määräajan.'],
    [1, 1, '1 ihminen odottaa. 1 on odottanut yli lain määräajan.'],
    [726, 366, '726 ihmistä odottaa. 366 on odottanut yli lain määräajan.'],
    [1250, 1000, '1\u00a0250 ihmistä odottaa. 1\u00a0000 on odottanut yli lain määräajan.'],
  ])('%i waiting, %i past the law', (waiting, lateByLaw, expected) => {
    expect(boardSentence({ waiting, lateByLaw, variation: { kind: 'tooFewPoints' } }, 'fi')).toBe(expected)
  })

  test('in three languages', () => {
    const said = { waiting: 1250, lateByLaw: 12, variation: { kind: 'ordinary' } } as const
    expect(languages.map(language => boardSentence(said, language))).toEqual([
      '1\u00a0250 ihmistä odottaa. 12 on odottanut yli lain määräajan. Maanantain jonon muutos edellisestä viikosta on tavallista vaihtelua.',
      '1\u00a0250 personer väntar. 12 har väntat längre än lagens tidsfrist. Förändringen i måndagens kö sedan veckan innan är normal variation.',
      "1,250 people are waiting. 12 have waited past the legal deadline. The change in Monday's queue since the week before is ordinary variation.",
    ])
  })

  test.each(languages)('every finding has words of its own in %s, of full sentences', language => {
    const said = variations.map(variation =>
      boardSentence({ waiting: 20, lateByLaw: 0, variation }, language),
    )
    expect(new Set(said).size).toBe(variations.length)
    for (const sentence of said) expect(sentence).toMatch(/^[0-9A-ZÅÄÖ].*\.$/)
    expect(hiddenNote(language)).toMatch(/\.$/)
  })

  test('a change that is ordinary is never called clear, nor the other way', () => {
    for (const variation of variations) {
      const sentence = boardSentence({ waiting: 20, lateByLaw: 0, variation }, 'en')
      expect(sentence.includes('ordinary variation.')).toBe(variation.kind === 'ordinary')
      expect(sentence.includes('A clear change')).toBe(variation.kind === 'changed')
    }
  })
})
