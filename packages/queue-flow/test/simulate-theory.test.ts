import { describe, expect, test, vi } from 'vitest'
import { cobham, erlangC, mg1MeanWait, mmc, mmck, mmcLeaving } from './closed-form.ts'
import { type Comparison, expectTheory, gather, run } from './expect-theory.ts'

const LOADS = [0.5, 0.7, 0.8, 0.9, 0.95]
const exponential = (mean: number) => ({ distribution: 'exponential', mean })
const EXTENT = { customers: 40_000, replications: 20 }

// Millions of customers; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 120_000 })

describe('one queue, one class', () => {
  for (const method of ['fastest', 'events'])
    test(`M/M/c by ${method}: means, chance of waiting, tails and quantiles are Erlang's`, async () => {
      const cases = [1, 2, 5].flatMap(c => LOADS.map((load, at) => ({ c, load, at })))
      expectTheory(
        await gather(cases, async ({ c, load, at }): Promise<Comparison[]> => {
          const theory = mmc(load, 1 / c, c)
          const limits = [theory.meanWait, 3 * theory.meanWait]
          const arrivals = exponential(1 / load)
          const model = { arrivals, service: exponential(c), servers: c, method, limits, seed: 10 * c + at }
          const result = await run({ ...EXTENT, ...model })
          const name = (figure: string) => `${figure} of M/M/${c} at ${load}`
          const { meanWait, meanInQueue, meanInSystem, utilisation, probabilityOfWaiting } = theory
          return [
            { what: name('wait'), estimate: result.meanWait, truth: meanWait },
            { what: name('queue'), estimate: result.meanInQueue, truth: meanInQueue },
            { what: name('system'), estimate: result.meanInSystem, truth: meanInSystem },
            { what: name('utilisation'), estimate: result.utilisation, truth: utilisation },
            { what: name('waiting'), estimate: result.probabilityOfWaiting, truth: probabilityOfWaiting },
            ...[0.9, 0.99].map(share => ({
              what: name(`quantile ${share}`),
              estimate: result.waitQuantiles[share]!,
              truth: theory.quantile(share),
            })),
            ...limits.map(limit => ({
              what: name(`tail ${limit}`),
              estimate: result.servedWithin[limit]!,
              truth: theory.within(limit),
            })),
          ]
        }),
      )
    })

  test('M/G/1: the mean wait is that of Pollaczek and Khinchine for every kind of service', async () => {
    const services = [
      { service: { distribution: 'deterministic', mean: 1 }, cv: 0 },
      { service: { distribution: 'lognormal', mean: 1, cv: 1.5 }, cv: 1.5 },
      { service: { distribution: 'lognormal', mean: 1, sd: 0.5 }, cv: 0.5 },
      { service: { distribution: 'gamma', mean: 1, cv: 0.7 }, cv: 0.7 },
      { service: { distribution: 'erlang', mean: 1, phases: 4 }, cv: 0.5 },
      { service: { distribution: 'hyperexponential', mean: 1, cv: 2 }, cv: 2 },
      { service: { distribution: 'uniform', from: 0, to: 2 }, cv: 1 / Math.sqrt(3) },
      { service: { distribution: 'weibull', scale: 1 / Math.sqrt(Math.PI / 4), shape: 2 }, cv: 0.5227232 },
      { service: { distribution: 'empirical', values: [0.5, 0.5, 2] }, cv: Math.SQRT1_2 },
    ]
    const cases = services.flatMap((each, at) => LOADS.map(load => ({ ...each, at, load })))
    expectTheory(
      await gather(cases, async ({ service, cv, at, load }): Promise<Comparison[]> => {
        const result = await run({ ...EXTENT, arrivals: { rate: load }, service, servers: 1, seed: at })
        const truth = mg1MeanWait(load, 1, cv)
        return [{ what: `${service.distribution} at ${load}`, estimate: result.meanWait, truth }]
      }),
    )
  })

  test('M/M/c/K: the share turned away and the queue of the others', async () => {
    const cases = [
      { rate: 0.8, c: 1, most: 5 },
      { rate: 2, c: 2, most: 4 },
      { rate: 4.5, c: 5, most: 15 },
      { rate: 3, c: 3, most: 3 },
    ]
    const comparisons = await gather(cases, async ({ rate, c, most }): Promise<Comparison[]> => {
      const theory = mmck(rate, 1, c, most)
      const result = await run({
        ...EXTENT,
        arrivals: { rate },
        service: exponential(1),
        servers: c,
        capacity: most,
      })
      return [
        { what: `turned away ${c}/${most}`, estimate: result.blocked, truth: theory.blocked },
        { what: `queue ${c}/${most}`, estimate: result.meanInQueue, truth: theory.meanInQueue },
        { what: `wait ${c}/${most}`, estimate: result.meanWait, truth: theory.meanWait },
      ]
    })
    expectTheory(comparisons)
  })

  test('those who lose patience: the share that leaves and the queue, below and above full load', async () => {
    const comparisons = await gather([0.8, 1, 1.5], async (load): Promise<Comparison[]> => {
      const theory = mmcLeaving(3 * load, 1, 3, 0.5)
      const patience = exponential(2)
      const arrivals = { rate: 3 * load }
      const result = await run({ ...EXTENT, arrivals, service: exponential(1), servers: 3, patience })
      return [
        { what: `queue at ${load}`, estimate: result.meanInQueue, truth: theory.meanInQueue },
        { what: `left at ${load}`, estimate: result.left, truth: theory.left },
      ]
    })
    expectTheory(comparisons)
  })

  test('no-shows whose time is refilled at once leave a service that is nothing for some', async () => {
    const noShow = { rate: 0.2, takes: 0 }
    const result = await run({
      ...EXTENT,
      arrivals: { rate: 1 },
      service: exponential(1),
      servers: 1,
      noShow,
    })
    // Mean 0.8, second moment 0.8 x 2.
    expectTheory([{ what: 'wait', estimate: result.meanWait, truth: (1 * 1.6) / (2 * (1 - 0.8)) }])
    expect(result.utilisation.value).toBeCloseTo(0.8, 2)
  })
})

