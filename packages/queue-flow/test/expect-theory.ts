import { expect } from 'vitest'
import type { Estimate } from '../src/figures/interval.ts'
import { parseSimulate, type SimulateResult } from '../src/index.ts'
import { openPool, simulateOnThreads } from '../src/workers/index.ts'

// Threads run the code as it is: a test's own loading makes every call several times slower.
const pool = openPool(2)

export const run = (input: object): Promise<SimulateResult> => {
  const answer = parseSimulate(JSON.stringify(input))
  if (!answer.ok) throw new Error(answer.errors.join(' '))
  return simulateOnThreads(pool, answer.result)
}

/** The comparisons of all cases. */
export const gather = async <Case>(
  cases: readonly Case[],
  compare: (one: Case) => Promise<readonly Comparison[]>,
): Promise<readonly Comparison[]> => (await Promise.all(cases.map(compare))).flat()

export type Comparison = { readonly what: string; readonly estimate: Estimate; readonly truth: number }

/**
 * Holds estimates against theory as statistics allows: of many 95 % intervals some miss the truth by chance, but few do,
 * and none by twice its half-width (which chance does once in ten thousand).
 */
export const expectTheory = (comparisons: readonly Comparison[]): void => {
  const misses = comparisons.filter(({ estimate, truth }) => distance(estimate, truth) > 1)
  const wrong = comparisons.filter(({ estimate, truth }) => !(distance(estimate, truth) < 2))
  expect(wrong).toEqual([])
  expect(misses.length, JSON.stringify(misses)).toBeLessThanOrEqual(allowedMisses(comparisons.length))
}

const distance = ({ value, low, high }: Estimate, truth: number): number =>
  Math.abs(value - truth) / (((high ?? Number.NaN) - (low ?? Number.NaN)) / 2 + 1e-12)

// The 99.9 % quantile of a binomial with chance 0.05, by its normal approximation and one more for small counts.
const allowedMisses = (count: number): number =>
  Math.ceil(0.05 * count + 3.1 * Math.sqrt(0.05 * 0.95 * count))
