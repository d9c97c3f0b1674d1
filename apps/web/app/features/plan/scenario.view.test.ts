import { expect, test } from 'vitest'
import { comparedRows, inRange, type Scenario } from './scenario.view.ts'

const evening: Scenario['evening'] = {
  waiting: { median: 30.4, in80: [22.6, 41.2] },
  late: null,
  fewer: { median: 0, in80: [0, 0] },
  sure: null,
}
const whole: Scenario = {
  ...{ name: 'tried', perWeek: 5, from: '2026-11-24', to: '2026-12-21', slots: 20, hours: 15, costCents: 9 },
  ...{ units: [], evening, half: { ...evening, perWeek: 2, slots: 8, costCents: 4 } },
}

test('under each scenario stands its half, where it has one', () => {
  const rows = comparedRows([{ ...whole, name: 'nothing', perWeek: 0, half: null }, whole])
  expect(rows.map(({ name, isHalf, slots }) => [name, isHalf, slots])).toEqual([
    ['nothing', false, 20],
    ['tried', false, 20],
    ['tried', true, 8],
  ])
})

test('a range is rounded outwards, so that it never says more than it knows', () => {
  expect(inRange(evening.waiting, 'fi')).toBe('30 (22–42)')
})
