import { nextGamma } from './gamma.ts'
import { nextUniform, type Stream } from './stream.ts'
import { nextExponential, nextNormal } from './ziggurat.ts'

/**
 * How long something takes, in the one time unit of the model.
 * `cv` is the coefficient of variation (standard deviation divided by mean).
 */
export type Distribution =
  | { readonly distribution: 'exponential'; readonly mean: number }
  | { readonly distribution: 'deterministic'; readonly mean: number }
  | { readonly distribution: 'uniform'; readonly from: number; readonly to: number }
  | { readonly distribution: 'lognormal'; readonly mean: number; readonly cv: number }
  | { readonly distribution: 'gamma'; readonly mean: number; readonly cv: number }
  | { readonly distribution: 'erlang'; readonly mean: number; readonly phases: number }
  | { readonly distribution: 'hyperexponential'; readonly mean: number; readonly cv: number }
  | { readonly distribution: 'weibull'; readonly scale: number; readonly shape: number }
  | { readonly distribution: 'empirical'; readonly values: readonly number[] }

/** The mean of a distribution. */
export const meanOf = (d: Distribution): number => {
  if (d.distribution === 'uniform') return (d.from + d.to) / 2
  if (d.distribution === 'weibull') return d.scale * gammaFunction(1 + 1 / d.shape)
  if (d.distribution === 'empirical') return d.values.reduce((sum, value) => sum + value, 0) / d.values.length
  return d.mean
}

/** The coefficient of variation of a distribution: its standard deviation divided by its mean. */
export const variationOf = (d: Distribution): number => {
  switch (d.distribution) {
    case 'exponential':
      return 1
    case 'deterministic':
      return 0
    case 'uniform':
      return (d.to - d.from) / Math.sqrt(12) / meanOf(d)
    case 'erlang':
      return 1 / Math.sqrt(d.phases)
    case 'weibull':
      return Math.sqrt(gammaFunction(1 + 2 / d.shape) / gammaFunction(1 + 1 / d.shape) ** 2 - 1)
    case 'empirical': {
      const mean = meanOf(d)
      const squares = d.values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
      return Math.sqrt(squares / d.values.length) / mean
    }
    default:
      return d.cv
  }
}

/** Fills a block with draws. Blocks keep the drawing loop tight and the kernels free of branches on the kind. */
export const fillDraws = (d: Distribution, stream: Stream, out: Float64Array): void => {
  const draw = drawerOf(d, stream)
  for (let at = 0; at < out.length; at++) out[at] = draw()
}

const drawerOf = (d: Distribution, stream: Stream): (() => number) => {
  switch (d.distribution) {
    case 'exponential':
      return () => nextExponential(stream) * d.mean
    case 'deterministic':
      return () => d.mean
    case 'uniform':
      return () => d.from + (d.to - d.from) * nextUniform(stream)
    case 'lognormal':
      return lognormalDrawer(d.mean, d.cv, stream)
    case 'gamma':
      return d.cv === 0 ? () => d.mean : () => nextGamma(stream, 1 / (d.cv * d.cv)) * d.mean
    case 'erlang':
      return () => nextGamma(stream, d.phases) * d.mean
    case 'hyperexponential':
      return hyperexponentialDrawer(d.mean, d.cv, stream)
    case 'weibull':
      return () => d.scale * nextExponential(stream) ** (1 / d.shape)
    case 'empirical':
      return () => d.values[Math.floor(nextUniform(stream) * d.values.length)] ?? 0
  }
}

const lognormalDrawer = (mean: number, cv: number, stream: Stream) => {
  const variance = Math.log(1 + cv * cv)
  const middle = Math.log(mean) - variance / 2
  const deviation = Math.sqrt(variance)
  return () => Math.exp(middle + deviation * nextNormal(stream))
}

// Two exponentials with balanced means (Whitt 1982); needs cv of at least 1.
const hyperexponentialDrawer = (mean: number, cv: number, stream: Stream) => {
  const square = cv * cv
  const share = (1 + Math.sqrt((square - 1) / (square + 1))) / 2
  const first = mean / (2 * share)
  const second = mean / (2 * (1 - share))
  return () => nextExponential(stream) * (nextUniform(stream) < share ? first : second)
}

// Lanczos' approximation of the gamma function (g = 7, n = 9), relative error below 1e-14 for x > 0.5.
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

const gammaFunction = (x: number): number => {
  const shifted = x - 1
  const sum = LANCZOS.reduce((total, weight, at) => (at === 0 ? weight : total + weight / (shifted + at)), 0)
  const t = shifted + 7.5
  return Math.sqrt(2 * Math.PI) * t ** (shifted + 0.5) * Math.exp(-t) * sum
}
