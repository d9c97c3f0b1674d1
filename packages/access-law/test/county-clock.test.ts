import { plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import type { Clock } from '../src/clock.ts'
import { explain } from '../src/explain.ts'
import type { CountyClock, Matter } from '../src/matter.ts'
import { clocksOf, happened, matter } from './matter.builder.ts'

describe('A county clock', () => {
  const clock = (given: Partial<CountyClock>): CountyClock => ({
    id: 'ours',
    family: 'promise',
    services: ['primary-care.general'],
    start: 'contact',
    end: 'needAssessed',
    limit: { value: 0, unit: 'sameWeekday' },
    validFrom: plainDate('2026-01-01'),
    validTo: null,
    name: { fi: 'vastaus samana päivänä', sv: 'svar samma dag', en: 'a reply the same day' },
    ...given,
  })
  const ours = (given: Partial<CountyClock>, of: Matter, asked: string): Clock | undefined =>
    clocksOf(of, asked, { countyClocks: [clock(given)] }).find(each => each.rule === 'ours')

  test('keeps its hour of the day', () => {
    const answered = (time: string) =>
      matter('primary-care.general', happened('contact 2026-02-02', `needAssessed 2026-02-02 ${time}`))
    expect(ours({ byTime: '14:00' }, answered('14:00'), '2026-02-03')?.state).toBe('kept')
    expect(ours({ byTime: '14:00' }, answered('14:01'), '2026-02-03')?.state).toBe('late')
    const late = matter('primary-care.general', happened('contact 2026-02-02 14:30'))
    expect(ours({ byTime: '14:00' }, late, '2026-02-02 15:00')).toMatchObject({
      due: '2026-02-03',
      dueAt: '2026-02-03T12:00:00.000Z',
    })
    const told = ours({ byTime: '14:00' }, late, '2026-02-02 15:00')
    expect(explain(told?.explanation ?? expect.unreachable(), 'en')).toContain('by 14:00')
  })
  test('tells its family, its share and its own name', () => {
    const told = ours(
      { family: 'target', share: 0.8 },
      matter('primary-care.general', happened('contact 2026-02-02')),
      '2026-02-02',
    )
    expect(told).toMatchObject({ family: 'target', share: 0.8, group: 'county', paragraph: null })
    expect(explain(told?.explanation ?? expect.unreachable(), 'fi')).toContain('vastaus samana päivänä')
  })
  test('is for its services, its days and its ages', () => {
    const of = matter('primary-care.general', happened('contact 2026-02-02'))
    expect(ours({ services: ['oral'] }, of, '2026-02-02')).toBeUndefined()
    expect(ours({ validTo: plainDate('2026-02-01') }, of, '2026-02-02')).toBeUndefined()
    expect(ours({ validTo: plainDate('2026-02-02') }, of, '2026-02-02')?.state).toBe('running')
    expect(ours({ age: { under: 23 } }, of, '2026-02-02')).toBeUndefined()
    expect(ours({ age: { from: 23 } }, of, '2026-02-02')?.state).toBe('running')
  })
  test('that counts care is waived by a refusal as the law is; another is not', () => {
    const events = happened(
      'contact 2026-02-02',
      'needAssessed 2026-02-02',
      'patientDeclinedOtherProvider 2026-02-03',
    )
    const care = {
      start: 'needAssessed',
      end: 'firstCareEvent',
      limit: { value: 7, unit: 'calendarDays' },
    } as const
    expect(ours(care, matter('primary-care.general', events), '2026-02-04')?.state).toBe('waived')
    const answer = {
      start: 'needAssessed',
      end: 'answered',
      limit: { value: 7, unit: 'calendarDays' },
    } as const
    expect(ours(answer, matter('primary-care.general', events), '2026-02-04')?.state).toBe('running')
  })
})
