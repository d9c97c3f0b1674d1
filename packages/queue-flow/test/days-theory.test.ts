import { addDays, dayNumber } from '@yhdella/kernel'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { openState } from '../src/days/day-state.ts'
import { makeReady } from '../src/days/make-ready.ts'
import { runDays, runReplication, waitingIn } from '../src/days/run-days.ts'
import { liveQueue } from './plain-queue.ts'
import {
  aBook,
  aClass,
  aModel,
  anArrivals,
  aQueue,
  everyDay,
  MONDAY,
  meansOf,
  staff,
  valuesAt,
  waitingSince,
} from './queue-model.builder.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The settled distribution of an evening's queue: Poisson comings, a fixed number of slots a day (Bailey 1954). */
const bulkService = (mean: number, slots: number): readonly number[] => {
  const size = 600
  const poisson: number[] = [Math.exp(-mean)]
  for (let n = 1; n < 60; n++) poisson.push((poisson[n - 1]! * mean) / n)
  let queue = new Float64Array(size)
  queue[0] = 1
  for (let round = 0; round < 4000; round++) {
    const next = new Float64Array(size)
    for (let n = 0; n < size; n++) {
      const share = queue[n]!
      if (share < 1e-14) continue
      for (const [came, chance] of poisson.entries()) {
        const left = Math.min(size - 1, Math.max(0, n + came - slots))
        next[left] = next[left]! + share * chance
      }
    }
    queue = next
  }
  return Array.from(queue)
}

