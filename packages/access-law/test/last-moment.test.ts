import { instantAt, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../src/evaluate.ts'
import type { EvaluateOptions } from '../src/matter.ts'
import { clockOf, happened, matter } from './matter.builder.ts'

describe('Office hours', () => {
  const attempt = (time: string, options: EvaluateOptions = {}) => {
    const of = matter('primary-care.general', happened(`contactAttempt 2026-02-02 ${time}`))
    return clockOf('HT-CONTACT-ASSESS-V2', of, '2026-02-02 23:59', options).due
  }
  test('end at their last minute: at the closing itself the day is over', () => {
    expect(attempt('07:00')).toBe('2026-02-02')
    expect(attempt('15:59')).toBe('2026-02-02')
    expect(attempt('16:00')).toBe('2026-02-03')
  })
  test("are the county's own where it has told them", () => {
    expect(attempt('16:30', { officeHours: { opens: '08:00', closes: '18:00' } })).toBe('2026-02-02')
  })
  test('may end a same-day duty, by the switch', () => {
    const of = matter(
      'primary-care.general',
      happened('contactAttempt 2026-02-02', 'needAssessed 2026-02-02 17:00'),
    )
    expect(clockOf('HT-CONTACT-ASSESS-V2', of, '2026-02-03').state).toBe('kept')
    expect(clockOf('HT-CONTACT-ASSESS-V2', of, '2026-02-03', { sameDayUntil: 'closing' }).state).toBe('late')
    expect(clockOf('HT-CONTACT-ASSESS-V2', of, '2026-02-03', { sameDayUntil: 'closing' }).dueAt).toBe(
      '2026-02-02T14:00:00.000Z',
    )
  })
})

describe('The last moment', () => {
  const ended = (time: string) => {
    const events = happened(
      'contact 2026-02-02',
      'needAssessed 2026-02-02',
      `firstCareEvent 2026-05-02 ${time}`,
    )
    return clockOf('HT-PTH-3M-V4', matter('primary-care.general', events), '2026-06-01')
  }
  test('of the due day is in time, the first of the next is late', () => {
    expect(ended('23:59').state).toBe('kept')
    const late = happened('needAssessed 2026-02-02', 'firstCareEvent 2026-05-03 00:00')
    expect(clockOf('HT-PTH-3M-V4', matter('primary-care.general', late), '2026-06-01').state).toBe('late')
  })
  test('is told to the millisecond, in summer time too', () => {
    expect(ended('12:00').dueAt).toBe('2026-05-02T20:59:59.999Z')
    const running = matter('primary-care.general', happened('needAssessed 2026-02-02'))
    expect(evaluate(running, instantAt(plainDate('2026-05-02'), '23:59'))[0]?.state).not.toBe('late')
  })
  test('of days left is zero on the due day and negative after it', () => {
    const running = matter('primary-care.general', happened('needAssessed 2026-02-02'))
    expect(clockOf('HT-PTH-3M-V4', running, '2026-05-02').daysLeft).toBe(0)
    expect(clockOf('HT-PTH-3M-V4', running, '2026-05-04')).toMatchObject({
      daysLeft: -2,
      grossDays: 91,
      state: 'late',
    })
  })
})