describe('classes', () => {
  const classes = [
    { id: 'urgent', share: 0.2, priority: 0, due: 0 },
    { id: 'soon', share: 0.3, priority: 1, due: 1e7 },
    { id: 'calm', share: 0.5, priority: 2, due: 2e7 },
  ]

  for (const discipline of ['priority', 'earliest-due'])
    test(`M/M/c by ${discipline} (due dates far apart): the waits of the classes are Cobham's`, async () => {
      const cases = [1, 3].flatMap(c => LOADS.map(load => ({ c, load })))
      expectTheory(
        await gather(cases, async ({ c, load }): Promise<Comparison[]> => {
          const residual = erlangC(c, c * load) / c
          const truths = cobham(
            residual,
            classes.map(({ share }) => share * load),
          )
          const arrivals = { rate: c * load }
          const result = await run({
            ...EXTENT,
            arrivals,
            service: exponential(1),
            servers: c,
            discipline,
            classes,
            seed: c,
          })
          return classes.map(({ id }, at) => ({
            what: `${id}, ${c} at ${load}`,
            estimate: result.classes[id]!.meanWait,
            truth: truths[at]!,
          }))
        }),
      )
    })

  test('M/G/1 with priorities and a service of its own for each class', async () => {
    const model = {
      arrivals: { rate: 0.5 },
      discipline: 'priority',
      servers: 1,
      classes: [
        { id: 'short', share: 0.6, priority: 0, service: { distribution: 'deterministic', mean: 0.5 } },
        { id: 'long', share: 0.4, priority: 1, service: { distribution: 'lognormal', mean: 2.5, cv: 1 } },
      ],
    }
    const result = await run({ ...EXTENT, ...model })
    const residual = (0.3 * 0.25 + 0.2 * 2.5 * 2.5 * 2) / 2
    const [short, long] = cobham(residual, [0.15, 0.5])
    expectTheory([
      { what: 'short', estimate: result.classes.short!.meanWait, truth: short! },
      { what: 'long', estimate: result.classes.long!.meanWait, truth: long! },
    ])
  })

  test('who is taken first changes who waits, not how much is waited', async () => {
    const disciplines = ['fifo', 'priority', 'earliest-due', 'longest-waiting']
    const ran = disciplines.map(async discipline => {
      const model = {
        arrivals: { rate: 0.9 },
        service: { distribution: 'deterministic', mean: 1 },
        servers: 1,
      }
      return (await run({ ...EXTENT, ...model, discipline, classes })).meanWait.value
    })
    const waits = await Promise.all(ran)
    for (const wait of waits) expect(Math.abs(wait / waits[0]! - 1)).toBeLessThan(1e-3)
  })
})

