import { describe, expect, test } from 'vitest'
import { dayOf, seriesDrawing, seriesHeight, seriesWidth } from './goal-series.view.ts'
import type { GoalPage } from './programme.view.ts'

const point = (on: string, value: number): GoalPage['series'][number] => ({
  on,
  value,
  n: null,
  origin: 'byHand',
  recordedBy: null,
  recordedAt: null,
  note: null,
})

const target = (value: number | null): GoalPage['target'] => ({
  family: 'target',
  direction: 'atLeast',
  from: null,
  by: null,
  rule: null,
  figure:
    value === null
      ? null
      : {
          value,
          unit: 'share',
          asOf: '2023-08-31',
          source: { kind: 'programme', id: 'goal/target', version: '1', name: { fi: '', sv: '', en: '' } },
        },
})

const series = [point('2023-01-01', 10), point('2023-01-11', 20), point('2023-03-02', 40)]

describe('The picture of a series', () => {
  test('keeps days as far apart as they are, and begins from zero', () => {
    const { dots } = seriesDrawing({ series, target: target(null), limits: null, events: [] })
    const [first, second, third] = dots
    if (first === undefined || second === undefined || third === undefined) throw new Error('no dots')
    expect((second.x - first.x) / (third.x - first.x)).toBeCloseTo(10 / 60, 2)
    expect(third.y).toBeLessThan(second.y)
    expect(seriesHeight - first.y).toBeGreaterThan(12)
    expect(dots.every(({ x }) => x >= 0 && x <= seriesWidth)).toBe(true)
  })

  test('holds the target inside itself, and the events of its days alone', () => {
    const events = [
      { on: '2022', text: 'ennen' },
      { on: '2023-02', text: 'aikana' },
    ]
    const drawing = seriesDrawing({ series, target: target(80), limits: null, events })
    expect(drawing.target).toBeGreaterThanOrEqual(0)
    expect(drawing.target ?? 0).toBeLessThan(drawing.dots[2]?.y ?? 0)
    expect(drawing.events.map(({ nth }) => nth)).toEqual([2])
  })

  test('of a single point is in the middle', () => {
    const drawing = seriesDrawing({
      series: series.slice(0, 1),
      target: target(null),
      limits: null,
      events: [],
    })
    expect(drawing.dots).toEqual([{ x: seriesWidth / 2, y: 12, on: '2023-01-01' }])
  })

  test('knows months and years by their first day', () => {
    expect(dayOf('2023-08') - dayOf('2023-07')).toBe(31)
    expect(dayOf('2023')).toBe(dayOf('2023-01-01'))
  })
})