describe('a waiting list day by day', () => {
  test.each([
    [4, 5],
    [9, 10],
  ])('Poisson comings of %d, %d slots: mean queue and tail are those of bulk service', (mean, slots) => {
    const truth = bulkService(mean, slots)
    const meanQueue = truth.reduce((sum, share, n) => sum + share * n, 0)
    const tail = truth.reduce((sum, share, n) => sum + (n > 2 * slots ? share : 0), 0)
    const model = aModel({
      days: 400,
      queues: [aQueue({ arrivals: anArrivals({ byWeekday: everyDay(mean), onHolidays: 1 }) })],
      books: [aBook({ staff: [staff({ byWeekday: everyDay(slots) })], openOnHolidays: true })],
    })
    const waiting = valuesAt(runDays(makeReady(model), 0, 4000, [399]), 'waiting', 0, 0)
    const found = waiting.reduce((sum, n) => sum + n, 0) / 4000
    const deviation = Math.sqrt(waiting.reduce((sum, n) => sum + (n - found) ** 2, 0) / 4000)
    expect(Math.abs(found - meanQueue)).toBeLessThan((3.5 * deviation) / Math.sqrt(4000))
    const beyond = waiting.filter(n => n > 2 * slots).length / 4000
    expect(Math.abs(beyond - tail)).toBeLessThan(3.5 * Math.sqrt((tail * (1 - tail)) / 4000) + 1e-3)
  })

  test('is the same in distribution as people lived one by one', () => {
    const truth = {
      from: MONDAY,
      days: 60,
      cameInByWeekday: [8, 6, 5, 5, 4, 0, 0],
      slotsByWeekday: [6, 6, 6, 6, 4, 0, 0],
      dispersion: 1.4,
      drift: 0.05,
      leavePerDay: 0.01,
      noShow: 0.1,
      startingQueue: 30,
    }
    const lived = Array.from(
      { length: 400 },
      (_, seed) =>
        liveQueue(truth, seed).filter(entry => entry.servedOn === null && entry.leftOn === null).length,
    )
    const queue = aQueue({
      arrivals: anArrivals({ byWeekday: truth.cameInByWeekday, dispersion: 1.4, drift: 0.05 }),
      leavePerDay: 0.01,
      noShow: 0.1,
      noShowReturns: 1,
      open: [waitingSince(1, 30)],
    })
    const books = [aBook({ staff: [staff({ byWeekday: truth.slotsByWeekday })] })]
    const figures = runDays(makeReady(aModel({ days: 60, queues: [queue], books })), 0, 4000, [59])
    const grouped = valuesAt(figures, 'waiting', 0, 0)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const spread = (values: readonly number[]) =>
      Math.sqrt(mean(values.map(value => (value - mean(values)) ** 2)))
    expect(Math.abs(mean(lived) - mean(grouped))).toBeLessThan(
      3.5 * spread(grouped) * Math.sqrt(1 / 400 + 1 / 4000),
    )
    expect(Math.abs(spread(lived) / spread(grouped) - 1)).toBeLessThan(0.15)
  })

  test('nobody is lost: who waits is who was there and came, less who was served and left', () => {
    const share = fc.double({ min: 0, max: 0.9, noNaN: true })
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 500 }),
        (leave, noShow, returns, slots, seed) => {
          const queue = aQueue({
            arrivals: anArrivals({ byWeekday: everyDay(6), dispersion: 2 }),
            classes: [aClass({ id: 'a', share: 0.4 }), aClass({ id: 'b', share: 0.6, rank: 1 })],
            discipline: 'priority',
            leavePerDay: leave / 10,
            noShow,
            noShowReturns: returns,
            open: [waitingSince(9, 25, 'a'), waitingSince(4, 5, 'b')],
          })
          const model = aModel({
            seed,
            queues: [queue],
            books: [aBook({ staff: [staff({ byWeekday: everyDay(slots) })] })],
          })
          const state = openState(makeReady(model))
          let balance = 30
          runReplication(
            state,
            0,
            Array.from({ length: 30 }, (_, day) => day),
            () => {
              balance += state.cameIn[0]! - state.served[0]! - state.gone[0]!
              const putOff = balance - waitingIn(state, 0)
              // Only those who missed today and come back tomorrow are neither waiting nor gone.
              expect(putOff).toBeGreaterThanOrEqual(0)
              expect(putOff).toBeLessThanOrEqual(slots)
            },
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('more slots never make anybody wait longer when the same people come', () => {
    const queue = aQueue({
      arrivals: anArrivals({ byWeekday: everyDay(7), dispersion: 1.5 }),
      open: [waitingSince(3, 20)],
    })
    const with_ = (slots: number) =>
      runDays(
        makeReady(
          aModel({ queues: [queue], books: [aBook({ staff: [staff({ byWeekday: everyDay(slots) })] })] }),
        ),
        0,
        200,
        [10, 29],
      )
    const [few, more] = [with_(7), with_(8)]
    for (const [at, waiting] of more.waiting.entries()) expect(waiting).toBeLessThanOrEqual(few.waiting[at]!)
  })

  test('levels that are not known for sure widen the range and leave the middle', () => {
    const model = (over: object) =>
      aModel({
        days: 60,
        queues: [
          aQueue({
            arrivals: anArrivals({ byWeekday: everyDay(10), ...over }),
            open: [waitingSince(1, 200)],
          }),
        ],
        books: [aBook({ staff: [staff({ byWeekday: everyDay(10) })] })],
      })
    const spread = (over: object) => {
      const values = valuesAt(runDays(makeReady(model(over)), 0, 1000, [59]), 'waiting', 0, 0).toSorted(
        (a, b) => a - b,
      )
      return { middle: values[500]!, width: values[900]! - values[100]! }
    }
    const [sure, unsure, drifting] = [spread({}), spread({ uncertainty: 0.1 }), spread({ drift: 0.05 })]
    expect(unsure.width).toBeGreaterThan(2 * sure.width)
    expect(drifting.width).toBeGreaterThan(1.3 * sure.width)
    expect(Math.abs(unsure.middle - sure.middle)).toBeLessThan(15)
  })

  test('waits are counted in days from the entry', () => {
    const open = [{ ...waitingSince(30, 5), enteredOn: addDays(MONDAY, -12) }, waitingSince(2, 5)]
    const { by } = meansOf(aModel({ days: 2, queues: [aQueue({ open })] }), 1)
    expect(by('wait')).toEqual([12, 3])
    expect(dayNumber(MONDAY) - dayNumber(open[0]!.enteredOn)).toBe(12)
  })
})
