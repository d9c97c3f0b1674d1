import { nextUniform, type Stream } from './stream.ts'
import { nextExponential, nextNormal } from './ziggurat.ts'

/** A gamma variate with the given shape and mean 1 (Marsaglia and Tsang 2000, squeeze on a cubed normal). */
export const nextGamma = (stream: Stream, shape: number): number => {
  // Below shape 1 the method is applied one higher and shrunk by a power of a uniform (same paper).
  if (shape < 1) return (gammaAboveOne(stream, shape + 1) * nextUniform(stream) ** (1 / shape)) / shape
  return gammaAboveOne(stream, shape) / shape
}

const gammaAboveOne = (stream: Stream, shape: number): number => {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const z = nextNormal(stream)
    const v = (1 + c * z) ** 3
    if (v > 0 && -nextExponential(stream) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A beta variate: the share of one gamma variate of the sum of two. */
export const nextBeta = (stream: Stream, a: number, b: number): number => {
  if (a <= 0) return 0
  if (b <= 0) return 1
  const of = a * nextGamma(stream, a)
  return of / (of + b * nextGamma(stream, b))
}
