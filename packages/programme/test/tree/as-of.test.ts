import { addDays, plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyChanges,
  asOf,
  firstDayOf,
  funnelFaults,
  isOverdue,
  isRoughDate,
  isWithoutEnding,
  lastDayOf,
  ownerlessOn,
  roughDate,
  stateOn,
  textOn,
  timeShareOf,
  toActOn,
} from '../../src/index.ts'
import { aDecision, anOutput, aPackage, aProgramme, aRisk, texts } from './a-programme.ts'

describe('a rough date', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-07', '2024-07-01', '2024-07-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023-08-31', '2023-08-31', '2023-08-31'],
  ])('%s may mean any day from %s to %s', (text, first, last) => {
    expect([firstDayOf(roughDate(text)), lastDayOf(roughDate(text))]).toEqual([first, last])
  })
  test.each(['2024-13', '24', '2024-7', '2023-02-30', 'syksy 2022', ''])('%s is none', text => {
    expect(isRoughDate(text)).toBe(false)
    expect(() => roughDate(text)).toThrow(RangeError)
  })
})

const states = [
  { state: 'planned' as const, on: null },
  { state: 'inProgress' as const, on: roughDate('2023-03') },
  { state: 'done' as const, on: roughDate('2023-08-15') },
]

describe('an output', () => {
  test.each([
    ['2023-02-28', 'planned'],
    ['2023-03-01', 'inProgress'],
    ['2023-08-14', 'inProgress'],
    ['2023-08-15', 'done'],
  ])('on %s is %s', (on, state) => {
    expect(stateOn(states, plainDate(on))?.state).toBe(state)
  })
  test('due in a month is late from the next month on, unless it is done or dropped', () => {
    const output = { states: [{ state: 'planned' as const, on: null }], dueOn: roughDate('2023-07') }
    expect(isOverdue(output, plainDate('2023-07-31'))).toBe(false)
    expect(isOverdue(output, plainDate('2023-08-01'))).toBe(true)
    expect(isOverdue({ ...output, states: [{ state: 'dropped', on: null }] }, plainDate('2023-08-01'))).toBe(
      false,
    )
    expect(isOverdue({ states, dueOn: roughDate('2023-07') }, plainDate('2023-09-01'))).toBe(false)
  })
})

test('A trial past its end without a decision is told, from the day after its last month', () => {
  const ending = { decision: 'adopt' as const, on: roughDate('2023-11-02') }
  expect(isWithoutEnding({ to: roughDate('2023-10'), ending: null }, plainDate('2023-10-31'))).toBe(false)
  expect(isWithoutEnding({ to: roughDate('2023-10'), ending: null }, plainDate('2023-11-01'))).toBe(true)
  expect(isWithoutEnding({ to: roughDate('2023-10'), ending }, plainDate('2023-12-01'))).toBe(false)
  expect(isWithoutEnding({ to: null, ending: null }, plainDate('2023-12-01'))).toBe(false)
})

describe('what waits for somebody to act', () => {
  const on = plainDate('2023-10-04')
  const programme = aProgramme({
    risks: [
      aRisk({ id: 'vanha' }),
      aRisk({ id: 'kiire', actBy: plainDate('2023-10-10') }),
      aRisk({ id: 'mennyt', actBy: plainDate('2023-09-01') }),
      aRisk({ id: 'suljettu', closedOn: plainDate('2023-09-15') }),
    ],
    decisions: [
      aDecision({ id: 'odottaa' }),
      aDecision({ id: 'vanhin', askedOn: plainDate('2022-12-31') }),
      aDecision({
        id: 'annettu',
        answer: { text: texts('Kyllä'), on: plainDate('2023-09-30'), owner: null },
      }),
    ],
  })
  test('has first what has a day, the latest gone first; then the longest open', () => {
    expect(toActOn(programme, on).map(act => act.item.id)).toEqual([
      'mennyt',
      'kiire',
      'vanhin',
      'vanha',
      'odottaa',
    ])
    expect(toActOn(programme, on).at(-1)).toMatchObject({ daysOpen: 34, daysLeft: null })
  })
  test('was longer before the answer and the closing', () => {
    const before = asOf(programme, plainDate('2023-09-10'))
    const ids = toActOn(before, plainDate('2023-09-10')).map(act => act.item.id)
    expect(ids).toEqual(expect.arrayContaining(['annettu', 'suljettu']))
  })
  test('is the same set whatever order it is kept in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...programme.risks], { minLength: 4 }), risks => {
        expect(toActOn({ ...programme, risks }, on)).toEqual(toActOn(programme, on))
      }),
    )
  })
})

