import { plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { explain } from '../src/explain.ts'
import { clockOf, happened, matter, rulesOf } from './matter.builder.ts'

describe('An age that is not known', () => {
  test('is read as the one with the shorter limit', () => {
    const oral = matter('oral', happened('needAssessed 2026-02-02'), { birthDate: null })
    expect(rulesOf(oral, '2026-02-03')).toContain('HT-ORAL-U23-V4')
    expect(rulesOf(oral, '2026-02-03')).not.toContain('HT-ORAL-O23-V4')
    const social = matter('social.assessment', happened('contact 2026-02-02'), { birthDate: null })
    expect(rulesOf(social, '2026-02-03')).toContain('SHL-ASSESS-75')
    const clock = clockOf('HT-ORAL-U23-V4', oral, '2026-02-03')
    expect(explain(clock.explanation, 'fi')).toContain('ikä ei ole tiedossa')
  })
})

describe('The moment of age', () => {
  const born = { birthDate: plainDate('2003-03-10') }
  test('is the first contact, also where only the attempt is recorded', () => {
    const attempt = happened('contactAttempt 2026-03-09', 'needAssessed 2026-03-12')
    expect(rulesOf(matter('oral', attempt, born), '2026-03-13')).toContain('HT-ORAL-U23-V4')
  })
  test('is the start where no contact is recorded', () => {
    expect(rulesOf(matter('oral', happened('needAssessed 2026-03-09'), born), '2026-03-13')).toContain(
      'HT-ORAL-U23-V4',
    )
    expect(rulesOf(matter('oral', happened('needAssessed 2026-03-10'), born), '2026-03-13')).toContain(
      'HT-ORAL-O23-V4',
    )
  })
  test('is the earlier of the two where the law is silent, and never the later', () => {
    const late = happened('therapyNeedEstablished 2026-03-09', 'contact 2026-03-12')
    expect(rulesOf(matter('therapy.young', late, born), '2026-03-13')).toContain('HT-THERAPY28')
    const early = happened('contact 2026-03-09', 'therapyNeedEstablished 2026-03-12')
    expect(rulesOf(matter('therapy.young', early, born), '2026-03-13')).toContain('HT-THERAPY28')
    const neither = happened('contact 2026-03-10', 'therapyNeedEstablished 2026-03-12')
    expect(rulesOf(matter('therapy.young', neither, born), '2026-03-13')).not.toContain('HT-THERAPY28')
  })
  test('of the child of special support is the opening of the matter, whatever the contact was', () => {
    const events = happened('contact 2026-03-09', 'caseOpened 2026-03-10')
    const grown = { birthDate: plainDate('2008-03-10'), flags: ['specialSupportChild'] as const }
    expect(rulesOf(matter('social.assessment', events, grown), '2026-03-13')).not.toContain('SHL-CHILD-START')
  })
  test('of one born on 29 February comes on 1 March in a common year', () => {
    const leap = { birthDate: plainDate('2004-02-29') }
    expect(rulesOf(matter('oral', happened('needAssessed 2027-02-28'), leap), '2027-03-02')).toContain(
      'HT-ORAL-U23-V4',
    )
    expect(rulesOf(matter('oral', happened('needAssessed 2027-03-01'), leap), '2027-03-02')).toContain(
      'HT-ORAL-O23-V4',
    )
  })
})
