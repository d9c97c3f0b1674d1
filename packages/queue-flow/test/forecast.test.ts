import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { addDays, plainDate } from '@yhdella/kernel'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { ForecastResult } from '../src/forecast/forecast.ts'
import { exponentialSmoothing, normalQuantile, seasonalNaive } from '../src/forecast/plain-methods.ts'
import { parseForecast } from '../src/index.ts'
import { forecastOnThreads, openPool, RunCancelled } from '../src/workers/index.ts'
import type { Coverage } from './calibration.ts'
import { entriesAsJson, liveQueue } from './plain-queue.ts'

vi.setConfig({ testTimeout: 180_000 })

const pool = openPool(2)
afterAll(() => pool.close())

const FROM = plainDate('2026-01-12')

const aFile = (over: object = {}, slots = 6, days = 210): object => ({
  asOf: addDays(FROM, days),
  days: 70,
  replications: 400,
  queues: [
    {
      id: 'queue',
      from: FROM,
      clocks: [{ id: 'law', days: 14 }],
      entries: entriesAsJson(
        liveQueue(
          {
            from: FROM,
            days,
            cameInByWeekday: [8, 6, 5, 5, 4, 0, 0],
            slotsByWeekday: [slots, slots, slots, slots, slots, 0, 0],
            dispersion: 1.2,
            drift: 0.01,
            leavePerDay: 0.002,
            noShow: 0.05,
            startingQueue: 90,
          },
          4,
        ),
      ),
    },
  ],
  ...over,
})

const request = (input: object) => {
  const answer = parseForecast(JSON.stringify(input))
  if (!answer.ok) throw new Error(answer.errors.join(' '))
  return answer.result
}

const foretell = (input: object): Promise<ForecastResult> => forecastOnThreads(pool, request(input))

describe('a forecast', () => {
  test('begins at the queue of today and widens, its ranges one inside the other', async () => {
    const [queue] = (await foretell(aFile({ backTest: false }))).queues
    const { days, waitingNow } = queue!
    expect(Math.abs(days[0]!.waiting!.median - waitingNow)).toBeLessThan(15)
    const width = (at: number) => days[at]!.waiting!.in80[1] - days[at]!.waiting!.in80[0]
    expect(width(60)).toBeGreaterThan(1.5 * width(6))
    for (const { waiting } of days) {
      const { median, in50, in80, in95 } = waiting!
      expect([in95[0], in80[0], in50[0], median, in50[1], in80[1], in95[1]]).toEqual(
        [in95[0], in80[0], in50[0], median, in50[1], in80[1], in95[1]].toSorted((a, b) => a - b),
      )
    }
    expect(queue!.paths.length).toBe(5)
    expect(queue!.days.at(-1)!.on).toBe(addDays(FROM, 210 + 69))
  })

  test('shows the record of its own past beside plain methods', async () => {
    const [queue] = (await foretell(aFile())).queues
    const { backTest } = queue!
    expect(backTest!.forecasts).toBeGreaterThan(40)
    expect(backTest!.coverage.in80.value).toBeGreaterThan(0.65)
    expect(backTest!.beatsNaive).toBe(backTest!.forecast.pinball < backTest!.seasonalNaive.pinball)
  })

  test('beats the plain methods where there is something to know: a backlog being worked off', async () => {
    const [queue] = (await foretell(aFile({}, 7))).queues
    expect(queue!.backTest!.beatsNaive).toBe(true)
  })

  test('says plainly that it does not beat them where a queue is a plain random walk', async () => {
    // Every day's comings and slots are pure chance around the same mean, and the books are told wrong on purpose.
    const wrong = { books: [{ id: 'b', serves: 'queue', slotsByWeekday: [2, 2, 2, 2, 2, 0, 0] }] }
    const [queue] = (await foretell(aFile(wrong))).queues
    expect(queue!.backTest!.beatsNaive).toBe(false)
  })

  test('has no record when the past is too short to test on', async () => {
    const [queue] = (await foretell(aFile({}, 6, 70))).queues
    expect(queue!.backTest).toBeNull()
  })

  test('the same seed gives the same bytes on one thread and on many', async () => {
    const input = request(aFile({ promises: [{}], replications: 50 }))
    const one = openPool(1)
    const three = openPool(3)
    const texts = await Promise.all(
      [one, three].map(async each => JSON.stringify(await forecastOnThreads(each, input))),
    )
    await Promise.all([one.close(), three.close()])
    expect(texts[0]).toBe(texts[1])
  })

  test('tells how far it is, and stops when told to', async () => {
    const input = request(aFile({ backTest: false }))
    const seen: number[] = []
    await forecastOnThreads(pool, input, { progress: done => seen.push(done) })
    expect(seen.at(-1)).toBe(400)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    for (const each of [pool, openPool(1)]) {
      const stop = new AbortController()
      const run = forecastOnThreads(each, input, { signal: stop.signal, progress: () => stop.abort() })
      await expect(run).rejects.toBeInstanceOf(RunCancelled)
    }
    expect((await forecastOnThreads(pool, input)).replications).toBe(400)
  })
})

