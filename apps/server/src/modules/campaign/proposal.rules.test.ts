import { id, type PlainDate, plainDate } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { type Expected, propose, type Situation, wantedIn } from './proposal.rules.ts'
import { workingDaysOf } from './proposal-question.rules.ts'

const monday = plainDate('2026-11-23')
const otso = id<'Professional'>('00000000-0000-4000-8000-00000000000a')
const venla = id<'Professional'>('00000000-0000-4000-8000-00000000000b')

const hours = (from: number, to: number) => ({ from: from * 60, to: to * 60 })

const there = (professionalId: typeof otso, part: { from: number; to: number }, traits = {}): Expected => ({
  ...{ professionalId, unitId: 'kajaani', on: monday, ...part },
  ...traits,
})

/** Two physiotherapists in Kajaani, open from 8 to 16, two times of 45 minutes wanted on a Monday. */
const situation = (traits: Partial<Situation> = {}): Situation => ({
  wishes: [{ unitId: 'kajaani', byWeekday: [2, 0, 0, 0, 0, 0, 0] }],
  days: [{ on: monday, weekday: 0 }],
  colleagues: [otso, venla].map(professionalId => ({ professionalId, unitIds: ['kajaani', 'sotkamo'] })),
  expected: [],
  isAway: () => false,
  hoursOf: () => hours(8, 16),
  minutes: 45,
  ...traits,
})

const shown = (traits: Partial<Situation> = {}) =>
  propose(situation(traits)).times.map(({ professionalId, from }) => [
    professionalId === otso ? 'otso' : 'venla',
    from / 60,
  ])

const missed = (traits: Partial<Situation> = {}) =>
  propose(situation(traits)).missing.map(({ reason, times }) => [reason, times])

describe('a time is proposed', () => {
  test('from the beginning of the day, one day to one and the next to the other', () => {
    const wishes = [{ unitId: 'kajaani', byWeekday: [2, 1, 0, 0, 0, 0, 0] }]
    const days = [
      { on: monday, weekday: 0 },
      { on: plainDate('2026-11-24'), weekday: 1 },
    ]
    expect(shown({ wishes, days })).toEqual([
      ['otso', 8],
      ['otso', 8.75],
      ['venla', 8],
    ])
  })

  test('first to who is at the unit that day anyway, beside what she has there', () => {
    expect(shown({ expected: [there(venla, hours(8, 9))] })).toEqual([
      ['venla', 9],
      ['venla', 9.75],
    ])
  })

  test('between two of her times where it fits, to the minute', () => {
    const expected = [there(otso, hours(8, 9)), there(otso, { from: 9.75 * 60, to: 16 * 60 })]
    expect(shown({ expected, colleagues: [{ professionalId: otso, unitIds: ['kajaani'] }] })).toEqual([
      ['otso', 9],
    ])
  })

  test('never past closing', () => {
    expect(shown({ hoursOf: () => ({ from: 480, to: 480 + 44 }) })).toEqual([])
    expect(shown({ hoursOf: () => ({ from: 480, to: 480 + 45 }) })).toHaveLength(2)
  })
})

describe('a time without a place is told with its reason', () => {
  test.each<[string, Partial<Situation>, unknown]>([
    ['nobody works there', { colleagues: [] }, [['nobodyWorksThere', 2]]],
    ['all are away', { isAway: () => true }, [['allAway', 2]]],
    [
      'all see people elsewhere that day',
      {
        expected: [otso, venla].map(each => there(each, hours(12, 13), { unitId: 'sotkamo' })),
      },
      [['allElsewhere', 2]],
    ],
    [
      'there is room for one',
      { expected: [there(otso, hours(8, 16)), there(venla, hours(9, 16))] },
      [['noRoom', 1]],
    ],
    ['all is well', {}, []],
  ])('%s', (_, traits, expected) => expect(missed(traits)).toEqual(expected))
})

/** Draws that are the same in every run. */
const drawn = (seed: number) => {
  let state = seed
  return (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % most
  }
}

const crowded = (seed: number): Situation => {
  const draw = drawn(seed)
  const days = workingDaysOf({ from: monday, to: plainDate('2026-12-11') })
  const units = ['kajaani', 'sotkamo', 'kuhmo']
  const colleagues = Array.from({ length: 1 + draw(5) }, (_, at) => ({
    professionalId: id<'Professional'>(`00000000-0000-4000-8000-00000000000${at}`),
    unitIds: units.filter(() => draw(3) > 0),
  }))
  const expected = colleagues.flatMap(({ professionalId, unitIds }) =>
    days.flatMap(({ on }) => {
      const unitId = unitIds[draw(Math.max(1, unitIds.length))]
      if (unitId === undefined || draw(2) === 0) return []
      const from = 480 + 15 * draw(20)
      return [{ professionalId, unitId, on, from, to: from + 45 }]
    }),
  )
  const away = new Map<string, PlainDate>(
    colleagues.map(each => [each.professionalId, days[draw(days.length)]?.on ?? monday]),
  )
  return {
    ...situation(),
    wishes: units.map(unitId => ({ unitId, byWeekday: Array.from({ length: 7 }, () => draw(8)) })),
    ...{ days, colleagues, expected },
    isAway: (professionalId, on) => away.get(professionalId) === on,
  }
}

test('in any situation nothing wanted is lost, and no time collides with anything', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const given = crowded(seed)
    const { times, missing } = propose(given)
    // Nothing that was wanted is lost, and nothing more is proposed.
    const unplaced = missing.reduce((sum, each) => sum + each.times, 0)
    expect(times.length + unplaced).toBe(wantedIn(given.wishes, given.days))
    const all = [...given.expected, ...times]
    for (const time of times) {
      const hers = all.filter(
        each => each !== time && each.professionalId === time.professionalId && each.on === time.on,
      )
      expect(hers.some(each => each.from < time.to && time.from < each.to)).toBe(false)
      expect(hers.every(each => each.unitId === time.unitId)).toBe(true)
      expect(given.isAway(time.professionalId, time.on)).toBe(false)
      expect(time.from >= 480 && time.to <= 960).toBe(true)
      const colleague = given.colleagues.find(each => each.professionalId === time.professionalId)
      expect(colleague?.unitIds).toContain(time.unitId)
    }
    expect(propose(crowded(seed))).toEqual({ times, missing })
  }
})
