import { nextUniform, nextWord, type Stream } from './stream.ts'

/**
 * Exponential and normal variates by the ziggurat method (Marsaglia and Tsang 2000) with 256 layers.
 * The layer comes from the low 8 bits of one word and the height from another word, which avoids the
 * correlation that Doornik (2005) found in the original.
 */

const LAYERS = 256
// Right-most edge and common area of the layers, Marsaglia and Tsang 2000.
const EXPONENTIAL_EDGE = 7.697117470131487
const EXPONENTIAL_AREA = 0.003949659822581572
const NORMAL_EDGE = 3.6541528853610088
const NORMAL_AREA = 0.00492867323399
const PER_WORD = 1 / 4_294_967_296

type Layers = { readonly x: Float64Array; readonly f: Float64Array }

const layersOf = (
  edge: number,
  area: number,
  height: (x: number) => number,
  inverse: (y: number) => number,
): Layers => {
  const x = new Float64Array(LAYERS + 1)
  const f = new Float64Array(LAYERS + 1)
  x[0] = area / height(edge)
  let previous = edge
  for (let layer = 1; layer < LAYERS; layer++) {
    x[layer] = previous
    f[layer] = height(previous)
    previous = inverse(area / previous + height(previous))
  }
  x[LAYERS] = 0
  f[LAYERS] = 1
  return { x, f }
}

const exponential = layersOf(
  EXPONENTIAL_EDGE,
  EXPONENTIAL_AREA,
  x => Math.exp(-x),
  y => -Math.log(y),
)
const normal = layersOf(
  NORMAL_EDGE,
  NORMAL_AREA,
  x => Math.exp(-0.5 * x * x),
  y => Math.sqrt(-2 * Math.log(y)),
)

const exponentialX = exponential.x
const exponentialF = exponential.f
const normalX = normal.x
const normalF = normal.f

/** An exponential variate with mean 1. */
export const nextExponential = (stream: Stream): number => {
  const layer = nextWord(stream) & 255
  const x = (nextWord(stream) >>> 0) * PER_WORD * (exponentialX[layer] ?? 0)
  return x < (exponentialX[layer + 1] ?? 0) ? x : exponentialEdge(stream, layer, x)
}

/**
 * Fills a row with exponential variates of the given mean: the draws of `nextExponential` in their order. The loop stands
 * here by itself because a number that comes back from either of two branches is boxed, one that is stored is not.
 */
export const fillExponentialDraws = (mean: number, stream: Stream, out: Float64Array): void => {
  let s0 = stream[0] ?? 0
  let s1 = stream[1] ?? 0
  let s2 = stream[2] ?? 0
  let s3 = stream[3] ?? 0
  for (let at = 0; at < out.length; at++) {
    const one = Math.imul(s1, 5)
    const oneShifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= oneShifted
    s3 = (s3 << 11) | (s3 >>> 21)
    const two = Math.imul(s1, 5)
    const twoShifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= twoShifted
    s3 = (s3 << 11) | (s3 >>> 21)
    const layer = Math.imul((one << 7) | (one >>> 25), 9) & 255
    const height = Math.imul((two << 7) | (two >>> 25), 9) >>> 0
    const x = height * PER_WORD * (exponentialX[layer] ?? 0)
    if (x < (exponentialX[layer + 1] ?? 0)) {
      out[at] = x * mean
      continue
    }
    stream[0] = s0
    stream[1] = s1
    stream[2] = s2
    stream[3] = s3
    out[at] = exponentialEdge(stream, layer, x) * mean
    s0 = stream[0] ?? 0
    s1 = stream[1] ?? 0
    s2 = stream[2] ?? 0
    s3 = stream[3] ?? 0
  }
  stream[0] = s0
  stream[1] = s1
  stream[2] = s2
  stream[3] = s3
}

const exponentialEdge = (stream: Stream, layer: number, x: number): number => {
  // The exponential has no memory: its tail is the edge plus another exponential.
  if (layer === 0) return EXPONENTIAL_EDGE + nextExponential(stream)
  const low = exponentialF[layer] ?? 0
  const high = exponentialF[layer + 1] ?? 0
  return low + nextUniform(stream) * (high - low) < Math.exp(-x) ? x : nextExponential(stream)
}

/** A standard normal variate. */
export const nextNormal = (stream: Stream): number => {
  const bits = nextWord(stream)
  const layer = bits & 255
  const x = (nextWord(stream) >>> 0) * PER_WORD * (normalX[layer] ?? 0)
  const size = x < (normalX[layer + 1] ?? 0) ? x : normalEdge(stream, layer, x)
  if (size < 0) return nextNormal(stream)
  return bits & 256 ? -size : size
}

// A negative answer means: rejected, draw again.
const normalEdge = (stream: Stream, layer: number, x: number): number => {
  if (layer === 0) return normalTail(stream)
  const low = normalF[layer] ?? 0
  const high = normalF[layer + 1] ?? 0
  return low + nextUniform(stream) * (high - low) < Math.exp(-0.5 * x * x) ? x : -1
}

const normalTail = (stream: Stream): number => {
  for (;;) {
    const beyond = nextExponential(stream) / NORMAL_EDGE
    if (2 * nextExponential(stream) > beyond * beyond) return NORMAL_EDGE + beyond
  }
}