describe('a promise to one person', () => {
  test('the later in the queue the later the day; the past rate stands beside', async () => {
    const asOf = addDays(FROM, 210)
    const { promises } = await foretell(
      aFile({ promises: [{ contactOn: addDays(asOf, -9) }, { contactOn: addDays(asOf, -2) }, {}] }),
    )
    const days = promises.map(promise => promise.median!)
    expect(days).toEqual(days.toSorted())
    for (const { from, to, hits } of promises) {
      expect(from! <= to!).toBe(true)
      expect(hits!.value).toBeGreaterThan(0.7)
    }
  })

  test('one who leaves nobody behind her and has no slots is promised nothing', async () => {
    const input = {
      asOf: FROM,
      days: 30,
      replications: 50,
      backTest: false,
      queues: [{ id: 'q', arrivals: { perWeek: 1 }, clocks: [{ id: 'law', days: 14 }] }],
      books: [{ id: 'b', serves: 'q', slotsByWeekday: [0, 0, 0, 0, 0, 0, 0] }],
      promises: [{}],
    }
    const [promise] = (await foretell(input)).promises
    expect([promise!.from, promise!.to, promise!.withinClocks.law, promise!.hits]).toEqual([
      null,
      null,
      0,
      null,
    ])
  })

  test('with fixed slots and nobody leaving it is a matter of counting', async () => {
    const open = [
      { contactOn: addDays(FROM, -10), count: 23 },
      { contactOn: addDays(FROM, -3), count: 4 },
    ]
    const input = {
      asOf: FROM,
      days: 30,
      replications: 50,
      backTest: false,
      queues: [{ id: 'q', arrivals: { perWeek: 1 }, open }],
      books: [{ id: 'b', serves: 'q', slotsByWeekday: [5, 5, 5, 5, 5, 0, 0] }],
      promises: [0, 2, 3].map(ahead => ({ contactOn: addDays(FROM, -3), ahead })),
    }
    const { promises } = await foretell(input)
    // 23 before them: the fifth day has two slots left after those, then the weekend.
    const days = [addDays(FROM, 4), addDays(FROM, 7), addDays(FROM, 7)]
    expect(promises.map(promise => [promise.from, promise.to])).toEqual(days.map(day => [day, day]))
  })
})

