import { deviationOf, type Estimate, student95 } from './interval.ts'
import {
  addToHistogram,
  type CutHistogram,
  openHistogram,
  shareWithin,
  waitQuantile,
} from './wait-histogram.ts'

/**
 * A quantile of waits from groups of replications taken together. A quantile of each run averaged over the runs would
 * be too low under heavy load, where a single run rarely sees the worst; the quantile of all of them is not.
 * Its 95 % interval: how much the share within that wait varies between the groups gives an interval of shares
 * (Student's t), and the waits at its two ends are the interval of the quantile.
 */
export const pooledQuantiles = (
  groups: readonly CutHistogram[],
  shares: readonly number[],
): readonly Estimate[] => {
  const pooled = openHistogram()
  for (const group of groups) addToHistogram(pooled, group)
  const single = openHistogram()
  return shares.map(share => {
    const value = waitQuantile(pooled, share)
    if (groups.length < 2 || pooled.total === 0) return { value, low: null, high: null }
    const within = groups.map(group => {
      single.cells.fill(0)
      single.zero = 0
      single.total = 0
      addToHistogram(single, group)
      return shareWithin(single, value)
    })
    const seen = within.filter(Number.isFinite)
    const half = (student95(seen.length - 1) * deviationOf(seen)) / Math.sqrt(seen.length)
    const low = waitQuantile(pooled, Math.max(0, share - half))
    return { value, low, high: waitQuantile(pooled, Math.min(1, share + half)) }
  })
}
