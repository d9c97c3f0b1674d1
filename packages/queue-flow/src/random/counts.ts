import { nextUniform, type Stream } from './stream.ts'
import { nextNormal } from './ziggurat.ts'

// From this mean on a skewness-corrected normal replaces inversion: its distribution function is then within
// 0.003 of the true one, and inversion's cost grows with the mean.
const LARGE_MEAN = 40

/**
 * How many come in a day: a count with the given mean and dispersion (variance divided by mean).
 * 0 is the rounded mean, below 1 binomial, 1 Poisson, above 1 negative binomial.
 * One uniform gives one count and the count grows with the mean, so scenarios compared on the same stream
 * differ by what they changed only.
 */
export const drawCount = (stream: Stream, mean: number, dispersion: number): number => {
  if (mean <= 0) return 0
  if (dispersion < 0.02) return Math.floor(mean + nextUniform(stream))
  if (mean > LARGE_MEAN) return largeCount(stream, mean, dispersion)
  if (dispersion < 0.98) return binomialLike(nextUniform(stream), mean, dispersion)
  return negativeBinomialLike(nextUniform(stream), mean, dispersion)
}

/** How many of `n` meet with an event of the given probability. */
export const drawBinomial = (stream: Stream, n: number, probability: number): number => {
  if (n <= 0 || probability <= 0) return 0
  if (probability >= 1) return n
  if (n <= 8) return countEach(stream, n, probability)
  const mirrored = probability > 0.5
  const p = mirrored ? 1 - probability : probability
  const hits = n * p > LARGE_MEAN ? largeBinomial(stream, n, p) : invertBinomial(nextUniform(stream), n, p)
  return mirrored ? n - hits : hits
}

const countEach = (stream: Stream, n: number, probability: number): number => {
  let hits = 0
  for (let at = 0; at < n; at++) if (nextUniform(stream) < probability) hits++
  return hits
}

const invertBinomial = (uniform: number, n: number, p: number): number => {
  const odds = p / (1 - p)
  let density = (1 - p) ** n
  let left = uniform - density
  let hits = 0
  while (left > 0 && hits < n) {
    density *= (odds * (n - hits)) / (hits + 1)
    hits++
    left -= density
  }
  return hits
}

const binomialLike = (uniform: number, mean: number, dispersion: number): number => {
  const n = Math.max(1, Math.ceil(mean / (1 - dispersion)))
  return invertBinomial(uniform, n, Math.min(1 - 1e-12, mean / n))
}

const negativeBinomialLike = (uniform: number, mean: number, dispersion: number): number => {
  const poisson = dispersion < 1.02
  const size = poisson ? 0 : mean / (dispersion - 1)
  const failure = poisson ? 0 : 1 - 1 / dispersion
  let density = poisson ? Math.exp(-mean) : Math.exp(-size * Math.log(dispersion))
  let left = uniform - density
  let count = 0
  // Far in the tail the density is rounded away; 50 standard deviations are a bound, never a result.
  const bound = mean + 50 * Math.sqrt(mean * dispersion) + 50
  while (left > 0 && count < bound) {
    density *= poisson ? mean / (count + 1) : (failure * (count + size)) / (count + 1)
    count++
    left -= density
  }
  return count
}

// Skewness of the negative binomial family: (2 * dispersion - 1) / sqrt(mean * dispersion); the same formula
// gives the binomial's below 1 and the Poisson's at 1.
const largeCount = (stream: Stream, mean: number, dispersion: number): number =>
  skewedNormal(
    stream,
    mean,
    Math.sqrt(mean * dispersion),
    (2 * dispersion - 1) / Math.sqrt(mean * dispersion),
  )

const largeBinomial = (stream: Stream, n: number, p: number): number => {
  const deviation = Math.sqrt(n * p * (1 - p))
  return Math.min(n, skewedNormal(stream, n * p, deviation, (1 - 2 * p) / deviation))
}

// Cornish and Fisher's first correction of a normal for skewness.
const skewedNormal = (stream: Stream, mean: number, deviation: number, skewness: number): number => {
  const z = nextNormal(stream)
  return Math.max(0, Math.floor(mean + deviation * (z + (skewness * (z * z - 1)) / 6) + 0.5))
}