describe('input that is refused', () => {
  const refusals = (over: object, queue: object = {}) => {
    const file = {
      asOf: '2026-09-01',
      queues: [{ id: 'q', arrivals: { perWeek: 5 }, ...queue }],
      books: [{ id: 'b', serves: 'q', slotsByWeekday: [1, 1, 1, 1, 1, 0, 0] }],
      ...over,
    }
    const answer = parseForecast(JSON.stringify(file))
    return answer.ok ? '' : answer.errors.join(' ')
  }
  test.each<[string, object, object, string]>([
    ['fifty years', { days: 18_262 }, {}, 'days must be a whole number of at least 1 and of at most 731'],
    ['no day to begin', { asOf: undefined }, {}, 'asOf is missing: a date YYYY-MM-DD.'],
    [
      'a day that is none',
      { asOf: '2026-02-30' },
      {},
      'asOf must be a date YYYY-MM-DD that is in the calendar.',
    ],
    ['no queues', { queues: [] }, {}, 'queues is missing'],
    [
      'nobody comes',
      {},
      { arrivals: { byWeekday: [0, 0, 0, 0, 0, 0, 0] } },
      'is 0 on every day: nobody would come',
    ],
    [
      'negative comings',
      {},
      { arrivals: { perWeek: -1 } },
      'queues[0].arrivals.perWeek must be a number above 0',
    ],
    ['a thousand million comings', {}, { arrivals: { perWeek: 1e9 } }, 'queues[0].arrivals.perWeek must be'],
    [
      'negative slots',
      { books: [{ id: 'b', serves: 'q', slotsByWeekday: [-1, 0, 0, 0, 0, 0, 0] }] },
      {},
      'books[0].slotsByWeekday[0] must be a number of at least 0',
    ],
    [
      'six weekdays',
      { books: [{ id: 'b', serves: 'q', slotsByWeekday: [1, 1, 1, 1, 1, 1] }] },
      {},
      'must have 7 numbers, Monday first',
    ],
    [
      'a book for nobody',
      { books: [{ id: 'b', serves: 'x', slotsByWeekday: [1, 1, 1, 1, 1, 0, 0] }] },
      {},
      'names "x", which is not a queue',
    ],
    [
      'reversed dates',
      {
        books: [
          {
            id: 'b',
            serves: 'q',
            changes: [{ from: '2026-10-02', to: '2026-10-01', slotsByWeekday: [1, 1, 1, 1, 1, 0, 0] }],
          },
        ],
      },
      {},
      'books[0].changes[0].to must not be before from',
    ],
    [
      'served before coming',
      {},
      { arrivals: undefined, entries: [{ contactOn: '2026-08-10', servedOn: '2026-08-01' }] },
      'servedOn must not be before the person came',
    ],
    ['from the future', {}, { open: [{ contactOn: '2026-09-01' }] }, 'enteredOn must be before asOf'],
    ['two ways of telling', {}, { entries: [], counts: [] }, 'give one'],
    ['an unknown field', { quues: [] }, {}, 'quues is not a known field.'],
  ])('%s', (_, over, queue, sentence) => {
    expect(refusals(over, queue)).toContain(sentence)
  })

  test('what would not fit in the stated memory', () => {
    const queues = Array.from({ length: 200 }, (_, at) => ({ id: `q${at}`, arrivals: { perWeek: 5 } }))
    const books = [{ id: 'b', serves: queues.map(queue => queue.id), slotsByWeekday: [1, 1, 1, 1, 1, 0, 0] }]
    expect(refusals({ days: 731, replications: 10_000, queues, books })).toContain('over the bound of 512 MB')
  })
})

describe('plain methods', () => {
  test('seasonal naive repeats the last week', () => {
    const series = Array.from({ length: 28 }, (_, day) => (day % 7) * 10)
    const naive = seasonalNaive(series)
    for (const ahead of [1, 5, 7, 9, 28])
      expect(naive.quantiles(ahead, [0.5])[0]).toBe(((27 + ahead) % 7) * 10)
    expect(naive.quantiles(7, [0.025, 0.975])).toEqual([60, 60])
  })

  test('exponential smoothing finds a level and widens with distance', () => {
    const series = Array.from({ length: 200 }, (_, day) => 50 + (day % 2 === 0 ? 3 : -3))
    const method = exponentialSmoothing(series)
    expect(method.quantiles(1, [0.5])[0]).toBeCloseTo(50, 0)
    const walk = exponentialSmoothing([1, 3, 2, 5, 4, 6, 7, 9, 8, 11])
    expect(walk.quantiles(9, [0.9])[0]).toBeGreaterThan(walk.quantiles(1, [0.9])[0]!)
  })

  test('the normal quantile', () => {
    for (const [share, z] of [
      [0.5, 0],
      [0.8, 0.8416212],
      [0.975, 1.959964],
      [0.001, -3.0902323],
    ] as const)
      expect(normalQuantile(share)).toBeCloseTo(z, 6)
  })
})

describe('calibration on invented truth', () => {
  test('over 500 series the 80 and 95 % ranges hold 80 and 95 % within 2 points', async () => {
    const crews = Math.min(2, availableParallelism())
    const parts = await Promise.all(
      Array.from({ length: crews }, (_, at) => coverageOnThread((500 / crews) * at, 500 / crews)),
    )
    const of = parts.reduce((sum, part) => sum + part.of, 0)
    const share = (pick: (part: Coverage) => number) =>
      parts.reduce((sum, part) => sum + pick(part) * part.of, 0) / of
    expect(of).toBe(15_000)
    expect(Math.abs(share(part => part.in80) - 0.8)).toBeLessThanOrEqual(0.02)
    expect(Math.abs(share(part => part.in95) - 0.95)).toBeLessThanOrEqual(0.02)
  })
})

/** On a thread of its own, where the code runs as it is: a test's own loading makes every call ten times slower. */
const coverageOnThread = (first: number, count: number): Promise<Coverage> =>
  new Promise((resolve, reject) => {
    const workerData = { first, count, horizons: [7, 14, 28], knownDays: 182 }
    const worker = new Worker(new URL('./calibration.thread.ts', import.meta.url), { workerData })
    worker.on('message', resolve).on('error', reject)
  })
