import { addDays, cents, helsinkiDate, instant, instantAt, languages, plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  expiryOf,
  goalStates,
  type LightEvidence,
  lightInForce,
  lightReasonIn,
  lightReasonKinds,
  lightStates,
  proposeLights,
  proposeMoneyLight,
  type SetLight,
  shapeOf,
} from '../../src/index.ts'

const calm: LightEvidence = {
  hasEnded: false,
  silentDays: 3,
  outputs: { all: 4, done: 2, overdue: 0 },
  undecided: { all: 0, longestDays: 0, pastDue: 0 },
  goals: ['onWay', 'met'],
  openDeviations: 0,
  money: null,
}
const money = (traits: Partial<NonNullable<LightEvidence['money']>> = {}) => ({
  ...{
    planned: cents(10_000),
    actual: cents(5_000),
    remaining: cents(5_000),
    overspentLines: 0,
    untold: { count: 0, of: 3 },
    timeShare: 0.5,
  },
  ...traits,
})
const of = (traits: Partial<LightEvidence>, aspect: 'schedule' | 'money' | 'content') => {
  const { state, reasons } = proposeLights({ ...calm, ...traits })[aspect]
  return [state, ...reasons.map(reason => reason.kind)]
}

describe('a light proposed from evidence', () => {
  test.each([
    [{}, ['asPlanned', 'outputsInTime']],
    [{ outputs: { all: 4, done: 2, overdue: 1 } }, ['deviation', 'outputsOverdue']],
    [{ undecided: { all: 1, longestDays: 29, pastDue: 0 } }, ['asPlanned', 'outputsInTime']],
    [{ undecided: { all: 1, longestDays: 34, pastDue: 0 } }, ['deviation', 'undecidedLong']],
    [{ undecided: { all: 1, longestDays: 34, pastDue: 1 } }, ['deviation', 'undecidedPastDue']],
    [{ silentDays: 14 }, ['asPlanned', 'outputsInTime']],
    [{ silentDays: 15 }, ['notSet', 'silent']],
    [{ silentDays: 15, outputs: { all: 4, done: 2, overdue: 1 } }, ['deviation', 'outputsOverdue', 'silent']],
    [{ silentDays: null }, ['notSet', 'neverTold']],
    [{ outputs: { all: 0, done: 0, overdue: 0 } }, ['notSet', 'nothingToJudge']],
    [
      { hasEnded: true, silentDays: 900, outputs: { all: 4, done: 3, overdue: 1 } },
      ['notAllGoals', 'outputsLeftAtEnd'],
    ],
    [
      { hasEnded: true, silentDays: 900, outputs: { all: 4, done: 4, overdue: 0 } },
      ['asPlanned', 'outputsInTime'],
    ],
  ] as const)('schedule of %j is %j', (traits, expected) => {
    expect(of(traits, 'schedule')).toEqual(expected)
  })

  test.each([
    [{ money: null }, ['notSet', 'moneyNotFollowed']],
    [{ money: money() }, ['asPlanned', 'moneyInTime']],
    [{ money: money({ actual: cents(7_600) }) }, ['deviation', 'spentFasterThanTime']],
    [{ money: money({ actual: cents(2_400), timeShare: 0.5 }) }, ['deviation', 'spentSlowerThanTime']],
    [{ money: money({ overspentLines: 2 }) }, ['deviation', 'linesOverspent']],
    [
      { money: money({ actual: cents(10_001), remaining: cents(-1), timeShare: 1 }) },
      ['notAllGoals', 'overspent'],
    ],
    [{ money: money({ planned: cents(0) }) }, ['notSet', 'moneyNotFollowed']],
    [{ money: money({ untold: { count: 1, of: 3 } }) }, ['notSet', 'costsNotTold']],
    [
      { money: money({ actual: cents(0), timeShare: 1, untold: { count: 3, of: 3 } }) },
      ['notSet', 'costsNotTold'],
    ],
    [
      {
        money: money({ actual: cents(10_001), remaining: cents(-1), untold: { count: 1, of: 3 } }),
      },
      ['notAllGoals', 'overspent', 'costsNotTold'],
    ],
  ] as const)('money of %j is %j', (traits, expected) => {
    expect(of(traits as Partial<LightEvidence>, 'money')).toEqual(expected)
  })

  test.each([
    [{}, ['asPlanned', 'goalsInTime']],
    [{ goals: ['behind', 'met'] }, ['deviation', 'goalsBehind']],
    [{ goals: ['notReached', 'behind'] }, ['notAllGoals', 'goalsNotReached', 'goalsBehind']],
    [{ goals: ['missing'] }, ['notSet', 'goalsMissing']],
    [{ openDeviations: 1 }, ['deviation', 'deviationsOpen']],
    [{ goals: [] }, ['notSet', 'nothingToJudge']],
  ] as const)('content of %j is %j', (traits, expected) => {
    expect(of(traits as Partial<LightEvidence>, 'content')).toEqual(expected)
  })

  const evidence: fc.Arbitrary<LightEvidence> = fc.record({
    hasEnded: fc.boolean(),
    silentDays: fc.option(fc.nat(100)),
    outputs: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map(([done, overdue, other]) => ({
      all: done + overdue + other,
      done,
      overdue,
    })),
    undecided: fc.record({ all: fc.nat(5), longestDays: fc.nat(90), pastDue: fc.nat(3) }),
    goals: fc.array(fc.constantFrom(...goalStates)),
    openDeviations: fc.nat(4),
    money: fc.constant(null),
  })
  const gravity = { notSet: -1, asPlanned: 0, deviation: 1, notAllGoals: 2 }

  test('never grows calmer when things get worse', () => {
    fc.assert(
      fc.property(evidence, fc.nat(3), (as, more) => {
        const worse = {
          ...as,
          outputs: { ...as.outputs, all: as.outputs.all + more, overdue: as.outputs.overdue + more },
          goals: [...as.goals, 'notReached' as const],
          openDeviations: as.openDeviations + more,
        }
        const [before, after] = [proposeLights(as), proposeLights(worse)]
        expect(gravity[after.schedule.state]).toBeGreaterThanOrEqual(
          Math.min(gravity[before.schedule.state], 1),
        )
        expect(after.content.state).toBe('notAllGoals')
      }),
    )
  })

  test('always has its reason, a full sentence in each language', () => {
    fc.assert(
      fc.property(evidence, as => {
        for (const { reasons } of Object.values(proposeLights(as))) {
          expect(reasons.length).toBeGreaterThan(0)
          for (const reason of reasons)
            for (const language of languages) expect(lightReasonIn(reason, language)).toMatch(/^\p{Lu}|^\d/u)
        }
      }),
    )
    for (const kind of lightReasonKinds)
      for (const language of languages)
        expect(lightReasonIn({ kind, count: 2, of: 3 }, language)).toMatch(/\.$/)
  })

  test('of a whole programme’s money is the same rule', () => {
    expect(proposeMoneyLight(money(), false).state).toBe('asPlanned')
    expect(proposeMoneyLight(null, false).state).toBe('notSet')
  })
})

