import { type Distribution, fillDraws } from '../random/distribution.ts'
import { nextUniform, openStream, type Stream } from '../random/stream.ts'
import { fillExponentialDraws } from '../random/ziggurat.ts'

/** Draws of one purpose, made a block at a time from a stream of their own. */
export type DrawBlock = {
  readonly values: Float64Array
  at: number
  readonly stream: Stream
  readonly fill: (stream: Stream, out: Float64Array) => void
}

// 256 draws are 2 kB: many purposes still fit in the first-level cache.
const BLOCK = 256

/** What a stream is for; part of its key. */
export const PURPOSE = {
  arrival: 1,
  service: 2,
  patience: 3,
  route: 4,
  noShow: 5,
  entry: 6,
  level: 7,
  delay: 8,
  mix: 9,
}

const openBlock = (stream: Stream, fill: DrawBlock['fill']): DrawBlock => ({
  values: new Float64Array(BLOCK),
  at: BLOCK,
  stream,
  fill,
})

export const openDraws = (d: Distribution, seed: number, a: number, b: number, c: number): DrawBlock =>
  openBlock(
    openStream(seed, a, b, c),
    d.distribution === 'exponential'
      ? (stream, out) => fillExponentialDraws(d.mean, stream, out)
      : (stream, out) => fillDraws(d, stream, out),
  )

export const openUniforms = (seed: number, a: number, b: number, c: number): DrawBlock =>
  openBlock(openStream(seed, a, b, c), (stream, out) => {
    for (let at = 0; at < out.length; at++) out[at] = nextUniform(stream)
  })

export const takeDraw = (block: DrawBlock): number => {
  if (block.at === BLOCK) refill(block)
  return block.values[block.at++] ?? 0
}

/** As `takeDraw`, put into a cell: what a function gives back is boxed wherever the engine does not inline it. */
export const takeDrawInto = (block: DrawBlock, cells: Float64Array, place: number): void => {
  if (block.at === BLOCK) refill(block)
  cells[place] = block.values[block.at++] ?? 0
}

const refill = (block: DrawBlock): void => {
  block.fill(block.stream, block.values)
  block.at = 0
}
