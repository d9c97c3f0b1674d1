import { type Estimate, estimateOf } from '../figures/interval.ts'
import { pooledQuantiles } from '../figures/pooled-quantile.ts'
import { type CutHistogram, shareWithin } from '../figures/wait-histogram.ts'
import type { Gathered } from './system-figures.ts'

/** One replication's figures of one station, one class or all. Small enough to be sent between threads. */
export type Figures = {
  readonly meanWait: number
  readonly meanTimeInSystem: number
  readonly meanInQueue: number
  readonly meanInSystem: number
  readonly utilisation: number
  readonly probabilityOfWaiting: number
  readonly blocked: number
  readonly left: number
  readonly late: number
  /** Rate of those served times their mean wait: what Little's law says the mean queue is. */
  readonly rateTimesWait: number
  readonly within: readonly number[]
}

/** The same with each figure's 95 % interval over the replications. Times are in the model's one time unit. */
export type FiguresResult = {
  readonly meanWait: Estimate
  readonly meanTimeInSystem: Estimate
  readonly meanInQueue: Estimate
  readonly meanInSystem: Estimate
  readonly utilisation: Estimate
  readonly probabilityOfWaiting: Estimate
  readonly waitQuantiles: Readonly<Record<string, Estimate>>
  readonly servedWithin: Readonly<Record<string, Estimate>>
  readonly blocked: Estimate
  readonly left: Estimate
  readonly late: Estimate
}

/** Little's law, checked on the run: the queue as seen over time beside rate times wait as seen by people. */
export type LittlesLaw = {
  readonly meanInQueue: number
  readonly rateTimesWait: number
  readonly relativeGap: number
}

export const figuresOf = (g: Gathered, limits: readonly number[]): Figures => ({
  meanWait: g.waitSum / g.visits,
  meanTimeInSystem: g.timeSum / g.visits,
  meanInQueue: g.queueArea / g.span,
  meanInSystem: (g.queueArea + g.busyArea) / g.span,
  utilisation: g.busyArea / g.staffArea,
  probabilityOfWaiting: 1 - g.waits.zero / g.waits.total,
  blocked: g.blocked / g.offered,
  left: g.left / g.offered,
  late: g.late / g.visits,
  rateTimesWait: g.waitSum / g.span,
  within: limits.map(limit => shareWithin(g.waits, limit)),
})

export const resultOf = (
  runs: readonly Figures[],
  waits: readonly CutHistogram[],
  quantiles: readonly number[],
  limits: readonly number[],
): FiguresResult => {
  const over = (pick: (figures: Figures) => number | undefined) =>
    estimateOf(runs.map(run => pick(run) ?? Number.NaN))
  const atQuantiles = pooledQuantiles(waits, quantiles)
  const nothing = estimateOf([])
  return {
    meanWait: over(run => run.meanWait),
    meanTimeInSystem: over(run => run.meanTimeInSystem),
    meanInQueue: over(run => run.meanInQueue),
    meanInSystem: over(run => run.meanInSystem),
    utilisation: over(run => run.utilisation),
    probabilityOfWaiting: over(run => run.probabilityOfWaiting),
    waitQuantiles: Object.fromEntries(quantiles.map((share, at) => [share, atQuantiles[at] ?? nothing])),
    servedWithin: Object.fromEntries(limits.map((limit, at) => [limit, over(run => run.within[at])])),
    blocked: over(run => run.blocked),
    left: over(run => run.left),
    late: over(run => run.late),
  }
}

export const littlesLawOf = (runs: readonly Figures[]): LittlesLaw => {
  const mean = (pick: (figures: Figures) => number) =>
    runs.reduce((sum, figures) => sum + pick(figures), 0) / runs.length
  const meanInQueue = mean(run => run.meanInQueue)
  const rateTimesWait = mean(run => run.rateTimesWait)
  const size = Math.max(meanInQueue, rateTimesWait)
  return {
    meanInQueue,
    rateTimesWait,
    relativeGap: size === 0 ? 0 : Math.abs(meanInQueue - rateTimesWait) / size,
  }
}
