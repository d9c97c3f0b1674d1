import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isPlainDate,
  plainDate,
  weekdayOf,
} from './index.ts'

const first = -719_162
const last = 2_932_896
const anyDay = fc.integer({ min: first, max: last })
const temporal = (number: number) => Temporal.PlainDate.from('1970-01-01').add({ days: number })

describe('a plain date', () => {
  test('agrees with Temporal on day, weekday and number, from year 1 to 9999', () => {
    fc.assert(
      fc.property(anyDay, number => {
        const date = fromDayNumber(number)
        expect(date).toBe(temporal(number).toString())
        expect(dayNumber(date)).toBe(number)
        expect(weekdayOf(date)).toBe(temporal(number).dayOfWeek)
      }),
      { numRuns: 3000 },
    )
  })

  test('agrees with Temporal on every day from 1995 to 2035', () => {
    let day = Temporal.PlainDate.from('1995-01-01')
    for (let number = dayNumber(plainDate('1995-01-01')); day.year < 2036; number++) {
      expect(fromDayNumber(number)).toBe(day.toString())
      expect(dayNumber(plainDate(day.toString()))).toBe(number)
      day = day.add({ days: 1 })
    }
  })

  test('agrees with Temporal on adding months and days', () => {
    const near = fc.integer({ min: -50_000, max: 50_000 })
    fc.assert(
      fc.property(near, fc.integer({ min: -600, max: 600 }), (number, count) => {
        const date = fromDayNumber(number)
        expect(addMonths(date, count)).toBe(temporal(number).add({ months: count }).toString())
        expect(addDays(date, count)).toBe(temporal(number).add({ days: count }).toString())
        expect(daysBetween(date, addDays(date, count))).toBe(count)
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['2024-11-30', 3, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-12-15', 3, '2026-03-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(plainDate(from), months)).toBe(to)
  })

  test.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-4-1',
    '0000-01-01',
    '',
    '2025-01-01T',
  ])('%s is refused', text => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => plainDate(text)).toThrow(RangeError)
  })

  test('dates are put in order', () => {
    const days = ['2025-03-01', '2024-12-31', '2025-03-01'].map(plainDate)
    expect(days.sort(compareDates)).toEqual(['2024-12-31', '2025-03-01', '2025-03-01'])
  })
})
