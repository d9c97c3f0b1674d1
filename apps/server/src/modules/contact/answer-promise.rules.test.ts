import {
  addMinutes,
  epochMs,
  fromEpochMs,
  helsinkiDate,
  helsinkiTime,
  instant,
  isWeekday,
  plainDate,
} from '@yhdella/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { esimerkki, kainuu } from '../../../test/counties.ts'
import { answerBy, newAnswerBy, promisedBy, promiseSentence, promiseState } from './answer-promise.rules.ts'
import { promiseOfContact } from './contact-promise.ts'

const hours = { opens: '08:00', closes: '16:00' }

test.each([
  ['Monday at 10', '2026-11-23T10:00:00+02:00', '2026-11-23T16:00:00+02:00'],
  ['Monday before the desk opens', '2026-11-23T05:00:00+02:00', '2026-11-23T16:00:00+02:00'],
  ['the last minute before closing', '2026-11-23T15:59:00+02:00', '2026-11-23T16:00:00+02:00'],
  ['closing time itself', '2026-11-23T16:00:00+02:00', '2026-11-24T16:00:00+02:00'],
  ['Friday evening', '2026-11-20T18:00:00+02:00', '2026-11-23T16:00:00+02:00'],
  ['Saturday', '2026-11-21T09:00:00+02:00', '2026-11-23T16:00:00+02:00'],
  ['the day before Christmas Eve, too late', '2026-12-23T17:00:00+02:00', '2026-12-28T16:00:00+02:00'],
  ['Midsummer Eve', '2026-06-19T09:00:00+03:00', '2026-06-22T16:00:00+03:00'],
])('a contact on %s is answered by the right closing', (_, now, by) => {
  expect(answerBy(instant(now), hours)).toBe(instant(by))
})

test('the promise is always a weekday closing, in the future and within the next weekday', () => {
  fc.assert(
    fc.property(fc.integer({ min: Date.parse('2023-01-01'), max: Date.parse('2035-01-01') }), ms => {
      const now = fromEpochMs(ms)
      const by = answerBy(now, hours)
      expect(by > now).toBe(true)
      expect(helsinkiTime(by)).toBe('16:00')
      expect(isWeekday(helsinkiDate(by))).toBe(true)
      // Six days: Christmas on Thursday to Sunday after a Wednesday evening is the longest gap, plus a spare.
      expect(epochMs(by) - ms).toBeLessThan(6 * 86_400_000)
    }),
  )
})

test('the promise is said with weekday, date and time in three languages', () => {
  expect(promiseSentence(instant('2026-11-23T16:00:00+02:00'))).toEqual({
    fi: 'Vastaamme viimeistään maanantaina 23.11. klo 16.',
    sv: 'Vi svarar senast måndagen den 23 november kl. 16.',
    en: 'We will reply by 16:00 on Monday 23 November.',
  })
  expect(promiseSentence(instant('2026-06-02T15:30:00+03:00')).fi).toBe(
    'Vastaamme viimeistään tiistaina 2.6. klo 15.30.',
  )
})

test('a broken promise gets a new time, the closing of the next weekday, which is again in the future', () => {
  const by = instant('2026-11-20T16:00:00+02:00')
  expect(newAnswerBy(by, instant('2026-11-20T16:05:00+02:00'), hours)).toBe(
    instant('2026-11-23T16:00:00+02:00'),
  )
  expect(newAnswerBy(by, instant('2026-11-24T09:00:00+02:00'), hours)).toBe(
    instant('2026-11-25T16:00:00+02:00'),
  )
})

test('an answer keeps or breaks the promise by the promise, however late one looks', () => {
  const by = instant('2026-11-23T16:00:00+02:00')
  const before = addMinutes(by, -10)
  const after = addMinutes(by, 10)
  expect(promiseState(by, null, before, hours)).toEqual({ state: 'running', newAnswerBy: null })
  expect(promiseState(by, by, after, hours)).toEqual({ state: 'kept', newAnswerBy: null })
  expect(promiseState(by, after, after, hours)).toEqual({ state: 'late', newAnswerBy: null })
  expect(promiseState(by, null, after, hours)).toEqual({
    state: 'late',
    newAnswerBy: instant('2026-11-24T16:00:00+02:00'),
  })
})

