import { describe, expect, test } from 'vitest'
import { drawBinomial, drawCount } from '../src/random/counts.ts'
import { type Distribution, fillDraws, meanOf, variationOf } from '../src/random/distribution.ts'
import { openStream, rekey } from '../src/random/stream.ts'
import { nextExponential, nextNormal } from '../src/random/ziggurat.ts'

const N = 100_000

const moments = (draw: () => number) => {
  let sum = 0
  let squares = 0
  for (let at = 0; at < N; at++) {
    const value = draw()
    sum += value
    squares += value * value
  }
  const mean = sum / N
  return { mean, deviation: Math.sqrt(squares / N - mean * mean) }
}

// Four standard errors of a mean: missed once in 16 000 draws of a right generator.
const near = (mean: number, truth: number, deviation: number) =>
  expect(Math.abs(mean - truth)).toBeLessThan((4 * deviation) / Math.sqrt(N) + 1e-12)

describe('distributions have the mean and spread they say', () => {
  const kinds: readonly Distribution[] = [
    { distribution: 'exponential', mean: 3 },
    { distribution: 'deterministic', mean: 3 },
    { distribution: 'uniform', from: 1, to: 5 },
    { distribution: 'lognormal', mean: 3, cv: 0.8 },
    { distribution: 'gamma', mean: 3, cv: 1.6 },
    { distribution: 'erlang', mean: 3, phases: 5 },
    { distribution: 'hyperexponential', mean: 3, cv: 1.8 },
    { distribution: 'weibull', scale: 3, shape: 1.7 },
    { distribution: 'empirical', values: [1, 2, 9] },
  ]
  test.each(kinds)('$distribution', kind => {
    const block = new Float64Array(N)
    fillDraws(kind, openStream(5), block)
    let at = 0
    const { mean, deviation } = moments(() => block[at++]!)
    const spread = variationOf(kind) * meanOf(kind)
    near(mean, meanOf(kind), spread)
    expect(Math.abs(deviation - spread)).toBeLessThan(0.03 * spread + 1e-9)
  })

  test('the ziggurats reach into their tails as far as they should', () => {
    const stream = openStream(9)
    const beyond = (draw: () => number, limit: number) => {
      let hits = 0
      for (let at = 0; at < 10 * N; at++) if (draw() > limit) hits++
      return hits / (10 * N)
    }
    const tail = beyond(() => nextExponential(stream), 7)
    near(tail, Math.exp(-7), Math.sqrt(Math.exp(-7) / 10))
    // P(Z > 3) = 0.0013499
    near(
      beyond(() => nextNormal(stream), 3),
      0.0013499,
      Math.sqrt(0.00135 / 10),
    )
  })
})

describe('counts', () => {
  const cases = [
    [0.3, 1],
    [4, 1],
    [25, 1],
    [200, 1],
    [6, 1.6],
    [30, 2.5],
    [90, 1.8],
    [6, 0.5],
    [120, 0.4],
  ] as const
  test.each(cases)('mean %d and dispersion %d come out', (mean, dispersion) => {
    const stream = openStream(3)
    const found = moments(() => drawCount(stream, mean, dispersion))
    const deviation = Math.sqrt(mean * dispersion)
    near(found.mean, mean, deviation)
    expect(Math.abs(found.deviation / deviation - 1)).toBeLessThan(0.03)
  })

  test('a dispersion of 0 is the mean itself, a fraction drawn', () => {
    const stream = openStream(3)
    const found = moments(() => drawCount(stream, 2.25, 0))
    near(found.mean, 2.25, Math.sqrt(0.25 * 0.75))
    expect(found.deviation).toBeCloseTo(Math.sqrt(0.25 * 0.75), 2)
  })

  test.each([
    [5, 0.3],
    [40, 0.05],
    [40, 0.9],
    [300, 0.4],
    [5000, 0.01],
  ] as const)('%d trials at chance %d', (n, chance) => {
    const stream = openStream(4)
    const found = moments(() => drawBinomial(stream, n, chance))
    const deviation = Math.sqrt(n * chance * (1 - chance))
    near(found.mean, n * chance, deviation)
    expect(Math.abs(found.deviation / deviation - 1)).toBeLessThan(0.03)
  })

  // From a mean of 40 on the method is another, so only a step across it may fall.
  test('more is expected, more comes: on the same stream a count never falls as its mean rises', () => {
    const stream = openStream(1)
    const at = (mean: number, key: number) => {
      rekey(stream, 1, key, 0, 0)
      return drawCount(stream, mean, 1.5)
    }
    for (let key = 0; key < 500; key++)
      for (const mean of [0.5, 3, 12, 30, 60, 200])
        expect(at(mean * 1.1, key)).toBeGreaterThanOrEqual(at(mean, key))
  })
})
