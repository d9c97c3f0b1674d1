import { type CountyClock, serviceClasses } from '@yhdella/access-law'
import { addDays, addMinutes, helsinkiDate, instant, instantAt, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import {
  changedDecisions,
  clockName,
  decisionOf,
  nearestDue,
  sentenceOf,
  shownAlone,
  shownClock,
  startedClocks,
} from './entry-clock.rules.ts'
import type { Opening, PastHappening } from './matter-events.rules.ts'
import { dispositions, waitEventTypes } from './queue-entry.rules.ts'

const start = instant('2026-11-23T08:00:00.000Z')
const dayLater = (days: number) => instantAt(addDays(helsinkiDate(start), days), '10:00')

const promise = (days: number): CountyClock => ({
  id: 'physiotherapy-in-14-days',
  family: 'promise',
  services: ['primary-care.other'],
  start: 'needAssessed',
  end: 'firstCareEvent',
  limit: { value: days, unit: 'calendarDays' },
  validFrom: plainDate('2023-01-01'),
  validTo: null,
  name: { fi: 'lupaus', sv: 'löfte', en: 'promise' },
})
const options = { countyClocks: [promise(14)], officeHours: { opens: '08:00', closes: '16:00' } }

const wait: Opening = {
  kind: 'wait',
  service: 'primary-care.other',
  birthDate: plainDate('1980-12-31'),
  contactedAt: start,
  assessedAt: start,
}
const contact: Opening = { ...wait, kind: 'contact', service: 'primary-care.general', assessedAt: null }

const happened = (kind: string, at = start, disposition: PastHappening['disposition'] = null) => ({
  kind,
  at,
  disposition,
})

const decided = (opening: Opening, past: readonly PastHappening[] = [], at = start, of = options) =>
  changedDecisions([], startedClocks(opening, past, at, of), [])

test('A wait has its clocks apart: the law of three months and the promise of fourteen days', () => {
  expect(decided(wait).map(({ family, dueOn }) => [family, dueOn])).toEqual([
    ['law', '2027-02-23'],
    ['promise', '2026-12-07'],
  ])
})

test('A decision explains itself in three languages and keeps what it was counted from', () => {
  const [law] = decided(wait)
  if (law === undefined) throw new Error('There is a clock of law')
  expect(sentenceOf(law.explanation, 'fi')).toContain('1326/2010 51 a §')
  expect(sentenceOf(law.explanation, 'sv')).toContain('1326/2010')
  expect(sentenceOf(law.explanation, 'en')).toContain('23 February 2027')
  expect(law.explanation.inputs).toMatchObject({ startEvent: 'needAssessed', birthDate: '1980-12-31' })
})

test('A contact waits for its assessment only, also after it has been assessed', () => {
  const open = startedClocks(contact, [], start, options)
  const answered = startedClocks(contact, [happened('ended', start, 'answered')], start, options)
  expect(open.map(clock => [clock.rule, clock.state])).toEqual([['HT-CONTACT-ASSESS-V2', 'running']])
  expect(answered.map(clock => [clock.rule, clock.state])).toEqual([['HT-CONTACT-ASSESS-V2', 'kept']])
})

test.each(serviceClasses)('A wait of the class %s can be opened, served and ended in every way', service => {
  const opening = { ...wait, service }
  for (const disposition of dispositions) {
    const clocks = startedClocks(opening, [happened('ended', dayLater(1), disposition)], dayLater(2), options)
    // A limit that the law sets in no days (SHL 36 §) is not a day that still runs.
    expect(clocks.filter(({ state, due }) => state === 'running' && due !== null)).toEqual([])
  }
})

describe('What happens along a wait', () => {
  const at = dayLater(5)
  test.each(waitEventTypes)('%s moves no legal day', kind => {
    const before = startedClocks(wait, [], at, options)
    const since = startedClocks(wait, [happened(kind, at)], at, options)
    const lawBefore = before.filter(({ family }) => family === 'law').map(({ due }) => due)
    expect(since.filter(({ family }) => family === 'law').map(({ due }) => due)).toEqual(lawBefore)
  })

  test('whoever declines another provider lets the guarantee go: a new decision says so, the old one stays', () => {
    const before = startedClocks(wait, [], at, options)
    const since = startedClocks(wait, [happened('patientDeclinedOtherProvider', at)], at, options)
    const fresh = changedDecisions(before, since, decided(wait))
    expect(fresh.map(({ family, dueOn }) => [family, dueOn])).toEqual([
      ['law', null],
      ['promise', null],
    ])
    expect(nearestDue(since, fresh)).toEqual({ dueAt: null, dueFamily: null })
    expect(since.map(({ state }) => state)).toEqual(['waived', 'waived'])
  })

  test('postponing takes net days, never gross', () => {
    const [, clock] = startedClocks(wait, [happened('patientPostponed', dayLater(2))], dayLater(9), options)
    expect(clock).toMatchObject({ grossDays: 9, netDays: 2, due: '2026-12-07' })
  })

  test('an end that was taken back never was', () => {
    const past = [
      happened('ended', dayLater(1), 'patientWithdrew'),
      happened('reopened', addMinutes(dayLater(1), 0.1)),
    ]
    const states = startedClocks(wait, past, dayLater(2), options).map(({ state }) => state)
    expect(states).toEqual(['running', 'running'])
  })
})

describe('A change of the county’s promise', () => {
  const stricter = { ...options, countyClocks: [promise(7)] }
  const none = { ...options, countyClocks: [] }
  const now = dayLater(3)
  const inForce = decided(wait)

  test('does not re-judge a wait when something else happens to it', () => {
    const before = startedClocks(wait, [], now, stricter)
    const since = startedClocks(wait, [happened('patientPostponed', now)], now, stricter)
    expect(changedDecisions(before, since, inForce)).toEqual([])
    expect(nearestDue(since, inForce).dueAt).toBe('2026-12-07T21:59:59.999Z')
  })

  test('shows the day that was promised, late or not by that day', () => {
    const [, old] = inForce
    const [, clock] = startedClocks(wait, [], dayLater(9), stricter)
    if (old === undefined || clock === undefined) throw new Error('There is a promise')
    expect(shownClock(clock, old, dayLater(9), 'fi')).toMatchObject({
      dueOn: '2026-12-07',
      state: 'running',
      daysLeft: 5,
      sentence: sentenceOf(old.explanation, 'fi'),
    })
    expect(shownClock(clock, old, dayLater(15), 'fi').state).toBe('late')
  })

  test('binds as it was given where the county has dropped it', () => {
    const clocks = startedClocks(wait, [], now, none)
    expect(nearestDue(clocks, inForce)).toEqual({ dueAt: '2026-12-07T21:59:59.999Z', dueFamily: 'promise' })
    const [, old] = inForce
    if (old === undefined) throw new Error('There is a promise')
    expect(shownAlone(old, null, now, 'sv')).toMatchObject({ state: 'running', grossDays: 3, daysLeft: 11 })
    expect(shownAlone(old, null, dayLater(15), 'sv').state).toBe('late')
    expect(shownAlone(old, dayLater(14), dayLater(30), 'sv').state).toBe('kept')
    expect(shownAlone({ ...old, dueAt: null, dueOn: null }, null, now, 'sv').state).toBe('outside')
  })
})

describe('The nearest due', () => {
  const [law, ours] = startedClocks(wait, [], start, options)
  if (law === undefined || ours === undefined) throw new Error('There are two clocks')
  const dueAt = instant('2026-12-01T21:59:59.999Z')
  const as = (clock: typeof law, due: typeof dueAt | null) => ({ ...decisionOf(clock), dueAt: due })

  test('of two at the same moment the stronger duty is named', () => {
    const nearest = { dueAt, dueFamily: 'law' }
    expect(nearestDue([law, ours], [as(ours, dueAt), as(law, dueAt)])).toEqual(nearest)
    expect(nearestDue([law, ours], [as(law, dueAt), as(ours, dueAt)])).toEqual(nearest)
  })
  test('a clock without a day is no due', () => {
    expect(nearestDue([law, ours], [as(law, null), as(ours, null)])).toEqual({ dueAt: null, dueFamily: null })
  })
  test('a late clock stays the nearest, a settled one is none', () => {
    const late = startedClocks(wait, [], dayLater(20), options)
    expect(nearestDue(late, late.map(decisionOf)).dueFamily).toBe('promise')
    const served = startedClocks(wait, [happened('ended', dayLater(20), 'served')], dayLater(20), options)
    expect(nearestDue(served, served.map(decisionOf))).toEqual({ dueAt: null, dueFamily: null })
  })
})

test('A clock is named by the law’s own words, or by the county’s as they were', () => {
  const name = { fi: 'lupaus', sv: 'löfte', en: 'promise' }
  expect(clockName({ rule: 'HT-CONTACT-ASSESS-V2', name: null }, 'fi')).toBe(
    'Yhteys ja arvio samana arkipäivänä',
  )
  expect(clockName({ rule: 'gone', name }, 'sv')).toBe('löfte')
  expect(clockName({ rule: 'gone', name: null }, 'sv')).toBe('')
})

test('A service class that no law knows is a fault of the data', () => {
  expect(() => startedClocks({ ...wait, service: 'hairdresser' }, [], start, options)).toThrow('hairdresser')
})