test.each([
  ['an evening', '2026-11-23T20:15:00+02:00', '2026-11-24T16:00:00+02:00'],
  ['a Friday at closing', '2026-11-20T16:00:00+02:00', '2026-11-23T16:00:00+02:00'],
  ['the eve of Independence Day, a Saturday', '2026-12-05T12:00:00+02:00', '2026-12-07T16:00:00+02:00'],
  ['Christmas Eve', '2026-12-24T09:00:00+02:00', '2026-12-28T16:00:00+02:00'],
  ["New Year's Eve, a weekday", '2026-12-31T09:00:00+02:00', '2026-12-31T16:00:00+02:00'],
  ["the evening of New Year's Eve", '2026-12-31T17:00:00+02:00', '2027-01-04T16:00:00+02:00'],
  ['Maundy Thursday, late', '2026-04-02T16:30:00+03:00', '2026-04-07T16:00:00+03:00'],
  ['the Friday before summer time begins', '2026-03-27T17:00:00+02:00', '2026-03-30T16:00:00+03:00'],
  ['the night in which summer time begins', '2026-03-29T03:30:00+02:00', '2026-03-30T16:00:00+03:00'],
  ['the Friday before summer time ends', '2026-10-23T17:00:00+03:00', '2026-10-26T16:00:00+02:00'],
  ['the hour that comes twice', '2026-10-25T03:30:00+02:00', '2026-10-26T16:00:00+02:00'],
  ['a moment before midnight', '2026-11-22T23:59:59.999+02:00', '2026-11-23T16:00:00+02:00'],
  ['midnight', '2026-11-23T00:00:00+02:00', '2026-11-23T16:00:00+02:00'],
])('on %s Kainuu promises by its own clock', (_, now, by) => {
  expect(promiseOfContact(instant(now), kainuu)).toBe(instant(by))
})

const moments = fc
  .integer({ min: Date.parse('2023-01-01T00:00:00+02:00'), max: Date.parse('2035-01-01') })
  .map(fromEpochMs)

test("Kainuu's promise as its clock counts it is the same weekday's closing, at every moment", () => {
  fc.assert(
    fc.property(moments, now => {
      expect(promiseOfContact(now, kainuu)).toBe(answerBy(now, kainuu.officeHours))
    }),
  )
})

test('a later contact is never promised an earlier answer, in either county', () => {
  fc.assert(
    fc.property(moments, moments, (one, other) => {
      const [first, second] = one < other ? [one, other] : [other, one]
      for (const of of [kainuu, esimerkki])
        expect(promiseOfContact(first, of) <= promiseOfContact(second, of)).toBe(true)
    }),
  )
})

test('of two promises the earlier is given, and a county without one answers by its closing', () => {
  const now = instant('2026-11-23T10:00:00+02:00')
  const [clock] = esimerkki.clocks
  if (clock === undefined) throw new Error('The county has no clock')
  const promise = { serviceClass: esimerkki.contact.serviceClass, hours: esimerkki.officeHours }
  const slow = { ...clock, id: 'slow', limit: { value: 5, unit: 'weekdays' } } as const
  const target = {
    ...clock,
    id: 'target',
    family: 'target',
    limit: { value: 0, unit: 'calendarDays' },
  } as const
  const noon = instant('2026-11-25T12:00:00+02:00')
  expect(promisedBy(now, { ...promise, clocks: [slow, clock, target] })).toBe(noon)
  expect(promisedBy(now, { ...promise, clocks: [target] })).toBe(instant('2026-11-23T14:30:00+02:00'))
  const past = { ...clock, validTo: plainDate('2026-01-31') }
  expect(promisedBy(now, { ...promise, clocks: [past] })).toBe(instant('2026-11-23T14:30:00+02:00'))
})
