import { type Estimate, shareInterval } from '../figures/interval.ts'
import { TESTED_SHARES, type TestedForecast } from './back-test.ts'

/** How a method did on the past: mean absolute error of its middle, and mean pinball loss over its quantiles. */
export type MethodScore = { readonly meanAbsoluteError: number; readonly pinball: number }

/** The forecast's own record, in people waiting. Coverage is the share of outcomes inside the range. */
export type BackTestResult = {
  readonly forecasts: number
  readonly horizons: readonly number[]
  readonly coverage: { readonly in50: Estimate; readonly in80: Estimate; readonly in95: Estimate }
  readonly forecast: MethodScore
  readonly seasonalNaive: MethodScore
  readonly exponentialSmoothing: MethodScore
  /** Whether the forecast's pinball loss is below each. False is said plainly: then the plain method does as well. */
  readonly beatsNaive: boolean
  readonly beatsSmoothing: boolean
}

// With fewer forecasts than these a record says nothing.
const LEAST_FORECASTS = 8

/** Sums up the tested forecasts of one queue; null when there are too few to say anything. */
export const backTestResult = (tested: readonly TestedForecast[]): BackTestResult | null => {
  if (tested.length < LEAST_FORECASTS) return null
  const forecast = scoreOf(tested, test => test.ours)
  const naive = scoreOf(tested, test => test.naive)
  const smoothing = scoreOf(tested, test => test.smoothing)
  return {
    forecasts: tested.length,
    horizons: [...new Set(tested.map(test => test.ahead))],
    coverage: {
      in50: coverageOf(tested, 0.25, 0.75),
      in80: coverageOf(tested, 0.1, 0.9),
      in95: coverageOf(tested, 0.025, 0.975),
    },
    forecast,
    seasonalNaive: naive,
    exponentialSmoothing: smoothing,
    beatsNaive: forecast.pinball < naive.pinball,
    beatsSmoothing: forecast.pinball < smoothing.pinball,
  }
}

const coverageOf = (tested: readonly TestedForecast[], low: number, high: number): Estimate => {
  const at = (test: TestedForecast, share: number) => test.ours[TESTED_SHARES.indexOf(share)] ?? Number.NaN
  const inside = tested.filter(test => {
    // A count is inside when it is within half a person of the range, as ranges of whole people are read.
    return test.actual >= Math.floor(at(test, low)) && test.actual <= Math.ceil(at(test, high))
  })
  return shareInterval(inside.length, tested.length)
}

const scoreOf = (
  tested: readonly TestedForecast[],
  quantiles: (test: TestedForecast) => readonly number[],
): MethodScore => {
  const middle = TESTED_SHARES.indexOf(0.5)
  let errors = 0
  let losses = 0
  for (const test of tested) {
    const foretold = quantiles(test)
    errors += Math.abs(test.actual - (foretold[middle] ?? Number.NaN))
    for (const [at, share] of TESTED_SHARES.entries()) {
      const over = test.actual - (foretold[at] ?? Number.NaN)
      losses += (over >= 0 ? share : share - 1) * over
    }
  }
  return {
    meanAbsoluteError: errors / tested.length,
    pinball: losses / tested.length / TESTED_SHARES.length,
  }
}
