import { addDays, plainDate } from '@yhdella/kernel'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import {
  askQueues,
  dealOut,
  eveningOf,
  type GivenSlots,
  halfOf,
  parseForecast,
  perWeekOf,
  unitsOf,
} from '../src/index.ts'
import { openPool, runScenarioOnThreads } from '../src/workers/index.ts'

const pool = openPool(1)
afterAll(() => pool.close())

const asOf = plainDate('2026-08-03')
const end = plainDate('2026-08-28')

const parsed = parseForecast(
  JSON.stringify({
    asOf,
    days: 40,
    replications: 300,
    queues: [
      {
        id: 'physio',
        clocks: [{ id: 'promise', days: 7 }],
        arrivals: { perWeek: 30, dispersion: 1.5, uncertainty: 0.1 },
        open: [{ contactOn: '2026-07-20', count: 80 }],
      },
    ],
    books: [{ id: 'own', serves: ['physio'], slotsByWeekday: [6, 6, 6, 6, 6, 0, 0], uncertainty: 0.1 }],
  }),
)
if (!parsed.ok) throw new Error(parsed.errors.join(' '))
const asked = askQueues(parsed.result.file)

const given = (unit: string, mostPerWeek: number): GivenSlots => ({
  unit,
  queue: 'physio',
  from: asOf,
  to: end,
  weekdays: [0, 1, 2, 3, 4],
  mostPerWeek,
  costCents: 4000,
  minutes: 45,
  oldestOnlyDays: 0,
})

const run = (slots: readonly GivenSlots[]) => runScenarioOnThreads(pool, asked, 'physio', slots, [end])

describe('scenarios side by side', () => {
  test('meet the very same people: no future is worse off for more slots', async () => {
    const [nothing, some, more] = await Promise.all([run([]), run([given('a', 10)]), run([given('a', 20)])])
    const at = nothing.evenings.indexOf(end)
    for (const [future, waiting] of (nothing.waiting[at] ?? []).entries()) {
      expect(some.waiting[at]?.[future]).toBeLessThanOrEqual(waiting)
      expect(more.waiting[at]?.[future]).toBeLessThanOrEqual(some.waiting[at]?.[future] ?? 0)
    }
  })

  test('so the difference is known better than either end', async () => {
    const [nothing, some] = await Promise.all([run([]), run([given('a', 10)])])
    const width = ([low, high]: readonly [number, number]) => high - low
    const { waiting, fewer, late } = eveningOf(some, nothing, end, null)
    expect(fewer?.median).toBeCloseTo(40, -1)
    expect(width(fewer?.in80 ?? [0, 0])).toBeLessThan(0.3 * width(waiting?.in80 ?? [0, 0]))
    expect(late?.median).toBeLessThan(eveningOf(nothing, nothing, end, null).late?.median ?? 0)
  })

  test('half of the slots does less; whoever asks for at most so many hears how often', async () => {
    const whole = [given('a', 12), given('b', 9)]
    const [nothing, all, half] = await Promise.all([run([]), run(whole), run(halfOf(whole))])
    expect(perWeekOf(halfOf(whole))).toBe(10)
    const sure = [nothing, half, all].map(futures => eveningOf(futures, nothing, end, 30).reached ?? -1)
    expect(sure).toEqual(sure.toSorted((a, b) => a - b))
    expect(sure[2]).toBeGreaterThan((sure[0] ?? 0) + 0.3)
  })

  test('an evening that is asked for is kept, however far ahead', async () => {
    const on = addDays(asOf, 39)
    expect((await runScenarioOnThreads(pool, asked, 'physio', [], [on])).evenings).toContain(on)
  })
})

test('the slots of each unit are told as its book would have them, with their cost', () => {
  const [a, b] = unitsOf(asked, 'physio', [given('a', 12), given('b', 5)])
  expect(a).toMatchObject({ unit: 'a', slotsPerWeek: 12, slots: 48, hours: 36, costCents: 192_000 })
  expect(b).toMatchObject({ unit: 'b', slotsPerWeek: 5, slotsByWeekday: [1, 1, 1, 1, 1, 0, 0], slots: 20 })
})

describe('dealing out', () => {
  test('nothing is lost, nobody gets more than one over her share, order does not matter but for ties', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 500 }),
        fc.array(fc.nat({ max: 50 }), { minLength: 1, maxLength: 9 }),
        (total, weights) => {
          const dealt = dealOut(total, weights)
          expect(dealt.reduce((sum, count) => sum + count, 0)).toBe(total)
          const sum = weights.reduce((all, weight) => all + weight, 0)
          for (const [at, count] of dealt.entries()) {
            const share = sum > 0 ? (total * (weights[at] ?? 0)) / sum : total / weights.length
            expect(Math.abs(count - share)).toBeLessThan(1)
          }
        },
      ),
    )
  })
})
