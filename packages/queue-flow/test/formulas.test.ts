import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  factorForShare,
  needsRelief,
  reliefCapacity,
  standingQueue,
  targetCapacity,
  targetMeanWait,
  targetQueue,
  waitingListLoad,
  waitingListPressure,
} from '../src/waiting-list/formulas.ts'

describe('published vectors of NHSRwaitinglist', () => {
  test.each([
    [30, 1200, 390, 26, 61.153846],
    [33, 800, 200, 30, 53],
    [35, 250, 100, 15, 45],
  ])(
    'relief capacity of demand %d, queue %d, target %d in %d is %d',
    (demand, queue, target, time, truth) => {
      expect(reliefCapacity(demand, queue, target, time)).toBeCloseTo(truth, 6)
    },
  )

  test('target capacity', () => {
    expect(targetCapacity(30, 52, 3, 1.1, 1.2)).toBeCloseTo(30.076442, 6)
  })

  test('the run of the package’s own introduction: 18 weeks, demand 9.818065', () => {
    expect(targetCapacity(9.818065, 18, 4, 1.131775, 0.7003787)).toBeCloseTo(10.01489, 5)
    expect(targetQueue(9.818065, 18)).toBeCloseTo(44.18129, 5)
    expect(waitingListPressure(1.8, 18)).toBeCloseTo(0.2, 12)
  })
})

describe('what the formulas say of each other', () => {
  const positive = fc.double({ min: 0.1, max: 1000, noNaN: true })

  test('relief for no surplus is the demand; relief then kept for the time clears the surplus', () => {
    fc.assert(
      fc.property(positive, positive, positive, positive, (demand, queue, target, time) => {
        expect(reliefCapacity(demand, target, target, time)).toBeCloseTo(demand, 9)
        const cleared = (reliefCapacity(demand, queue, target, time) - demand) * time
        expect(cleared).toBeCloseTo(queue - target, 6)
      }),
    )
  })

  test('target capacity is above demand, and less so the longer people may wait', () => {
    fc.assert(
      fc.property(positive, positive, (demand, wait) => {
        expect(targetCapacity(demand, wait)).toBeGreaterThan(demand)
        expect(targetCapacity(demand, 2 * wait)).toBeLessThan(targetCapacity(demand, wait))
      }),
    )
  })

  test('the factor of a share is that of exponential waits', () => {
    expect(factorForShare(0.8)).toBeCloseTo(Math.log(5), 12)
    expect(1 - Math.exp(-4)).toBeCloseTo(0.98168, 5)
    expect(targetMeanWait(52, 4)).toBe(13)
  })

  test('load, relief and the queue that leaving alone keeps from growing', () => {
    expect(waitingListLoad(30, 27)).toBeCloseTo(1.1111, 4)
    expect([needsRelief(90, 44), needsRelief(88, 44)]).toEqual([true, false])
    expect(standingQueue(10, 12, 0.1)).toBe(0)
    expect(standingQueue(12, 10, 0.1)).toBeCloseTo(20, 12)
    expect(standingQueue(12, 10, 0)).toBe(Number.POSITIVE_INFINITY)
  })
})
