import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SimulateResult, simulateFromJson } from '../src/index.ts'

const PLAIN = {
  arrivals: { distribution: 'exponential', rate: 0.9 },
  service: { distribution: 'exponential', mean: 5 },
  servers: 5,
  customers: 1000,
  replications: 3,
}

const refusals = (input: unknown): readonly string[] => {
  const answer = simulateFromJson(typeof input === 'string' ? input : JSON.stringify(input))
  return answer.ok ? [] : answer.errors
}

describe('input that is refused says which field and what to write', () => {
  const cases: readonly [string, unknown, string][] = [
    ['nothing', '', 'The input is empty: write a JSON object.'],
    ['blank', ' \n', 'The input is empty: write a JSON object.'],
    ['no JSON', '{"arrivals": NaN}', 'The input is not JSON'],
    ['a list', [], 'The input must be an object.'],
    ['no arrivals', { ...PLAIN, arrivals: undefined }, 'arrivals is missing: how often people come.'],
    ['arrivals of zero', { ...PLAIN, arrivals: { rate: 0 } }, 'arrivals.rate must be a number above 0'],
    ['a negative rate', { ...PLAIN, arrivals: { rate: -0.9 } }, 'arrivals.rate must be a number above 0'],
    [
      'an endless rate',
      `{"arrivals": {"rate": 1e999}, "service": {"mean": 1}, "servers": 1}`,
      'not Infinity',
    ],
    [
      'a rate and a mean',
      { ...PLAIN, arrivals: { rate: 1, mean: 1 } },
      'arrivals.rate and mean say the same',
    ],
    ['a number as text', { ...PLAIN, servers: '5' }, 'servers must be a whole number'],
    ['half a server', { ...PLAIN, servers: 2.5 }, 'servers must be a whole number'],
    [
      'negative capacity',
      { ...PLAIN, capacity: -3 },
      'capacity must be a whole number of at least 1, not -3.',
    ],
    ['a thousand million', { ...PLAIN, customers: 1e9 }, 'customers must be a whole number of at least 100'],
    [
      'too much in all',
      { ...PLAIN, customers: 1e8, replications: 100 },
      'customers times replications must be',
    ],
    ['a misspelt field', { ...PLAIN, replication: 5 }, 'replication is not a known field.'],
    [
      'a misspelt inner field',
      { ...PLAIN, service: { mean: 5, sdd: 1 } },
      'service.sdd is not a known field.',
    ],
    [
      'an unknown distribution',
      { ...PLAIN, service: { distribution: 'normal', mean: 5 } },
      'service.distribution must be one of',
    ],
    [
      'an unknown discipline',
      { ...PLAIN, discipline: 'lifo' },
      'discipline must be one of fifo, priority, earliest-due',
    ],
    [
      'shares beyond all',
      {
        ...PLAIN,
        classes: [
          { id: 'a', share: 0.9 },
          { id: 'b', share: 0.9 },
        ],
      },
      'shares that sum to 1.8',
    ],
    [
      'two of one name',
      {
        ...PLAIN,
        classes: [
          { id: 'a', share: 0.5 },
          { id: 'a', share: 0.5 },
        ],
      },
      'different ids',
    ],
    ['more warm-up than customers', { ...PLAIN, warmUp: 1000 }, 'warmUp must be'],
    ['a quantile of 1', { ...PLAIN, quantiles: [1] }, 'quantiles[0] must be'],
    ['load 1', { ...PLAIN, arrivals: { rate: 1 } }, 'The load is 1: as much comes in'],
  ]
  test.each(cases)('%s', (_, input, sentence) => {
    expect(refusals(input).join(' ')).toContain(sentence)
  })

  test('a load beyond what the competent can do, though all together could', () => {
    const input = {
      ...PLAIN,
      arrivals: { rate: 2 },
      service: { mean: 1 },
      servers: undefined,
      classes: [
        { id: 'child', share: 0.6 },
        { id: 'adult', share: 0.4 },
      ],
      staff: [
        { servers: 1, classes: ['child'] },
        { servers: 5, classes: ['adult'] },
      ],
    }
    expect(refusals(input)).toEqual([expect.stringContaining('The load for class child is 1.2')])
    const shared = [{ servers: 1, classes: ['child'] }, { servers: 5 }]
    expect(refusals({ ...input, staff: shared })).toEqual([])
  })

  test('the station of a network that is overloaded by what comes back to it', () => {
    const stations = [
      { id: 'a', servers: 2, service: { mean: 1 }, routes: [{ to: 'b', share: 1 }] },
      { id: 'b', servers: 1, service: { mean: 0.6 }, routes: [{ to: 'b', share: 0.5 }] },
    ]
    const sentences = refusals({ arrivals: { rate: 1 }, stations })
    expect(sentences).toEqual([expect.stringContaining('The load of station b is 1.2')])
  })

  test('whatever is sent in, the answer is a result or sentences, never a failure', () => {
    const noise = fc.jsonValue({ maxDepth: 3 })
    const fields = fc.dictionary(
      fc.constantFrom(...Object.keys(PLAIN), 'classes', 'stations', 'staff', 'patience'),
      noise,
    )
    fc.assert(
      fc.property(fields, input => {
        const sentences = refusals({ customers: 100, replications: 1, ...input })
        for (const sentence of sentences) expect(sentence).toMatch(/\.$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the same seed', () => {
  test('gives the same text, another seed another', () => {
    const text = (seed: number) => JSON.stringify(simulateFromJson(JSON.stringify({ ...PLAIN, seed })))
    expect(text(7)).toBe(text(7))
    expect(text(7)).not.toBe(text(8))
  })

  const both = (model: object) =>
    ['fastest', 'events'].map(method => {
      const answer = simulateFromJson(JSON.stringify({ ...model, method }))
      if (!answer.ok) throw new Error(answer.errors.join(' '))
      return answer.result
    }) as [SimulateResult, SimulateResult]

  test('gives the same waits by the recursion as by the event loop', () => {
    const [plain, events] = both(PLAIN)
    expect([plain.method, events.method]).toEqual(['recursion', 'events'])
    expectSame(plain, events)
  })

  test.each<[string, object]>([
    [
      'priorities',
      {
        ...PLAIN,
        discipline: 'priority',
        classes: [
          { id: 'a', share: 0.3 },
          { id: 'b', share: 0.7, priority: 1 },
        ],
      },
    ],
    ['a limit', { ...PLAIN, arrivals: { rate: 1.3 }, capacity: 9 }],
    [
      'a limit and classes',
      {
        ...PLAIN,
        capacity: 7,
        classes: [
          { id: 'a', share: 0.3 },
          { id: 'b', share: 0.7 },
        ],
      },
    ],
    [
      'due dates and streams of their own',
      {
        service: { distribution: 'lognormal', mean: 2, cv: 0.7 },
        servers: 2,
        discipline: 'earliest-due',
        customers: 5000,
        replications: 3,
        classes: [
          { id: 'a', due: 3, arrivals: { rate: 0.3 } },
          { id: 'b', due: 20, arrivals: { distribution: 'gamma', mean: 2, cv: 0.5 } },
        ],
      },
    ],
  ])('gives the same by a lonely station’s own loop as by the event loop: %s', (_, model) => {
    const [own, events] = both(model)
    expectSame(own, events)
    for (const id of Object.keys(own.classes)) {
      expect(own.classes[id]!.meanWait.value).toBeCloseTo(events.classes[id]!.meanWait.value, 9)
      expect(own.classes[id]!.late).toEqual(events.classes[id]!.late)
      expect(own.classes[id]!.blocked).toEqual(events.classes[id]!.blocked)
    }
  })
})

const expectSame = (one: SimulateResult, other: SimulateResult): void => {
  for (const figure of ['meanWait', 'meanInQueue', 'meanInSystem', 'utilisation', 'blocked'] as const)
    expect(other[figure].value).toBeCloseTo(one[figure].value, 9)
  expect(other.waitQuantiles['0.9']).toEqual(one.waitQuantiles['0.9'])
  expect(other.unfinished).toBe(one.unfinished)
}
