import { expect, test } from 'vitest'
import {
  clockTime,
  dateOnly,
  dayInShort,
  dayInWords,
  isSameDay,
  momentInWords,
  nearDay,
  nearMoment,
  stamp,
  timeInWords,
} from './when.ts'

const promise = '2026-11-23T14:00:00.000Z'
const quarterPast = '2026-07-24T06:15:00.000Z'

test('a promise is a weekday, a date and a clock time in each language', () => {
  expect(momentInWords(promise, 'fi')).toBe('maanantaina 23.11. klo 16')
  expect(momentInWords(promise, 'sv')).toBe('måndagen den 23 november kl. 16')
  expect(momentInWords(promise, 'en')).toBe('16:00 on Monday 23 November')
})

test('Helsinki keeps summer time, so the same clock reads otherwise in July', () => {
  expect(timeInWords(quarterPast, 'fi')).toBe('klo 9.15')
  expect(timeInWords(quarterPast, 'sv')).toBe('kl. 9.15')
  expect(timeInWords(quarterPast, 'en')).toBe('9:15')
})

test('a date always carries its weekday', () => {
  expect(nearDay('2026-11-24', 'fi')).toBe('ti 24.11.')
  expect(nearDay('2026-11-24', 'sv')).toBe('tis 24.11.')
  expect(nearDay('2026-11-24', 'en')).toBe('Tue 24 Nov')
  expect(dayInShort('2026-11-24', 'fi')).toBe('ti 24.11.2026')
  expect(dayInWords('2026-11-25', 'fi')).toBe('keskiviikkona 25.11.')
})

test('near moments keep their weekday, birthdays do not need one', () => {
  expect(nearMoment(promise, 'fi')).toBe('ma 23.11. klo 16')
  expect(nearMoment(promise, 'en')).toBe('Mon 23 Nov, 16:00')
  expect(dateOnly('2019-05-02', 'fi')).toBe('2.5.2019')
  expect(dateOnly('2019-05-02', 'en')).toBe('2 May 2019')
})

test('what has happened is told with its year', () => {
  expect(stamp(promise, 'fi')).toBe('ma 23.11.2026 klo 16')
  expect(stamp(promise, 'sv')).toBe('mån 23.11.2026 kl. 16')
  expect(stamp(promise, 'en')).toBe('Mon 23 Nov 2026, 16:00')
})

test('opening hours lose their empty minutes where the language writes them so', () => {
  expect(clockTime('08:00', 'fi')).toBe('klo 8')
  expect(clockTime('15:30', 'sv')).toBe('kl. 15.30')
  expect(clockTime('08:00', 'en')).toBe('8:00')
})

test('a day changes at midnight in Helsinki, not in London', () => {
  expect(isSameDay('2026-11-22T22:30:00.000Z', '2026-11-23T10:00:00.000Z')).toBe(true)
  expect(isSameDay('2026-11-22T21:30:00.000Z', '2026-11-23T10:00:00.000Z')).toBe(false)
})
