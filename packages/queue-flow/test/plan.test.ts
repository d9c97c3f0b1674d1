import { addDays } from '@yhdella/kernel'
import fc from 'fast-check'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { parsePlan } from '../src/index.ts'
import { overWeekdays } from '../src/plan/extra-slots.ts'
import { leastSlots } from '../src/plan/least-slots.ts'
import type { PlanResult } from '../src/plan/plan.ts'
import { type Option, shareOut } from '../src/plan/share-out.ts'
import { openPool, planOnThreads } from '../src/workers/index.ts'
import { MONDAY } from './queue-model.builder.ts'

vi.setConfig({ testTimeout: 60_000 })

const pool = openPool(2)
afterAll(() => pool.close())

const queue = (id: string, waiting: number, perWeek = 20) => ({
  id,
  clocks: [{ id: 'law', days: 14 }],
  arrivals: { perWeek },
  open: Array.from({ length: 20 }, (_, day) => ({
    contactOn: addDays(MONDAY, -1 - day),
    count: Math.ceil(waiting / 20),
  })),
})

const book = (id: string, slots: number) => ({
  id: `book ${id}`,
  serves: id,
  slotsByWeekday: [slots, slots, slots, slots, slots, 0, 0],
})

const lever = (id: string, over: object = {}) => ({
  unit: `unit ${id}`,
  queue: id,
  from: MONDAY,
  to: addDays(MONDAY, 25),
  mostPerWeek: 60,
  costCents: 5000,
  minutes: 30,
  ...over,
})

const BY = addDays(MONDAY, 25)

const aRequest = (over: object = {}) => ({
  asOf: MONDAY,
  queues: [queue('a', 100)],
  books: [book('a', 4.2)],
  goals: [{ queue: 'a', kind: 'queue-under', people: 40, by: BY }],
  levers: [lever('a')],
  ...over,
})

const planned = async (input: object): Promise<PlanResult> => {
  const answer = parsePlan(JSON.stringify(input))
  if (!answer.ok) throw new Error(answer.errors.join(' '))
  return planOnThreads(pool, answer.result)
}

