import { instant } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import {
  type BookingAction,
  type BookingPhase,
  bookingActions,
  bookingPhases,
  bookingStates,
  cancelledAs,
  movedAs,
  phaseOf,
  verdictOf,
} from './booking.rules.ts'

const startsAt = instant('2026-11-24T08:00:00.000Z')

const phases = [
  ['2026-11-23T21:59:00.000Z', 'ahead'],
  // 00:00 in Helsinki: her day has begun.
  ['2026-11-23T22:00:00.000Z', 'sameDay'],
  ['2026-11-24T07:59:59.999Z', 'sameDay'],
  ['2026-11-24T08:00:00.000Z', 'begun'],
  ['2026-12-24T08:00:00.000Z', 'begun'],
] as const

test.each(phases)('at %s a time of 24.11. at 10 is %s', (now, phase) => {
  expect(phaseOf({ state: 'booked', startsAt }, instant(now))).toBe(phase)
})

const momentOf = (phase: BookingPhase) =>
  instant(phases.find(([, name]) => name === phase)?.[0] ?? '2026-11-25T08:00:00.000Z')

describe('every state by every action', () => {
  const expected: readonly (readonly [BookingPhase, BookingAction, string])[] = [
    ['ahead', 'change', 'allowed'],
    ['ahead', 'visit', 'VisitInFuture'],
    ['ahead', 'noShow', 'VisitInFuture'],
    ['sameDay', 'change', 'allowed'],
    ['sameDay', 'visit', 'allowed'],
    ['sameDay', 'noShow', 'VisitInFuture'],
    ['begun', 'change', 'BookingNotOpen'],
    ['begun', 'visit', 'allowed'],
    ['begun', 'noShow', 'allowed'],
  ]
  test.each(expected)('%s: %s is %s', (phase, action, verdict) => {
    expect(verdictOf({ state: 'booked', startsAt }, action, momentOf(phase))).toBe(verdict)
  })

  test('the table above leaves nothing out', () => {
    expect(expected).toHaveLength((bookingPhases.length - 1) * bookingActions.length)
  })

  const ended = bookingStates.filter(state => state !== 'booked')
  test.each(ended)('%s is over: nothing may be done to it any more, whenever', state => {
    for (const action of bookingActions)
      for (const [now] of phases)
        expect(verdictOf({ state, startsAt }, action, instant(now))).toBe('BookingNotOpen')
  })
})

describe('what a change is to the wait', () => {
  const later = instant('2026-12-01T08:00:00.000Z')
  test("the patient's later time is postponed by her, an earlier one is not", () => {
    expect(movedAs('patient', startsAt, later)).toBe('patientPostponed')
    expect(movedAs('patient', later, startsAt)).toBeUndefined()
    expect(movedAs('patient', startsAt, startsAt)).toBeUndefined()
  })
  test("the provider's change is the provider's, whichever way", () => {
    expect(movedAs('provider', startsAt, later)).toBe('providerMoved')
    expect(movedAs('provider', later, startsAt)).toBe('providerMoved')
    expect(cancelledAs).toEqual({ patient: 'patientDeclinedTime', provider: 'providerCancelled' })
  })
})
