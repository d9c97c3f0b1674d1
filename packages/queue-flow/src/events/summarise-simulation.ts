import { addToHistogram, type CutHistogram, cutHistogram, openHistogram } from '../figures/wait-histogram.ts'
import { settlingCustomers } from './settling.ts'
import {
  type Everywhere,
  type GroupWaits,
  type ReplicationFigures,
  type SimulatePiece,
  type SimulateRequest,
  simulateStretch,
} from './simulate.ts'
import type { SystemModel } from './system-model.ts'
import { type FiguresResult, type LittlesLaw, littlesLawOf, resultOf } from './system-result.ts'

export type SimulateResult = FiguresResult & {
  readonly stations: Readonly<Record<string, FiguresResult>>
  readonly classes: Readonly<Record<string, FiguresResult>>
  readonly littlesLaw: Readonly<Record<string, LittlesLaw>>
  readonly customers: number
  readonly warmUp: number
  readonly replications: number
  readonly seed: number
  readonly method: 'events' | 'recursion'
  /** People counted who had still not left the system when the run was stopped; more than 0 shows overload. */
  readonly unfinished: number
  readonly warnings: readonly string[]
}

/** Puts the stretches together, in their order. */
export const summariseSimulation = (
  request: SimulateRequest,
  pieces: readonly SimulatePiece[],
): SimulateResult => {
  const { model, quantiles, limits } = request
  const runs = pieces.flatMap(piece => piece.runs)
  const groups = byGroup(pieces.flatMap(piece => piece.waits))
  const show = (pick: <Thing>(of: Everywhere<Thing>) => Thing | undefined) =>
    resultOf(runs.map(pick).filter(isThere), joined(groups, pick), quantiles, limits)
  const stations = model.stations.map((station, at) => [station.id, show(of => of.stations[at])] as const)
  const classes = model.classes.length < 2 ? [] : model.classes
  return {
    ...show(of => of.all),
    stations: Object.fromEntries(stations),
    classes: Object.fromEntries(classes.map((c, at) => [c.id, show(of => of.classes[at])])),
    littlesLaw: Object.fromEntries(
      model.stations.map((s, at) => [s.id, littlesLawOf(runs.map(run => run.stations[at]).filter(isThere))]),
    ),
    customers: model.customers,
    warmUp: model.warmUp,
    replications: runs.length,
    seed: model.seed,
    method: runs[0]?.method ?? 'events',
    unfinished: runs.reduce((sum, run) => sum + run.unfinished, 0),
    warnings: warningsOf(model, runs),
  }
}

const isThere = <Thing>(thing: Thing | undefined): thing is Thing => thing !== undefined

const byGroup = (waits: readonly GroupWaits[]): readonly (readonly GroupWaits[])[] => [
  ...Map.groupBy(waits, each => each.group).values(),
]

/** The histograms of one thing, each group's parts from different threads added up. */
const joined = (
  groups: readonly (readonly GroupWaits[])[],
  pick: (of: Everywhere<CutHistogram>) => CutHistogram | undefined,
): readonly CutHistogram[] =>
  groups.map(parts => {
    const sum = openHistogram()
    for (const part of parts.map(pick)) if (part !== undefined) addToHistogram(sum, part)
    return cutHistogram(sum)
  })

const warningsOf = (model: SystemModel, runs: readonly ReplicationFigures[]): readonly string[] => [
  ...(runs.some(run => run.unfinished > 0)
    ? ['Some people had not been served when the run ended: the system may be overloaded.']
    : []),
  ...(model.warmUp < settlingCustomers(model)
    ? ['The queue settles slowly at this load: ask for more customers, or the figures are a little too low.']
    : []),
  ...(runs.length < 2 ? ['One replication gives no interval; ask for at least two.'] : []),
]

/** Runs all replications in this thread. */
export const simulate = (request: SimulateRequest): SimulateResult =>
  summariseSimulation(request, [simulateStretch(request, 0, request.replications)])