describe('networks', () => {
  test('Jackson: each station is a queue of its own at the flow that the routes give it', async () => {
    // Triage, a nurse, a doctor; a tenth of the doctor's visits lead back to the nurse.
    const stations = [
      {
        id: 'triage',
        servers: 1,
        service: exponential(0.8),
        routes: [
          { to: 'nurse', share: 0.7 },
          { to: 'doctor', share: 0.2 },
        ],
      },
      { id: 'nurse', servers: 2, service: exponential(2), routes: [{ to: 'doctor', share: 0.3 }] },
      { id: 'doctor', servers: 3, service: exponential(5), routes: [{ to: 'nurse', share: 0.1 }] },
    ]
    const result = await run({
      arrivals: { rate: 1 },
      stations,
      customers: 60_000,
      replications: 20,
      seed: 3,
    })
    // nurse = 0.7 + 0.1 doctor, doctor = 0.2 + 0.3 nurse
    const nurse = 0.72 / 0.97
    const doctor = 0.2 + 0.3 * nurse
    const theory = { triage: mmc(1, 1.25, 1), nurse: mmc(nurse, 0.5, 2), doctor: mmc(doctor, 0.2, 3) }
    expectTheory(
      Object.entries(theory).flatMap(
        ([id, { meanInSystem, meanWait, probabilityOfWaiting }]): Comparison[] => [
          { what: `in system at ${id}`, estimate: result.stations[id]!.meanInSystem, truth: meanInSystem },
          { what: `wait at ${id}`, estimate: result.stations[id]!.meanWait, truth: meanWait },
          {
            what: `waiting at ${id}`,
            estimate: result.stations[id]!.probabilityOfWaiting,
            truth: probabilityOfWaiting,
          },
        ],
      ),
    )
    const inAll = Object.values(theory).reduce((sum, each) => sum + each.meanInSystem, 0)
    expectTheory([{ what: 'whole way', estimate: result.meanTimeInSystem, truth: inAll }])
  })
})

describe("Little's law", () => {
  test('holds on every run, whatever the model', async () => {
    const models = [
      { arrivals: { rate: 0.95 }, service: exponential(1), servers: 1 },
      {
        arrivals: { rate: 0.9, profile: { period: 24, level: [0.2, 1.5, 1.3] }, dispersion: 0.3 },
        service: exponential(1),
        servers: 2,
        method: 'events',
      },
      { arrivals: { rate: 2 }, service: exponential(1), servers: 1, capacity: 9 },
      { arrivals: { rate: 0.5 }, service: exponential(1), servers: 1, stations: undefined },
    ]
    for (const model of models)
      for (const law of Object.values((await run({ ...EXTENT, ...model })).littlesLaw))
        expect(law.relativeGap).toBeLessThan(0.005)
  })
})
