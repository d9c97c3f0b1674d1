import { plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { bothParts, daysOf, hoursOf, minutesOf, timeOf, workingDaysOf } from './proposal-question.rules.ts'

const plan = { from: plainDate('2026-11-24'), to: plainDate('2026-12-21') }

describe('the days that are asked', () => {
  test.each([
    ['2026-11-20', {}, { from: '2026-11-24', to: '2026-12-21' }],
    ['2026-11-24', {}, { from: '2026-11-25', to: '2026-12-21' }],
    ['2026-11-30', { toOn: '2026-12-04' }, { from: '2026-12-01', to: '2026-12-04' }],
    ['2026-11-20', { fromOn: '2026-12-01' }, { from: '2026-12-01', to: '2026-12-21' }],
    ['2026-12-21', {}, 'PlanIsOver'],
    ['2026-11-20', { fromOn: '2026-12-02', toOn: '2026-12-01' }, 'DaysReversed'],
    ['2026-11-30', { fromOn: '2026-11-30' }, 'OutsidePlan'],
    ['2026-11-20', { toOn: '2026-12-22' }, 'OutsidePlan'],
  ])('on %s, %o', (today, asked, expected) => {
    const days = daysOf(plan, asked, plainDate(today))
    expect(days.ok ? days.data : days.code).toEqual(expected)
  })

  test('are working days: no weekend and no holiday', () => {
    const days = workingDaysOf({ from: plainDate('2026-12-23'), to: plainDate('2026-12-29') })
    // Christmas Eve is a Thursday and no holiday by the church, but offices are closed: the kernel knows.
    expect(days.map(({ on }) => on)).not.toContain('2026-12-25')
    expect(days.map(({ on }) => on)).not.toContain('2026-12-26')
    expect(days.at(-1)).toEqual({ on: '2026-12-29', weekday: 1 })
  })
})

describe('the hours that are asked', () => {
  const widest = { from: 480, to: 960 }
  test.each([
    [{}, { from: 480, to: 960 }],
    [{ opensAt: '12:00' }, { from: 720, to: 960 }],
    [{ opensAt: '07:45' }, 'OutsideOpeningHours'],
    [{ closesAt: '16:15' }, 'OutsideOpeningHours'],
    [{ opensAt: '12:00', closesAt: '12:00' }, 'OutsideOpeningHours'],
  ])('%o', (asked, expected) => {
    const hours = hoursOf(widest, asked)
    expect(hours.ok ? hours.data : hours.code).toEqual(expected)
  })

  test('are narrowed by a unit that closes earlier', () => {
    expect(bothParts({ from: 540, to: 960 }, { from: 480, to: 900 })).toEqual({ from: 540, to: 900 })
  })

  test('go to a clock and back', () => {
    for (let minutes = 0; minutes < 1440; minutes++) expect(minutesOf(timeOf(minutes))).toBe(minutes)
  })
})
