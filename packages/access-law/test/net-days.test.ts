import { describe, expect, test } from 'vitest'
import { clockOf, happened, matter } from './matter.builder.ts'

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
    [
      'stop from the day of the time that she moved to the day of the one she chose',
      ['patientPostponed 2026-03-05 10:00 2026-03-12', 'offered 2026-03-05 10:00 2026-03-20'],
      [30, 22],
    ],
    [
      'have stopped so far where the time she chose is still ahead',
      ['patientPostponed 2026-03-05 10:00 2026-03-25', 'offered 2026-03-05 10:00 2026-04-10'],
      [30, 23],
    ],
    [
      'have not stopped before the day of the time that she moved',
      ['patientPostponed 2026-03-30 10:00 2026-04-10', 'offered 2026-03-30 10:00 2026-04-20'],
      [30, 30],
    ],
    [
      'stop once for days that two moves took',
      [
        ...['patientPostponed 2026-03-05 10:00 2026-03-12', 'offered 2026-03-05 10:00 2026-03-20'],
        ...['patientPostponed 2026-03-10 10:00 2026-03-20', 'offered 2026-03-10 10:00 2026-03-25'],
      ],
      [30, 17],
    ],
    [
      'stop for a time she gave up from its day on, until another is offered',
      ['patientDeclinedTime 2026-03-05 10:00 2026-03-12', 'offered 2026-03-17 10:00 2026-03-30'],
      [30, 25],
    ],
    [
      'do not stop where another time was offered before the one she gave up',
      ['patientDeclinedTime 2026-03-05 10:00 2026-03-12', 'offered 2026-03-06 10:00 2026-03-30'],
      [30, 30],
    ],
    [
      'stop at the absence, until another time is offered',
      ['noShow 2026-03-13 10:00 2026-03-12', 'offered 2026-03-17 10:00 2026-03-24'],
      [30, 26],
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
