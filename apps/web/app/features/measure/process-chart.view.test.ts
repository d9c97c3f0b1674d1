import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartHeight, drawingOf, limitsOf, standingOf } from './process-chart.view.ts'

const series = (values: readonly number[]) => values.map((value, place) => ({ on: `day ${place}`, value }))
const calm = [50, 52, 49, 51, 50, 52, 49, 51, 50, 52, 49, 51, 50, 52, 49]

describe('limits of ordinary variation', () => {
  test('need fifteen points', () => {
    expect(limitsOf(series(calm.slice(0, 14)))).toBeUndefined()
    expect(standingOf(series(calm.slice(0, 14)))).toBe('few')
  })

  test('are the mean and 2.66 mean steps of the points before the newest', () => {
    const limits = limitsOf(series([...Array.from({ length: 14 }, (_, at) => (at % 2 === 0 ? 10 : 12)), 11]))
    expect(limits?.mean).toBe(11)
    expect(limits?.high).toBeCloseTo(11 + 2.66 * 2)
    expect(limits?.low).toBeCloseTo(11 - 2.66 * 2)
  })

  test('tell a jump from what goes up and down as always', () => {
    expect(standingOf(series([...calm, 52]))).toBe('within')
    expect(standingOf(series([...calm, 80]))).toBe('above')
    expect(standingOf(series([...calm, 20]))).toBe('below')
  })

  test('of a series that never changes are that one figure', () => {
    fc.assert(
      fc.property(fc.nat(500), value => {
        const same = series(Array.from({ length: 20 }, () => value))
        expect(limitsOf(same)).toEqual({ mean: value, low: value, high: value })
        expect(standingOf(same)).toBe('within')
      }),
    )
  })
})

test('the picture begins at zero and keeps within its height', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2000), { minLength: 1, maxLength: 40 }), values => {
      const { dots } = drawingOf(series(values))
      for (const { y } of dots) expect(y >= 0 && y <= chartHeight).toBe(true)
      const zero = dots[values.indexOf(0)]
      if (zero) expect(zero.y).toBe(chartHeight - 8)
    }),
  )
})