describe('the least extra slots', () => {
  test('reach the goal as surely as asked, and one slot fewer does not', async () => {
    const { queues } = await planned(aRequest())
    const [{ slotsPerWeek, goals, status }] = queues as [PlanResult['queues'][0]]
    expect(status).toBe('planned')
    expect(goals[0]!.withPlan.value).toBeGreaterThanOrEqual(0.8)
    const fewer = await planned(aRequest({ levers: [lever('a', { mostPerWeek: slotsPerWeek - 1 })] }))
    expect(fewer.queues[0]!.status).toBe('refused')
    expect(fewer.queues[0]!.refusal!.code).toBe('not-enough-slots')
  })

  test('are near what the relief formula says, with a margin for certainty', async () => {
    const { queues } = await planned(aRequest())
    const { formula } = queues[0]!.goals[0]!
    expect(queues[0]!.slotsPerWeek).toBeGreaterThanOrEqual(Math.floor(formula.extraPerWeek))
    expect(Math.abs(queues[0]!.slotsPerWeek - formula.extraWithMargin)).toBeLessThanOrEqual(4)
  })

  test('come out as whole slots by weekday a unit, with hours and money', async () => {
    const [plan] = (await planned(aRequest())).queues
    const [unit] = plan!.units
    expect(unit!.slotsByWeekday.reduce((sum, slots) => sum + slots, 0)).toBe(plan!.slotsPerWeek)
    expect(unit!.slotsByWeekday.slice(5)).toEqual([0, 0])
    expect(unit!.costCents).toBe(unit!.slots * 5000)
    expect(unit!.hours).toBe(unit!.slots / 2)
    // Three full weeks and five days.
    expect(unit!.slots).toBe(4 * plan!.slotsPerWeek)
  })

  test('half of the plan lies between nothing and all of it', async () => {
    const [plan] = (await planned(aRequest())).queues
    const { without, withPlan, withHalf } = plan!.waiting
    expect(without!.median).toBeGreaterThan(withHalf!.median)
    expect(withHalf!.median).toBeGreaterThan(withPlan!.median)
    const [goal] = plan!.goals
    expect(goal!.withHalf.value).toBeLessThan(goal!.withPlan.value)
  })

  test('the more sure, the more slots; the same seed, the same plan', async () => {
    const at = async (probability: number) =>
      (
        await planned(
          aRequest({ goals: [{ queue: 'a', kind: 'queue-under', people: 40, by: BY, probability }] }),
        )
      ).queues[0]!.slotsPerWeek
    const [half, most, nearly] = [await at(0.5), await at(0.8), await at(0.95)]
    expect(half).toBeLessThan(most)
    expect(most).toBeLessThan(nearly)
    expect(JSON.stringify(await planned(aRequest()))).toBe(JSON.stringify(await planned(aRequest())))
  })

  test('nobody late, and eight in ten within a week', async () => {
    const goals = [
      { queue: 'a', kind: 'nobody-late', clock: 'law', by: BY },
      { queue: 'a', kind: 'served-within', days: 7, share: 0.8, by: BY },
    ]
    const late = (await planned(aRequest({ goals: [goals[0]] }))).queues[0]!
    const week = (await planned(aRequest({ goals: [goals[1]] }))).queues[0]!
    const both = (await planned(aRequest({ goals }))).queues[0]!
    expect(late.slotsPerWeek).toBeLessThan(week.slotsPerWeek)
    expect(both.slotsPerWeek).toBe(Math.max(late.slotsPerWeek, week.slotsPerWeek))
  })

  test('slots aimed at long waiters bring nobody late with fewer than slots for anyone of a queue with priorities', async () => {
    const classes = [
      { id: 'urgent', share: 0.5, priority: 0, clocks: [] },
      { id: 'calm', share: 0.5, priority: 1, clocks: [{ id: 'law', days: 30 }] },
    ]
    const open = [{ class: 'calm', contactOn: addDays(MONDAY, -28), count: 20 }]
    const input = (oldestOnlyDays: number) =>
      aRequest({
        queues: [{ id: 'a', discipline: 'priority', classes, arrivals: { perWeek: 20 }, open }],
        goals: [{ queue: 'a', kind: 'nobody-late', clock: 'law', by: addDays(MONDAY, 11) }],
        levers: [lever('a', { oldestOnlyDays })],
      })
    const [aimed, open_] = [await planned(input(14)), await planned(input(0))]
    expect(aimed.queues[0]!.slotsPerWeek).toBeLessThanOrEqual(open_.queues[0]!.slotsPerWeek)
    expect(aimed.queues[0]!.status).toBe('planned')
  })

  test('a goal that is reached anyway needs nothing', async () => {
    const { queues } = await planned(
      aRequest({ goals: [{ queue: 'a', kind: 'queue-under', people: 500, by: BY }] }),
    )
    expect([queues[0]!.status, queues[0]!.slotsPerWeek, queues[0]!.costCents]).toEqual(['met', 0, 0])
  })

  test('the cheapest unit first', async () => {
    const levers = [
      lever('a', { unit: 'dear', costCents: 9000 }),
      lever('a', { unit: 'cheap', costCents: 4000, mostPerWeek: 5 }),
    ]
    const [plan] = (await planned(aRequest({ levers }))).queues
    expect(plan!.units.map(unit => [unit.unit, unit.slotsPerWeek])).toEqual([
      ['cheap', 5],
      ['dear', plan!.slotsPerWeek - 5],
    ])
  })

  test('queues that pass people on are planned together', async () => {
    const nurse = { ...queue('nurse', 60, 1), routes: undefined }
    const triage = { ...queue('a', 100), routes: [{ to: 'nurse', share: 0.5 }] }
    const input = aRequest({
      queues: [triage, nurse],
      books: [book('a', 4.2), book('nurse', 3)],
      goals: [
        { queue: 'a', kind: 'queue-under', people: 40, by: BY },
        { queue: 'nurse', kind: 'queue-under', people: 30, by: BY },
      ],
      levers: [lever('a'), lever('nurse')],
    })
    const together = await planned(input)
    const alone = await planned({ ...input, goals: [input.goals[1]!] })
    // Clearing the triage sends more on to the nurse, whose need grows.
    const needed = (result: PlanResult) => result.queues.find(each => each.queue === 'nurse')!.slotsPerWeek
    expect(needed(together)).toBeGreaterThan(needed(alone))
    for (const each of together.queues) expect(each.goals[0]!.withPlan.value).toBeGreaterThanOrEqual(0.79)
  })
})

describe('a load that does not bear', () => {
  const growing = { books: [book('a', 3)] }

  test('is refused with the reason and what is missing for good', async () => {
    const [plan] = (await planned(aRequest(growing))).queues
    expect([plan!.status, plan!.refusal!.code, plan!.slotsPerWeek]).toEqual(['refused', 'unsustainable', 0])
    expect(plan!.refusal!.sentence).toContain('20 slots are needed in queue a and 15 are there')
    expect(plan!.longRun.growsPerWeek).toBeCloseTo(5, 9)
    expect(plan!.longRun.missingPerWeek).toBeGreaterThan(5)
  })

  test('is planned with permanent slots, or when its growth is accepted', async () => {
    const permanent = await planned(aRequest({ ...growing, levers: [lever('a', { to: undefined })] }))
    expect(permanent.queues[0]!.status).toBe('planned')
    const accepted = await planned(aRequest({ ...growing, acceptGrowth: true }))
    expect(accepted.queues[0]!.status).toBe('planned')
    expect(accepted.queues[0]!.longRun.growsPerWeek).toBeCloseTo(5, 9)
  })

  test('a queue for which no unit can give slots', async () => {
    expect((await planned(aRequest({ levers: [] }))).queues[0]!.refusal!.code).toBe('no-unit')
  })
})

