import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayNumber,
  endOfDay,
  fromDayNumber,
  fromEpochMs,
  helsinkiDate,
  helsinkiMinutes,
  helsinkiTime,
  instant,
  instantAt,
  plainDate,
  startOfDay,
} from './index.ts'

const zone = 'Europe/Helsinki'
const since1996 = fc.integer({ min: 820_454_400_000, max: 4_102_444_800_000 })
const day = fc.integer({ min: 9497, max: 47_000 }).map(fromDayNumber)
const zoned = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone)
const iso = (at: Temporal.ZonedDateTime) => at.toInstant().toString({ smallestUnit: 'millisecond' })

describe('Helsinki time', () => {
  test('agrees with Temporal on the day and the time of any moment since 1996', () => {
    fc.assert(
      fc.property(since1996, ms => {
        const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
        expect(helsinkiDate(fromEpochMs(ms))).toBe(local.toPlainDate().toString())
        expect(helsinkiTime(fromEpochMs(ms))).toBe(local.toPlainTime().toString().slice(0, 5))
        expect(helsinkiMinutes(fromEpochMs(ms))).toBe(local.hour * 60 + local.minute)
      }),
      { numRuns: 3000 },
    )
  })

  test('agrees with Temporal minute by minute around both changes of the clock, 1996-2040', () => {
    for (let year = 1996; year <= 2040; year++)
      for (const month of ['03-25', '10-25'])
        for (let at = plainDate(`${year}-${month}`); at.slice(8) !== '01'; at = addDays(at, 1))
          for (let minute = 120; minute < 270; minute += 7) {
            const time = `0${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
            expect(instantAt(at, time)).toBe(iso(zoned(`${at}T${time}`)))
          }
  })

  test('agrees with Temporal on where a day begins and ends', () => {
    fc.assert(
      fc.property(day, date => {
        expect(startOfDay(date)).toBe(iso(zoned(`${date}T00:00`)))
        expect(endOfDay(date)).toBe(iso(zoned(`${date}T23:59:59.999`)))
        expect(helsinkiDate(endOfDay(date))).toBe(date)
        expect(dayNumber(helsinkiDate(fromEpochMs(Date.parse(endOfDay(date)) + 1)))).toBe(dayNumber(date) + 1)
      }),
      { numRuns: 2000 },
    )
  })

  test('the hour that spring skips is read an hour later, the hour that autumn repeats is read as its first', () => {
    expect(instantAt(plainDate('2026-03-29'), '03:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(helsinkiTime(instant('2026-03-29T01:30:00Z'))).toBe('04:30')
    expect(instantAt(plainDate('2026-10-25'), '03:30')).toBe('2026-10-25T00:30:00.000Z')
  })

  test.each(['24:00', '7:30', '12:60', '', '12.30'])('"%s" is no time of day', time => {
    expect(() => instantAt(plainDate('2026-01-01'), time)).toThrow(RangeError)
  })
})
