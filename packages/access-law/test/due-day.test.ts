import { dayNumber, fromDayNumber, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { dueOf, limitDay } from '../src/due-day.ts'
import type { LimitUnit } from '../src/rule.ts'
import { rules } from '../src/rules.ts'

const friday = plainDate('2026-11-20')
const saturday = plainDate('2026-11-21')

describe('A limit that begins on a Saturday', () => {
  test.each<readonly [LimitUnit, number, string | null]>([
    ['calendarDays', 14, '2026-12-05'],
    ['weeks', 2, '2026-12-05'],
    ['months', 3, '2027-02-21'],
    ['weekdays', 1, '2026-11-23'],
    ['schoolDays', 2, '2026-11-24'],
    ['immediate', 0, '2026-11-21'],
    ['sameWeekday', 0, '2026-11-23'],
    ['withoutDelay', 0, null],
    ['asMainRule', 0, null],
    ['plan', 0, null],
  ])('of %s %s ends on %s', (unit, value, on) => {
    const day = limitDay(unit, value, dayNumber(saturday))
    expect(day === null ? null : fromDayNumber(day)).toBe(on)
  })
})

test('The same weekday is the day itself, when it is one', () => {
  expect(limitDay('sameWeekday', 0, dayNumber(friday))).toBe(dayNumber(friday))
})

describe('Office hours', () => {
  const [model] = rules
  if (model === undefined) throw new Error('There are rules')
  const rule = (inOfficeHours: boolean, value: number) => ({
    ...model,
    inOfficeHours,
    limit: { value, unit: 'calendarDays' } as const,
  })

  test('carry a due day that is no weekday to the next one', () => {
    expect(dueOf(rule(true, 1), friday)).toBe('2026-11-23')
    expect(dueOf(rule(true, 0), friday)).toBe(friday)
  })

  test('carry nothing where the rule does not keep them', () => {
    expect(dueOf(rule(false, 1), friday)).toBe(saturday)
  })

  test('make no day where the rule sets none', () => {
    const planned = { ...model, inOfficeHours: true, limit: { value: null, unit: 'plan' } as const }
    expect(dueOf(planned, friday)).toBeNull()
  })
})