describe('staff that queues compete for', () => {
  const input = (hoursPerWeek: number, objective = 'fewest-late') =>
    aRequest({
      queues: [queue('a', 100), queue('b', 60), queue('c', 20)],
      books: [book('a', 4.2), book('b', 4.2), book('c', 4.2)],
      goals: ['a', 'b', 'c'].map(id => ({ queue: id, kind: 'queue-under', people: 20, by: BY })),
      levers: ['a', 'b', 'c'].map(id => lever(id)),
      shared: { hoursPerWeek, objective },
    })

  test('everyone gets her need when there is enough', async () => {
    const result = await planned(input(500))
    expect(result.queues.map(each => each.status)).toEqual([
      'planned',
      'planned',
      expect.stringMatching(/planned|met/),
    ])
    expect(result.sharing!.usedHoursPerWeek).toBe(result.sharing!.neededHoursPerWeek)
  })

  test('else they go where the objective is served best, within their hours', async () => {
    const result = await planned(input(8))
    expect(result.sharing!.usedHoursPerWeek).toBeLessThanOrEqual(8)
    expect(result.sharing!.neededHoursPerWeek).toBeGreaterThan(8)
    const [a, , c] = result.queues
    expect(a!.slotsPerWeek).toBeGreaterThan(c!.slotsPerWeek)
    expect(result.queues.some(each => each.status === 'short')).toBe(true)
  })

  test('the deal is exact: no other is better (all of them tried)', () => {
    const option = fc.record({
      hours: fc.integer({ min: 1, max: 9 }),
      value: fc.integer({ min: -20, max: 0 }),
    })
    const row = fc.array(option, { maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 20 }),
        (rows, hours) => {
          const queues = rows.map((options): readonly Option[] => [
            { slots: 0, hours: 0, value: 0 },
            ...options.map((each, at) => ({ ...each, slots: at + 1 })),
          ])
          const chosen = shareOut(queues, hours)
          const sum = (slots: readonly number[], pick: (option: Option) => number) =>
            queues.reduce(
              (total, options, at) => total + pick(options.find(each => each.slots === slots[at])!),
              0,
            )
          expect(sum(chosen, each => each.hours)).toBeLessThanOrEqual(hours)
          const all = queues.reduce<readonly (readonly number[])[]>(
            (before, options) => before.flatMap(some => options.map(each => [...some, each.slots])),
            [[]],
          )
          const best = Math.min(
            ...all
              .filter(slots => sum(slots, each => each.hours) <= hours)
              .map(slots => sum(slots, each => each.value)),
          )
          expect(sum(chosen, each => each.value)).toBe(best)
        },
      ),
    )
  })
})

describe('the search', () => {
  test('finds the least number from any guess, in few trials', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        async (truth, guess, most) => {
          let trials = 0
          const found = await leastSlots(guess, most, async slots => {
            trials++
            return slots >= truth
          })
          expect(found).toBe(truth <= most ? truth : null)
          expect(trials).toBeLessThanOrEqual(4 + 2 * Math.log2(2 + Math.abs(Math.min(guess, most) - truth)))
        },
      ),
    )
  })

  test('whole slots are spread evenly over the weekdays', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
        (perWeek, weekdays) => {
          const spread = overWeekdays(perWeek, weekdays)
          expect(spread.reduce((sum, slots) => sum + slots, 0)).toBe(perWeek)
          const used = weekdays.map(weekday => spread[weekday]!)
          expect(Math.max(...used) - Math.min(...used)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

describe('input that is refused', () => {
  const refusals = (over: object) => {
    const answer = parsePlan(JSON.stringify(aRequest(over)))
    return answer.ok ? '' : answer.errors.join(' ')
  }
  test.each<[string, object, string]>([
    ['no goals', { goals: [] }, 'goals is missing'],
    [
      'a goal for nobody',
      { goals: [{ queue: 'x', kind: 'queue-under', people: 1, by: BY }] },
      'goals[0].queue names "x"',
    ],
    [
      'a goal of the past',
      { goals: [{ queue: 'a', people: 1, by: '2026-08-01' }] },
      'goals[0].by must not be before asOf',
    ],
    [
      'a goal in fifty years',
      { goals: [{ queue: 'a', people: 1, by: '2076-08-01' }] },
      'must be within two years',
    ],
    [
      'certainty',
      { goals: [{ queue: 'a', people: 1, by: BY, probability: 1 }] },
      'goals[0].probability must be',
    ],
    [
      'negative capacity',
      { levers: [lever('a', { mostPerWeek: -5 })] },
      'levers[0].mostPerWeek must be a whole number of at least 0 and of at most 10000, not -5.',
    ],
    [
      'reversed dates',
      { levers: [lever('a', { from: BY, to: MONDAY })] },
      'levers[0].to must not be before from.',
    ],
    [
      'an unknown clock',
      { goals: [{ queue: 'a', kind: 'nobody-late', clock: 'moon', by: BY }] },
      'names "moon"',
    ],
    ['no staff at all', { shared: { hoursPerWeek: 0 } }, 'shared.hoursPerWeek must be a number above 0'],
  ])('%s', (_, over, sentence) => expect(refusals(over)).toContain(sentence))
})