test('Each state has a shape of its own', () => {
  expect(new Set(lightStates.map(state => shapeOf[state])).size).toBe(lightStates.length)
})

describe('a light that a person has set', () => {
  const proposed = { state: 'deviation', reasons: [] } as const
  const set = (
    at: string,
    state: SetLight['state'] = 'asPlanned',
    aspect: SetLight['aspect'] = 'schedule',
  ): SetLight => ({
    ...{ aspect, state, proposed: 'deviation', reason: 'Syy', helpWanted: false, by: 'Sylvi Testikoski' },
    at: instant(at),
    expiresOn: expiryOf(helsinkiDate(instant(at))),
  })
  const on = (day: string, ...history: SetLight[]) =>
    lightInForce('schedule', proposed, history, plainDate(day))

  test('is in force for two weeks, and then the proposal is again', () => {
    const word = set('2023-09-01T09:00:00.000Z')
    expect(on('2023-08-31', word).state).toBe('deviation')
    expect(on('2023-09-01', word).state).toBe('asPlanned')
    expect(on('2023-09-15', word).state).toBe('asPlanned')
    expect(on('2023-09-16', word)).toMatchObject({ state: 'deviation', set: null })
  })

  test('gives way to a later word, and to none of another aspect', () => {
    const [first, second] = [set('2023-09-01T09:00:00.000Z'), set('2023-09-02T09:00:00.000Z', 'notAllGoals')]
    expect(on('2023-09-03', second, first).state).toBe('notAllGoals')
    expect(on('2023-09-01', second, first).state).toBe('asPlanned')
    expect(on('2023-09-03', first, set('2023-09-02T09:00:00.000Z', 'notAllGoals', 'money')).state).toBe(
      'asPlanned',
    )
  })

  test('that has expired does not bring an older word back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1 }), fc.nat(90), (days, later) => {
        const begin = plainDate('2023-09-01')
        const history = days.map(day => set(instantAt(addDays(begin, day), '09:00')))
        const newest = addDays(begin, Math.max(...days.filter(day => day <= later), -100))
        const day = addDays(begin, later)
        const inForce = lightInForce('schedule', proposed, history, day).set !== null
        expect(inForce).toBe(newest >= begin && day <= addDays(newest, 14))
      }),
    )
  })
})
