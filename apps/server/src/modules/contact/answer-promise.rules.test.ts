import {
  addMinutes,
  epochMs,
  fromEpochMs,
  helsinkiDate,
  helsinkiTime,
  instant,
  isWeekday,
} from '@yhdella/kernel'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerBy, newAnswerBy, promiseSentence, promiseState } from './answer-promise.rules.ts'

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
