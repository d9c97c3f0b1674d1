import { describe, expect, test } from 'vitest'
import { centsOf, euros, eurosAndCents } from './euros.view.ts'

describe('euros as people read them', () => {
  test.each([
    [125_000, '1\u00a0250\u00a0€', '€1,250'],
    [125_001, '1\u00a0251\u00a0€', '€1,251'],
    [0, '0\u00a0€', '€0'],
  ])('%i cents', (cents, fi, en) => {
    expect(euros(cents, 'fi')).toBe(fi)
    expect(euros(cents, 'sv')).toBe(fi)
    expect(euros(cents, 'en')).toBe(en)
  })

  test('with cents where they matter', () => {
    expect(eurosAndCents(3740, 'fi')).toBe('37,40\u00a0€')
    expect(eurosAndCents(3740, 'en')).toBe('€37.40')
    expect(eurosAndCents(3700, 'sv')).toBe('37\u00a0€')
  })
})

describe('euros as people write them', () => {
  test.each([
    ['42', 4200],
    ['42,5', 4250],
    ['42.05', 4205],
    ['1 250,00 €', 125_000],
    ['', null],
    ['about 40', null],
    ['-5', null],
    ['1,234', null],
  ])('%s', (text, cents) => expect(centsOf(text)).toBe(cents))
})
