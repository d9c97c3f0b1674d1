import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addWeekdays,
  fromDayNumber,
  holidayName,
  isHoliday,
  isWeekday,
  isWeekdayNumber,
  nextWeekday,
  onOrNextWeekday,
  plainDate,
  weekdayOf,
} from './index.ts'

const daysOf = (year: number) => {
  const days = []
  for (let at = plainDate(`${year}-01-01`); at.startsWith(String(year)); at = addDays(at, 1)) days.push(at)
  return days
}

// Easter Sundays as printed in almanacs.
const easters = [
  '2011-04-24',
  '2016-03-27',
  '2019-04-21',
  '2024-03-31',
  '2025-04-20',
  '2026-04-05',
  '2038-04-25',
]

describe('Finnish holidays', () => {
  test('2026 has exactly the days the calendar shows', () => {
    const days = daysOf(2026).filter(day => holidayName(day))
    expect(days.map(day => `${day} ${holidayName(day)?.fi}`)).toEqual([
      '2026-01-01 uudenvuodenpäivä',
      '2026-01-06 loppiainen',
      '2026-04-03 pitkäperjantai',
      '2026-04-05 pääsiäispäivä',
      '2026-04-06 toinen pääsiäispäivä',
      '2026-05-01 vappu',
      '2026-05-14 helatorstai',
      '2026-05-24 helluntai',
      '2026-06-19 juhannusaatto',
      '2026-06-20 juhannuspäivä',
      '2026-10-31 pyhäinpäivä',
      '2026-12-06 itsenäisyyspäivä',
      '2026-12-24 jouluaatto',
      '2026-12-25 joulupäivä',
      '2026-12-26 tapaninpäivä',
    ])
  })

  test('2027 has exactly the days the calendar shows', () => {
    expect(daysOf(2027).filter(day => holidayName(day))).toEqual(
      [
        '01-01',
        '01-06',
        '03-26',
        '03-28',
        '03-29',
        '05-01',
        '05-06',
        '05-16',
        '06-25',
        '06-26',
        '11-06',
        '12-06',
      ]
        .concat(['12-24', '12-25', '12-26'])
        .map(day => `2027-${day}`),
    )
  })

  test.each(easters)('Easter Sunday is %s', day => {
    expect(holidayName(plainDate(day))?.en).toBe('Easter Sunday')
  })

  test('the moving days fall on their weekdays in every year', () => {
    for (let year = 1992; year <= 2099; year++)
      for (const day of daysOf(year)) {
        const name = holidayName(day)?.en
        if (name === 'Midsummer Day' || name === "All Saints' Day") expect(weekdayOf(day)).toBe(6)
        if (name === 'Ascension Day') expect(weekdayOf(day)).toBe(4)
        if (name === 'Whit Sunday' || name === 'Easter Sunday') expect(weekdayOf(day)).toBe(7)
      }
  })

  test('an eve is no holiday, but no weekday either', () => {
    expect(isHoliday(plainDate('2025-12-24'))).toBe(false)
    expect(isWeekday(plainDate('2025-12-24'))).toBe(false)
    expect(isHoliday(plainDate('2025-12-25'))).toBe(true)
    expect(holidayName(plainDate('2025-12-24'))?.sv).toBe('julafton')
    expect(isWeekday(plainDate('2025-12-31'))).toBe(true)
  })
})

describe('weekdays', () => {
  test.each([
    ['2026-06-18', '2026-06-22', 'Midsummer'],
    ['2025-12-23', '2025-12-29', 'Christmas'],
    ['2026-04-02', '2026-04-07', 'Easter'],
    ['2026-11-20', '2026-11-23', 'a plain weekend'],
  ])('after %s comes %s, over %s', (day, next) => {
    expect(nextWeekday(plainDate(day))).toBe(next)
  })

  test('a Tuesday case starts by the Thursday of the next week', () => {
    expect(addWeekdays(plainDate('2026-11-17'), 7)).toBe('2026-11-26')
  })

  test('a weekday stays, another day moves', () => {
    expect(onOrNextWeekday(plainDate('2026-11-20'))).toBe('2026-11-20')
    expect(onOrNextWeekday(plainDate('2026-11-21'))).toBe('2026-11-23')
  })

  test('counting weekdays one by one gives the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 8040, max: 40_000 }),
        fc.integer({ min: 0, max: 60 }),
        (number, count) => {
          let at = fromDayNumber(number)
          for (let left = count; left > 0; ) {
            at = addDays(at, 1)
            if (isWeekday(at)) left--
          }
          expect(addWeekdays(fromDayNumber(number), count)).toBe(at)
        },
      ),
    )
  })

  test('days before 1970 are judged too', () => {
    expect(isWeekdayNumber(-1)).toBe(true)
    expect(isWeekdayNumber(-7)).toBe(false)
  })
})
