import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMinutes, compareInstants, epochMs, fromEpochMs, instant, isInstant } from './index.ts'

const anyMs = fc.integer({ min: -30_000_000_000_000, max: 30_000_000_000_000 })
const exact = (ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'millisecond' })

describe('an instant', () => {
  test('agrees with Temporal on reading and writing', () => {
    fc.assert(
      fc.property(anyMs, ms => {
        const at = fromEpochMs(ms)
        expect(at).toBe(exact(ms))
        expect(isInstant(at)).toBe(true)
        expect(epochMs(at)).toBe(ms)
      }),
      { numRuns: 3000 },
    )
  })

  test('agrees with Temporal on any offset', () => {
    fc.assert(
      fc.property(anyMs, fc.integer({ min: -1080, max: 1080 }), (ms, offset) => {
        const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0')
        const minutes = String(Math.abs(offset) % 60).padStart(2, '0')
        const local = exact(ms + offset * 60_000).slice(0, -1)
        expect(instant(`${local}${offset < 0 ? '-' : '+'}${hours}:${minutes}`)).toBe(exact(ms))
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['2023-09-01T10:00:00+03:00', '2023-09-01T07:00:00.000Z'],
    ['2023-09-01T10:00+0300', '2023-09-01T07:00:00.000Z'],
    ['2023-09-01T10:00:00.1234567Z', '2023-09-01T10:00:00.123Z'],
    ['2023-01-01T01:00:00+02:00', '2022-12-31T23:00:00.000Z'],
  ])('%s is %s', (text, at) => {
    expect(instant(text)).toBe(at)
  })

  test.each([
    '2023-09-01',
    '2023-09-01T10:00:00',
    '2023-02-30T10:00:00Z',
    '2023-09-01T24:00:00Z',
    '2023-09-01T10:60:00Z',
    '2023-09-01T10:00:60Z',
    '2023-09-01T10:00:00+19:00',
    '0001-01-01T00:00:00+03:00',
    'tomorrow',
    '',
  ])('"%s" is refused', text => {
    expect(() => instant(text)).toThrow(RangeError)
  })

  test('minutes are exact and moments are put in order', () => {
    const at = instant('2026-03-29T00:59:30Z')
    expect(addMinutes(at, 1)).toBe('2026-03-29T01:00:30.000Z')
    expect([addMinutes(at, 1), at].sort(compareInstants)).toEqual([at, '2026-03-29T01:00:30.000Z'])
  })
})
