import { plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { clockOf, happened, matter } from './matter.builder.ts'

describe('Refusal and closing', () => {
  const state = (asked: string, ...events: readonly string[]) =>
    clockOf('HT-ESH-TREAT', matter('specialised', happened('needEstablished 2026-01-15', ...events)), asked)
      .state
  test('a refusal of another place waives, before the limit only, and care after it does not make it kept', () => {
    expect(state('2026-03-01', 'patientDeclinedOtherProvider 2026-02-02')).toBe('waived')
    expect(
      state('2026-03-01', 'patientDeclinedOtherProvider 2026-02-02', 'treatmentStarted 2026-02-20'),
    ).toBe('waived')
    expect(state('2026-09-01', 'patientDeclinedOtherProvider 2026-07-16')).toBe('late')
    expect(
      state('2026-03-01', 'treatmentStarted 2026-02-02', 'patientDeclinedOtherProvider 2026-02-20'),
    ).toBe('kept')
  })
  test('a refusal of another place waives no duty of social services', () => {
    const events = happened('caseOpened 2026-01-15', 'patientDeclinedOtherProvider 2026-02-02')
    expect(clockOf('SHL-DECISION-IMPL', matter('social.decision', events), '2026-03-01').state).toBe(
      'running',
    )
  })
  test.each([
    ['patientWithdrew', 'waived'],
    ['needResolved', 'outside'],
    ['movedAway', 'outside'],
    ['died', 'outside'],
    ['referredToUrgent', 'outside'],
  ])('%s in time leaves the clock %s, and a late clock late', (type, expected) => {
    expect(state('2026-03-01', `${type} 2026-02-02`)).toBe(expected)
    expect(state('2026-09-01', `${type} 2026-07-16`)).toBe('late')
  })
  test('the end and the closing in one moment: the end counts', () => {
    expect(state('2026-03-01', 'treatmentStarted 2026-02-02', 'needResolved 2026-02-02')).toBe('kept')
  })
  test('care after a closing does not open it again', () => {
    expect(state('2026-03-01', 'patientWithdrew 2026-02-02', 'treatmentStarted 2026-02-20')).toBe('waived')
  })
})

describe('Reasons for a longer time', () => {
  test('count only while the limit runs', () => {
    const reasoned = (day: string) =>
      clockOf(
        'HT-ORAL-V1',
        matter('oral', happened('needAssessed 2022-10-03', `extensionReasoned ${day}`)),
        '2023-02-01',
      ).due
    expect(reasoned('2023-01-03')).toBe('2023-04-03')
    expect(reasoned('2023-01-04')).toBe('2023-01-03')
  })
  test('lift a limit that gives way to reasons, and are nothing to one that does not', () => {
    const therapy = matter(
      'therapy.young',
      happened('therapyNeedEstablished 2026-02-02', 'extensionReasoned 2026-02-10'),
      { birthDate: plainDate('2008-01-01') },
    )
    expect(clockOf('HT-THERAPY28', therapy, '2026-05-01').state).toBe('outside')
    const care = matter(
      'primary-care.general',
      happened('needAssessed 2026-02-02', 'extensionReasoned 2026-02-10'),
    )
    expect(clockOf('HT-PTH-3M-V4', care, '2026-05-03').state).toBe('late')
  })
})

describe('Care under a plan', () => {
  test('is outside the limit and has its own date, which binds nobody to lateness', () => {
    const events = happened('followUpPlanned 2026-02-02 10:00 2026-03-02')
    const clock = clockOf('HT-PLAN-FOLLOW-UP', matter('primary-care.general', events), '2026-06-01')
    expect(clock).toMatchObject({ due: '2026-03-02', state: 'outside' })
  })
  test('made after the start closes the limit; made in the same moment it comes after the start', () => {
    const after = happened('needAssessed 2026-02-02', 'followUpPlanned 2026-02-03')
    expect(clockOf('HT-PTH-3M-V4', matter('primary-care.general', after), '2026-02-10')).toMatchObject({
      state: 'outside',
      due: '2026-05-02',
    })
    const before = happened('followUpPlanned 2026-02-02 09:59', 'needAssessed 2026-02-02')
    expect(clockOf('HT-PTH-3M-V4', matter('primary-care.general', before), '2026-02-10')).toMatchObject({
      state: 'outside',
      due: null,
    })
  })
  test('does not touch what plans do not: the social decision', () => {
    const events = happened('caseOpened 2026-02-02', 'followUpPlanned 2026-02-03')
    expect(clockOf('SHL-DECISION-IMPL', matter('social.decision', events), '2026-02-10').state).toBe(
      'running',
    )
  })
})
