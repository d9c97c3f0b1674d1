import { plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type GoalEvidence,
  goalStateOf,
  goalStates,
  isReachedBy,
  type Measure,
  type MeasuredPoint,
  processLimitsOf,
  roughDate,
  seriesOf,
} from '../../src/index.ts'
import { texts } from '../tree/a-programme.ts'

const point = (on: string, value: number, measureId = 'mittari', version = 1): MeasuredPoint => ({
  ...{ measureId, version, on: plainDate(on), value, n: null, origin: 'byHand' },
  ...{ recordedBy: null, recordedAt: null, note: null },
})

const evidence = (traits: Partial<GoalEvidence>): GoalEvidence => ({
  target: { family: 'target', direction: 'atLeast', value: 0.8, by: roughDate('2025-12-31') },
  baseline: null,
  isMeasured: true,
  series: [],
  outputs: [],
  programmeFrom: plainDate('2022-01-01'),
  programmeTo: plainDate('2025-12-31'),
  on: plainDate('2024-01-01'),
  ...traits,
})
const target = (
  direction: 'atLeast' | 'atMost' | 'rising' | 'falling' | 'followed' | 'inUse',
  value: number | null = null,
) => ({
  family: 'target' as const,
  direction,
  value,
  by: null,
})
const baseline = { value: 0.4, on: roughDate('2022-01-01'), source: texts('Lähtötaso') }

describe('the state of a goal', () => {
  test.each([
    ['nothing is known', {}, 'missing'],
    ['the value is there', { series: [point('2023-12-01', 0.8)] }, 'met'],
    ['halfway in half the time', { baseline, series: [point('2023-12-31', 0.6)] }, 'onWay'],
    ['a quarter of the way in half the time', { baseline, series: [point('2023-12-31', 0.5)] }, 'behind'],
    ['a first value alone tells of no way', { series: [point('2023-12-31', 0.5)] }, 'behind'],
    [
      'the day has passed',
      { series: [point('2025-12-01', 0.79)], on: plainDate('2026-01-01') },
      'notReached',
    ],
    ['at most: reached', { target: target('atMost', 10), series: [point('2023-12-01', 10)] }, 'met'],
    ['at most: over', { target: target('atMost', 10), series: [point('2023-12-01', 11)] }, 'behind'],
    [
      'falling as promised',
      { target: target('falling'), series: [point('2023-01-01', 9), point('2023-12-01', 5)] },
      'onWay',
    ],
    [
      'rising, not falling',
      { target: target('rising'), series: [point('2023-01-01', 9), point('2023-12-01', 5)] },
      'behind',
    ],
    [
      'standing still is not falling',
      { target: target('falling'), series: [point('2023-01-01', 5), point('2023-12-01', 5)] },
      'behind',
    ],
    [
      'one point has no direction',
      { target: target('falling'), series: [point('2023-12-01', 5)] },
      'missing',
    ],
    ['only followed', { target: target('followed'), series: [point('2023-12-01', 5)] }, 'followed'],
    ['only followed, of which nothing is known', { target: target('followed') }, 'missing'],
  ] as const)('%s: %#', (_, traits, state) => {
    expect(goalStateOf(evidence(traits as Partial<GoalEvidence>))).toBe(state)
  })

  const output = (isDone = false, isOverdue = false, isDropped = false) => ({ isDone, isOverdue, isDropped })
  test.each([
    ['all are done', [output(true), output(true)], '2024-01-01', 'met'],
    ['one is in time', [output(true), output()], '2024-01-01', 'onWay'],
    ['one is late', [output(true), output(false, true)], '2024-01-01', 'behind'],
    ['one was not done by the end', [output(true), output()], '2026-01-01', 'notReached'],
    ['what was dropped is not waited for', [output(true), output(false, false, true)], '2024-01-01', 'met'],
    ['all were dropped', [output(false, false, true)], '2024-01-01', 'notReached'],
    ['none was named', [], '2024-01-01', 'missing'],
  ] as const)('by outputs, when %s', (_, outputs, on, state) => {
    const traits = { target: target('inUse'), isMeasured: false, outputs, on: plainDate(on) }
    expect(goalStateOf(evidence(traits))).toBe(state)
  })

  test('is one of its states, whatever the evidence, and never met by what is missing', () => {
    const series = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 28 }), fc.double({ min: 0, max: 1, noNaN: true })),
    )
    fc.assert(
      fc.property(
        series,
        fc.constantFrom('atLeast', 'atMost', 'rising', 'falling', 'followed'),
        (days, direction) => {
          const points = days.map(([day, value]) => point(`2023-05-${String(day).padStart(2, '0')}`, value))
          const value = direction === 'atLeast' || direction === 'atMost' ? 0.5 : null
          const state = goalStateOf(evidence({ series: points, target: target(direction, value) }))
          expect(goalStates).toContain(state)
          if (points.length === 0) expect(state).toBe('missing')
        },
      ),
    )
  })

  test('by a target without a value is never reached by a number', () => {
    expect(isReachedBy(target('rising'), 1e9)).toBe(false)
  })
})

const measure = (id: string, source: Measure['source'] = { kind: 'byHand' }, version = 1): Measure => ({
  ...{ id, version, name: texts(id), definition: texts(id), unit: 'people', source, note: null },
})

describe('a series', () => {
  const all = [measure('a'), measure('b'), measure('summa', { kind: 'sum', of: ['a', 'b'] })]
  const on = plainDate('2023-12-31')
  const sum = all[2] as Measure

  test('has points of its own version and of no day to come, oldest first; the last of a day holds', () => {
    const points = [
      point('2023-09-14', 2, 'a'),
      point('2023-09-01', 1, 'a'),
      point('2023-09-01', 7, 'a'),
      point('2023-09-02', 9, 'a', 2),
      point('2024-01-01', 9, 'a'),
      point('2023-09-03', 9, 'b'),
    ]
    expect(seriesOf(measure('a'), all, points, on).map(each => [each.on, each.value])).toEqual([
      ['2023-09-01', 7],
      ['2023-09-14', 2],
    ])
  })

  test('of a sum has a point only where each part has one: missing is not nought', () => {
    const points = [point('2023-09-01', 4, 'a'), point('2023-09-01', 0, 'b'), point('2023-09-14', 3, 'a')]
    expect(seriesOf(sum, all, points, on).map(each => [each.on, each.value, each.origin])).toEqual([
      ['2023-09-01', 4, 'computed'],
    ])
  })
})

describe('process limits', () => {
  test('are not told of too few points', () => expect(processLimitsOf(Array(11).fill(5))).toBeNull())
  test('of a worked example: mean 10, mean moving range 2', () => {
    const values = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11]
    const limits = processLimitsOf(values)
    expect(limits?.mean).toBe(10)
    expect(limits?.upper).toBeCloseTo(10 + 2.66 * 2, 10)
    expect(limits?.lower).toBeCloseTo(10 - 2.66 * 2, 10)
  })
  test('move with the values and spread with their scale', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (series, shift) => {
        const [as, moved] = [processLimitsOf(series), processLimitsOf(series.map(value => value + shift))]
        expect((moved?.upper ?? 0) - (as?.upper ?? 0)).toBeCloseTo(shift, 6)
        expect((as?.upper ?? 0) - (as?.mean ?? 0)).toBeCloseTo((as?.mean ?? 0) - (as?.lower ?? 0), 6)
      }),
    )
  })
})