describe('what has no owner after the programme', () => {
  const on = plainDate('2023-09-15')
  const ids = (outputs: Parameters<typeof anOutput>[0]) =>
    ownerlessOn(aProgramme({ outputs: [anOutput(outputs)] }), on).map(each => each.item.id)
  test('is told', () => expect(ids({})).toEqual(['tuotos']))
  test('is not what has one', () => expect(ids({ ownerAfter: texts('Perhekeskus') })).toEqual([]))
  test('is not what is over when it is done', () => expect(ids({ livesOn: false })).toEqual([]))
  test('is not what was dropped', () => expect(ids({ states: [{ state: 'dropped', on: null }] })).toEqual([]))
})

test('The wording of a field is the newest by the day', () => {
  const told = (day: string, words: string) => ({
    field: 'situation' as const,
    on: plainDate(day),
    text: texts(words),
  })
  const workPackage = aPackage({ texts: [told('2023-08-31', 'toinen'), told('2023-03-01', 'ensimmäinen')] })
  expect(textOn(workPackage, 'situation', plainDate('2023-02-28'))).toBeUndefined()
  expect(textOn(workPackage, 'situation', plainDate('2023-08-30'))?.text.fi).toBe('ensimmäinen')
  expect(textOn(workPackage, 'situation', plainDate('2023-08-31'))?.text.fi).toBe('toinen')
  expect(textOn(workPackage, 'achieved', plainDate('2023-12-31'))).toBeUndefined()
})

test('Time goes from nothing before the programme to whole on its last day, and never back', () => {
  const programme = { from: plainDate('2020-07-01'), to: plainDate('2023-12-31') }
  expect(timeShareOf(programme, plainDate('2020-06-30'))).toBe(0)
  expect(timeShareOf(programme, programme.to)).toBe(1)
  // 1158 of 1279 days: 38 of 42 months.
  expect(timeShareOf(programme, plainDate('2023-08-31'))).toBeCloseTo(0.9046, 3)
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 2000 }), days => {
      const on = addDays(programme.from, days)
      expect(timeShareOf(programme, on)).toBeLessThanOrEqual(timeShareOf(programme, addDays(on, 1)))
    }),
  )
})

test('A change replaces its own item and touches no other; an unknown one is added', () => {
  const programme = aProgramme({ risks: [aRisk({ id: 'a' }), aRisk({ id: 'b' })] })
  const after = applyChanges(programme, [
    { kind: 'risk', item: aRisk({ id: 'b', action: texts('Tehdään') }) },
    { kind: 'risk', item: aRisk({ id: 'c' }) },
    { kind: 'risk', item: aRisk({ id: 'b', action: texts('Tehtiin') }) },
  ])
  expect(after.risks.map(risk => [risk.id, risk.action?.fi])).toEqual([
    ['a', undefined],
    ['b', 'Tehtiin'],
    ['c', undefined],
  ])
})

describe('a funnel', () => {
  const step = (people: number) => [{ methodId: 'ooh', people }]
  const funnel = (assessed: number, routed: number, done: number) => ({
    ...{ id: 'suppilo', workPackageId: null, unit: 'Esimerkki', asOf: plainDate('2023-08-31'), assessed },
    ...{ routed: step(routed), carriedOut: step(done), noFurtherNeed: null, furtherNeed: null },
  })
  test('tells that nine were carried out of eight', () => {
    expect(funnelFaults(funnel(8, 8, 9))).toEqual([
      { fault: 'moreDoneThanRouted', methodId: 'ooh', routed: 8, done: 9 },
    ])
  })
  test('tells those who are not accounted for, and more routed than assessed', () => {
    expect(funnelFaults(funnel(26, 10, 3))).toEqual([{ fault: 'unaccounted', people: 16 }])
    expect(funnelFaults(funnel(5, 6, 1))).toEqual([
      { fault: 'moreRoutedThanAssessed', routed: 6, assessed: 5 },
    ])
  })
  test('that adds up has no fault', () => expect(funnelFaults(funnel(8, 8, 8))).toEqual([]))
})
