import { nextGamma } from '../random/gamma.ts'
import { openStream, type Stream } from '../random/stream.ts'
import { type DrawBlock, openDraws, PURPOSE, takeDrawInto } from './draw-block.ts'
import type { ArrivalModel, Cycle } from './system-model.ts'

/** Produces the arrival times of a class: plain renewal, or renewal in a time that the profile stretches. */
export type ArrivalClock = {
  readonly draws: DrawBlock
  readonly profile: Cycle | null
  readonly dispersion: number
  readonly stream: Stream
  /** When the next comes, and the interval that was drawn for it. */
  readonly at: Float64Array
  period: number
  step: number
  factor: number
}

// The place of the interval in `at`.
const INTERVAL = 1

export const openArrivals = (model: ArrivalModel, seed: number, run: number, place: number): ArrivalClock => {
  const clock: ArrivalClock = {
    draws: openDraws(model.interval, seed, run, PURPOSE.arrival, place),
    profile: model.profile,
    dispersion: model.dispersion,
    stream: openStream(seed, run, PURPOSE.level, place),
    at: new Float64Array(2),
    period: 0,
    step: 0,
    factor: 1,
  }
  drawFactor(clock)
  return clock
}

/** Moves the clock on to the next arrival: `at` is its time. */
export const nextArrival = (clock: ArrivalClock): void => {
  const { at } = clock
  takeDrawInto(clock.draws, at, INTERVAL)
  if (clock.profile === null) at[0] = (at[0] ?? 0) + (at[INTERVAL] ?? 0)
  else at[0] = stretched(clock, clock.profile, at[INTERVAL] ?? 0)
}

// The interval is spent at the speed of the profile's level: the time-rescaling construction of an
// inhomogeneous process, exact for piecewise constant levels.
const stretched = (clock: ArrivalClock, profile: Cycle, interval: number): number => {
  let left = interval
  let at = clock.at[0] ?? 0
  for (;;) {
    const speed = (profile.level[clock.step] ?? 0) * clock.factor
    const ends = clock.period * profile.period + (profile.from[clock.step + 1] ?? profile.period)
    const room = (ends - at) * speed
    if (left <= room && speed > 0) return at + left / speed
    left -= room
    at = ends
    enterNextStep(clock, profile)
  }
}

const enterNextStep = (clock: ArrivalClock, profile: Cycle): void => {
  clock.step++
  if (clock.step < profile.level.length) return
  clock.step = 0
  clock.period++
  drawFactor(clock)
}

const drawFactor = (clock: ArrivalClock): void => {
  if (clock.profile === null || clock.dispersion === 0) return
  clock.factor = nextGamma(clock.stream, 1 / (clock.dispersion * clock.dispersion))
}
