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
