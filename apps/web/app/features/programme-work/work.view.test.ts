import { describe, expect, test } from 'vitest'
import { typedCount, typedValue, valueAsTyped } from './work.view.ts'

describe('a typed figure', () => {
  test.each([
    ['58,5', 'points', 58.5],
    ['1 250', 'people', 1250],
    ['−3.5', 'points', -3.5],
    ['71', 'share', 0.71],
    ['71 %', 'share', 0.71],
    ['7,1%', 'share', 0.071],
    ['0', 'people', 0],
    ['', 'people', undefined],
    ['noin 5', 'people', undefined],
    ['1,5,6', 'points', undefined],
  ] as const)('%j of the unit %s is read as %s', (typed, unit, value) => {
    const read = typedValue(typed, unit)
    if (value === undefined) expect(read).toBeUndefined()
    else expect(read).toBeCloseTo(value, 12)
  })

  test.each([
    [0.071, 'share', 'fi', '7,1'],
    [0.29, 'share', 'en', '29'],
    [58.5, 'points', 'sv', '58,5'],
    [58.5, 'points', 'en', '58.5'],
    [1250, 'people', 'fi', '1250'],
  ] as const)('%s %s in %s is shown as it would be typed: %s', (value, unit, language, shown) => {
    expect(valueAsTyped(value, unit, language)).toBe(shown)
    expect(typedValue(shown, unit)).toBeCloseTo(value, 12)
  })
})

test.each([
  ['', null],
  [' ', null],
  ['640', 640],
  ['1 250', 1250],
  ['0', 0],
  ['6,5', undefined],
  ['-1', undefined],
  ['monta', undefined],
] as const)('N typed as %j is %s', (typed, count) => {
  expect(typedCount(typed)).toBe(count)
})
