import { instantAt, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import type { Clock } from '../src/clock.ts'
import { evaluate } from '../src/evaluate.ts'
import { type EventType, isEventType, type MatterEvent } from '../src/event.ts'
import { explain } from '../src/explain.ts'
import type { CountyClock, EvaluateOptions, Matter } from '../src/matter.ts'
import type { ServiceClass } from '../src/service.ts'

const typeOf = (text: string): EventType => (isEventType(text) ? text : expect.unreachable(text))

/** 'needAssessed 2026-02-02 10:00', Helsinki time. */
const happened = (...events: readonly string[]): MatterEvent[] =>
  events.map(text => {
    const [type = '', day = '', time = '10:00', on] = text.split(' ')
    const event = { type: typeOf(type), at: instantAt(plainDate(day), time) }
    return on === undefined ? event : { ...event, on: plainDate(on) }
  })

const matter = (service: ServiceClass, events: MatterEvent[], of: Partial<Matter> = {}): Matter => ({
  service,
  birthDate: plainDate('1980-03-15'),
  flags: [],
  events,
  ...of,
})

const clocksOf = (of: Matter, asked: string, options: EvaluateOptions = {}): readonly Clock[] => {
  const [day = '', time = '12:00'] = asked.split(' ')
  return evaluate(of, instantAt(plainDate(day), time), options)
}

const clockOf = (rule: string, of: Matter, asked: string, options: EvaluateOptions = {}): Clock =>
  clocksOf(of, asked, options).find(clock => clock.rule === rule) ??
  expect.unreachable(`There is no clock ${rule}`)

const rulesOf = (of: Matter, asked: string, options: EvaluateOptions = {}): string[] =>
  clocksOf(of, asked, options)
    .filter(clock => clock.start !== null)
    .map(clock => clock.rule)

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

describe('Net days', () => {
  const days = (...events: readonly string[]) => {
    const of = matter('specialised', happened('needEstablished 2026-03-02', ...events))
    const { grossDays, netDays } = clockOf('HT-ESH-TREAT', of, '2026-04-01')
    return [grossDays, netDays]
  }
  test.each<[string, readonly string[], readonly [number, number]]>([
    ['are gross days where the patient has asked for nothing', [], [30, 30]],
    ['stop at the postponing', ['patientPostponed 2026-03-12'], [30, 10]],
    ['go on from the next offer', ['patientPostponed 2026-03-12', 'offered 2026-03-17'], [30, 25]],
    ['go on when the patient is ready again', ['noShow 2026-03-12', 'patientResumed 2026-03-13'], [30, 29]],
    [
      'stop once for two postponings in a row',
      ['patientPostponed 2026-03-12', 'patientDeclinedTime 2026-03-15', 'accepted 2026-03-17'],
      [30, 25],
    ],
    [
      'stop twice for two apart',
      ['patientPostponed 2026-03-05', 'offered 2026-03-07', 'noShow 2026-03-10', 'offered 2026-03-13'],
      [30, 25],
    ],
    [
      'are not stopped by the provider',
      ['providerCancelled 2026-03-12', 'providerMoved 2026-03-14'],
      [30, 30],
    ],
  ])('%s', (_, events, expected) => {
    expect(days(...events)).toEqual(expected)
  })
  test('end with the wait', () => {
    const events = happened(
      'needEstablished 2026-03-02',
      'treatmentStarted 2026-03-12',
      'patientPostponed 2026-03-20',
    )
    expect(clockOf('HT-ESH-TREAT', matter('specialised', events), '2026-04-01')).toMatchObject({
      grossDays: 10,
      netDays: 10,
    })
  })
  test('do not count what was postponed before the clock began', () => {
    const events = happened('patientPostponed 2026-02-02', 'needEstablished 2026-03-02')
    expect(clockOf('HT-ESH-TREAT', matter('specialised', events), '2026-03-12').netDays).toBe(10)
  })
})

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

describe('The switches', () => {
  const general = (day: string) =>
    matter('primary-care.general', happened(`contact ${day}`, `needAssessed ${day}`))
  test('rollOver moves a guarantee limit to the next weekday, and nothing else', () => {
    const until = clockOf('HT-PTH-GP14-V2', general('2023-12-12'), '2023-12-13', { rollOver: 'nextWeekday' })
    expect(until.due).toBe('2023-12-27')
    expect(explain(until.explanation, 'sv')).toContain('flyttad till en vardag')
    const child = matter('child-protection', happened('caseOpened 2026-02-07'), {
      birthDate: plainDate('2015-01-01'),
    })
    expect(clockOf('LSL-URGENT', child, '2026-02-07', { rollOver: 'nextWeekday' }).due).toBe('2026-02-07')
  })
  test('orLimit watches the later or the earlier, and always tells the other', () => {
    const events = happened('needAssessed 2026-02-02', 'furtherNeedFound 2026-02-16')
    const young = matter('oral', events, { birthDate: plainDate('2015-01-01') })
    expect(clockOf('HT-ORAL-DENT-U23-V4', young, '2026-02-17')).toMatchObject({
      due: '2026-05-02',
      otherDue: '2026-03-16',
    })
    expect(clockOf('HT-ORAL-DENT-U23-V4', young, '2026-02-17', { orLimit: 'earlier' })).toMatchObject({
      due: '2026-03-16',
      otherDue: '2026-05-02',
    })
  })
  test('versionChoice lets a newer law in only where it is shorter and came while the wait ran', () => {
    const newest = { versionChoice: 'latestNeverLonger' } as const
    expect(rulesOf(general('2023-08-25'), '2023-09-05', newest)).toContain('HT-PTH-GP14-V2')
    expect(rulesOf(general('2023-08-25'), '2023-09-05', newest)).not.toContain('HT-PTH-V1')
    expect(rulesOf(general('2023-08-25'), '2023-08-31', newest)).toContain('HT-PTH-V1')
    expect(rulesOf(general('2024-12-20'), '2025-01-10', newest)).toContain('HT-PTH-GP14-V3')
    expect(rulesOf(general('2024-12-20'), '2025-01-10', newest)).not.toContain('HT-PTH-3M-V4')
    const ended = {
      ...general('2023-08-10'),
      events: [...general('2023-08-10').events, ...happened('treatmentArranged 2023-08-31')],
    }
    expect(rulesOf(ended, '2023-09-05', newest)).toContain('HT-PTH-V1')
  })
})

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
