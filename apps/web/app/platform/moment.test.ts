import { expect, it } from 'vitest'
import { clockText, dateText, dayOf, dayText, fullDayText, momentText } from './moment.ts'

it('says a moment the way each language writes it, in Helsinki time', () => {
  const at = '2026-11-24T07:15:00.000Z'
  expect(momentText(at, 'fi')).toBe('ti 24.11. klo 9.15')
  expect(momentText(at, 'sv')).toBe('ti 24.11 kl. 9.15')
  expect(momentText(at, 'en')).toBe('Tue 24 November at 9:15')
})

it('says a full hour without minutes in Finnish and Swedish', () => {
  expect(clockText('2026-11-23T14:00:00Z', 'fi')).toBe('klo 16')
  expect(clockText('2026-11-23T14:00:00Z', 'sv')).toBe('kl. 16')
  expect(clockText('2026-11-23T14:00:00Z', 'en')).toBe('16:00')
})

it('says a day with and without its year', () => {
  expect(dayText('2026-02-01', 'fi')).toBe('su 1.2.')
  expect(dateText('2026-02-01', 'sv')).toBe('1.2.2026')
  expect(fullDayText('2026-02-01', 'en')).toBe('Sun 1 February 2026')
})

it('takes the day from the Helsinki clock, not from UTC', () => {
  expect(dayOf('2026-06-30T21:30:00Z')).toBe('2026-07-01')
})
