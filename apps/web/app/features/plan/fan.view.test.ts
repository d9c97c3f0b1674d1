import { describe, expect, test } from 'vitest'
import { fanHeight, ticksOf } from './fan.view.ts'

const evening = (most: number) => ({
  on: '2026-11-24',
  median: most / 2,
  in50: [0, most / 2] as [number, number],
  in80: [0, most / 2] as [number, number],
  in95: [0, most] as [number, number],
  late: null,
})

describe('The lines of the picture', () => {
  test.each([
    { most: 0, told: [0, 1] },
    { most: 3, told: [0, 1, 2, 3] },
    { most: 56, told: [0, 20, 40] },
    { most: 128, told: [0, 50, 100] },
    { most: 400, told: [0, 100, 200, 300, 400] },
    { most: 1999, told: [0, 500, 1000, 1500] },
  ])('stand at whole people up to $most', ({ most, told }) => {
    expect(ticksOf([evening(most)]).map(({ value }) => value)).toEqual(told)
  })

  test('stand inside the picture, zero the lowest', () => {
    for (let most = 0; most < 5000; most += 7) {
      const ticks = ticksOf([evening(most)])
      expect(ticks.length).toBeLessThanOrEqual(5)
      const heights = ticks.map(({ y }) => y)
      expect(heights).toEqual(heights.toSorted((one, other) => other - one))
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...heights)).toBeLessThan(fanHeight)
    }
  })
})
