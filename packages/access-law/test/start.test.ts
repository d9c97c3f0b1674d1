import { plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { explain } from '../src/explain.ts'
import { clockOf, clocksOf, happened, matter, rulesOf } from './matter.builder.ts'

describe('A clock that is only a possibility', () => {
  test('says so until the need is known, and its sentence names the need', () => {
    const clock = clockOf(
      'HT-PTH-DOC3M-V4',
      matter('primary-care.general', happened('needAssessed 2026-02-02')),
      '2026-02-03',
    )
    expect(clock.conditional).toBe(true)
    expect(explain(clock.explanation, 'en')).toContain('if a doctor is needed')
  })
  test('is sure from its exact start', () => {
    const found = happened('furtherNeedFound 2026-02-02')
    expect(clockOf('HT-ORAL-SPEC-O23-V4', matter('oral', found), '2026-02-03').conditional).toBe(true)
    const byDentist = happened('furtherNeedFoundByDentist 2026-02-02')
    const sure = clockOf('HT-ORAL-SPEC-O23-V4', matter('oral', byDentist), '2026-02-03')
    expect(sure.conditional).toBe(false)
    expect(explain(sure.explanation, 'en')).not.toContain('if a specialist dentist is needed')
  })
  test('stands beside the rule that is first in line: the psychologist of a student under 23', () => {
    const events = happened('contact 2026-02-02', 'needAssessed 2026-02-02')
    const young = matter('student-health.yths', events, { birthDate: plainDate('2006-01-01') })
    expect(clockOf('YTHS-3M-V4', young, '2026-02-03').conditional).toBe(true)
    expect(clockOf('YTHS-GP14-U23-V4', young, '2026-02-03').conditional).toBe(false)
    expect(clockOf('YTHS-3M-V4', matter('student-health.yths', events), '2026-02-03').conditional).toBe(false)
  })
  test('that was late before the need fell away stays late', () => {
    const events = happened('needAssessed 2026-02-02', 'firstCareEvent 2026-05-04')
    expect(clockOf('HT-PTH-DOC3M-V4', matter('primary-care.general', events), '2026-06-01').state).toBe(
      'late',
    )
  })
})

describe("The school's oral check", () => {
  test('is told from oral care by there being no assessment', () => {
    expect(rulesOf(matter('oral', happened('furtherNeedFound 2026-02-02')), '2026-02-03')).toContain(
      'HT-ORAL-SCHOOL',
    )
    const assessed = happened('needAssessed 2026-01-12', 'furtherNeedFound 2026-02-02')
    expect(rulesOf(matter('oral', assessed), '2026-02-03')).not.toContain('HT-ORAL-SCHOOL')
  })
})

describe('Urgent care', () => {
  test('has a clock once the matter is found urgent, and that finding does not close it', () => {
    const calm = matter('primary-care.general', happened('contact 2026-02-02'))
    expect(rulesOf(calm, '2026-02-02')).not.toContain('HT-URGENT')
    const urgent = matter(
      'primary-care.general',
      happened('contact 2026-02-02', 'referredToUrgent 2026-02-02 10:05'),
    )
    expect(clockOf('HT-URGENT', urgent, '2026-02-02').state).toBe('running')
    expect(clockOf('HT-URGENT', urgent, '2026-02-03').state).toBe('late')
  })
})

describe('What has not started', () => {
  test('is told without a start where the law foresees it, and not where it is occasional or over', () => {
    const open = clocksOf(matter('primary-care.general', happened('contact 2026-02-02')), '2026-02-02')
    const awaited = open.filter(clock => clock.state === 'notStarted').map(clock => clock.rule)
    expect(awaited).toContain('HT-PTH-3M-V4')
    expect(awaited).not.toContain('HT-PTH-DOC3M-V4')
    expect(awaited).not.toContain('LOG-REQUEST')
    const done = matter('primary-care.general', happened('firstCareEvent 2026-02-01'))
    expect(clocksOf(done, '2026-02-02').map(clock => clock.rule)).not.toContain('HT-PTH-3M-V4')
    const clock = open.find(each => each.rule === 'HT-PTH-3M-V4') ?? expect.unreachable()
    expect(clock).toMatchObject({ start: null, due: null, grossDays: 0, netDays: 0, daysLeft: null })
    expect(explain(clock.explanation, 'en')).toMatch(/^The time for the first care event starts when .*\.$/)
  })
})

describe('What the text leaves out', () => {
  test('is outside: a certificate under the fourteen days of 2023', () => {
    const events = happened('needAssessed 2023-10-02', 'newNeedNoticed 2023-10-03')
    const of = matter('primary-care.certificate', events)
    expect(clockOf('HT-PTH-GP14-V2', of, '2023-10-04')).toMatchObject({ state: 'outside', due: null })
    expect(clockOf('HT-PTH-NEWNEED', of, '2023-10-04').due).toBeNull()
  })
  test('has no limit in days and is never late: the assessment of adults', () => {
    const of = matter('social.assessment', happened('contact 2020-02-03'))
    expect(clockOf('SHL-ASSESS-GENERAL', of, '2026-02-03')).toMatchObject({
      due: null,
      dueAt: null,
      daysLeft: null,
      state: 'running',
    })
  })
})
