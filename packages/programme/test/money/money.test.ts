import { addCents, cents, languages } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  amountOfShare,
  readAmount,
  roundToEuros,
  scaleAmount,
  shareOf,
  splitByWeights,
  writeAmount,
  writeShare,
} from '../../src/index.ts'

const anyCents = fc.maxSafeInteger().map(cents)
/** Amounts of which a thousand still add up to a safe whole number. */
const amount = fc.integer({ min: -9_000_000_000_00, max: 9_000_000_000_00 }).map(cents)
const language = fc.constantFrom(...languages)

describe('reading an amount', () => {
  test.each([
    ['1 835 441', 1_835_441_00, 100],
    ['1\u00A0835\u00A0441', 1_835_441_00, 100],
    ['1\u2009835\u202F441', 1_835_441_00, 100],
    ['−45 283,10 €', -45_283_10, 1],
    ['-17 415', -17_415_00, 100],
    ['–17 415', -17_415_00, 100],
    ['17 415-', -17_415_00, 100],
    ['(1 000,50)', -1_000_50, 1],
    ['1.234,50', 1_234_50, 1],
    ['€1,234.50', 1_234_50, 1],
    ['1,234,567', 1_234_567_00, 100],
    ['12.5', 12_50, 10],
    ['0', 0, 100],
    ['-0', 0, 100],
    ['3,20 M€', 3_200_000_00, 1_000_000],
    ['2 milj. euroa', 2_000_000_00, 100_000_000],
    ['5 t€', 5_000_00, 100_000],
    ['1 000 EUR', 1_000_00, 100],
    ["1'234.50", 1_234_50, 1],
    ['0,123 M€', 123_000_00, 100_000],
  ])('%s', (written, value, precision) => {
    expect(readAmount(written)).toEqual({ ok: true, cents: value, precision })
  })

  test.each([
    ['', 'empty'],
    [' € ', 'empty'],
    ['abc', 'notAnAmount'],
    ['12a', 'notAnAmount'],
    ['--5', 'notAnAmount'],
    ['69, 260', 'oddGrouping'],
    ['1 83', 'oddGrouping'],
    ['12 3456', 'oddGrouping'],
    ['1,2345', 'fractionOfCent'],
    ['0,005', 'fractionOfCent'],
    ['1 234,567', 'fractionOfCent'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['99 999 999 999 999 999', 'tooLarge'],
  ])('%s is refused', (written, problem) => {
    expect(readAmount(written)).toEqual({ ok: false, problem })
  })

  test('the language tells what a lone separator before three digits means', () => {
    expect(readAmount('1,234', 'en')).toMatchObject({ cents: 1_234_00 })
    expect(readAmount('1.234', 'fi')).toMatchObject({ cents: 1_234_00 })
    expect(readAmount('1,234', 'fi')).toEqual({ ok: false, problem: 'ambiguous' })
  })

  test('what is written is read back, in every language and style', () => {
    fc.assert(
      fc.property(
        anyCents,
        language,
        fc.constantFrom('whenNeeded', 'always'),
        fc.boolean(),
        (value, lang, decimals, currency) => {
          expect(readAmount(writeAmount(value, lang, { decimals, currency }), lang)).toMatchObject({
            ok: true,
            cents: value,
          })
        },
      ),
    )
  })

  test('no text makes it throw or give a fraction', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,-−()€M\u00A0kt') }), written => {
        const read = readAmount(written)
        if (read.ok) expect(Number.isSafeInteger(read.cents)).toBe(true)
      }),
    )
  })
})

describe('writing an amount', () => {
  test.each([
    [-45_283_10, 'fi', '−45\u00A0283,10\u00A0€'],
    [-45_283_10, 'sv', '−45\u00A0283,10\u00A0€'],
    [-45_283_10, 'en', '−€45,283.10'],
    [1_835_441_00, 'fi', '1\u00A0835\u00A0441\u00A0€'],
    [5, 'en', '€0.05'],
  ] as const)('%i in %s', (value, lang, written) => {
    expect(writeAmount(cents(value), lang)).toBe(written)
  })

  test('rounding to euros mirrors at zero', () => {
    expect([50, -50, 49, -49, 150].map(value => roundToEuros(cents(value)))).toEqual([100, -100, 0, 0, 200])
  })
})

describe('dividing', () => {
  test('parts add up to the whole, and none is more than a cent from its share', () => {
    const weights = fc
      .array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 })
      .filter(list => list.some(one => one > 0))
    fc.assert(
      fc.property(amount, weights, (whole, list) => {
        const parts = splitByWeights(whole, list)
        expect(addCents(...parts)).toBe(whole)
        const all = list.reduce((sum, one) => sum + one, 0)
        parts.forEach((part, at) => {
          const off = BigInt(part) * BigInt(all) - BigInt(whole) * BigInt(list[at]!)
          expect(off < BigInt(all) && off > -BigInt(all)).toBe(true)
        })
      }),
    )
  })

  test('a larger weight never gets less', () => {
    expect(splitByWeights(cents(100), [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitByWeights(cents(-100), [1, 1, 1])).toEqual([-34, -33, -33])
    expect(splitByWeights(cents(5), [0, 1])).toEqual([0, 5])
    expect(() => splitByWeights(cents(5), [0, 0])).toThrow(RangeError)
    expect(() => splitByWeights(cents(5), [0.5])).toThrow(RangeError)
  })

  test('sums are the same in whatever order and groups', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 50 }), fc.nat(50), (list, cut) => {
        const whole = addCents(...list)
        expect(addCents(addCents(...list.slice(0, cut)), addCents(...list.slice(cut)))).toBe(whole)
        expect(addCents(...list.toReversed())).toBe(whole)
      }),
    )
  })

  test('shares are whole basis points, and a share of nothing is no share', () => {
    expect(shareOf(cents(3_201_825_00), cents(5_037_266_00))).toBe(6356)
    expect(shareOf(cents(1), cents(0))).toBeNull()
    expect(amountOfShare(cents(5_037_266_00), 10_000)).toBe(5_037_266_00)
    expect(scaleAmount(cents(897_414_00), 4, 8)).toBe(448_707_00)
    expect(writeShare(6356, 'fi')).toBe('63,6\u00A0%')
    expect(writeShare(-5, 'en')).toBe('−0.1%')
  })
})
