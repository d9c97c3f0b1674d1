import { runRecursion } from './run-recursion.ts'
import { runSystem } from './run-system.ts'
import { settlingCustomers } from './settling.ts'
import { type Gathered, openGathered } from './system-figures.ts'
import type { SystemModel } from './system-model.ts'
import {
  type Figures,
  type FiguresResult,
  figuresOf,
  type LittlesLaw,
  littlesLawOf,
  resultOf,
} from './system-result.ts'
import type { SystemRun } from './system-run.ts'

/** What to simulate and what to show of it. */
export type SimulateRequest = {
  readonly model: SystemModel
  readonly replications: number
  /** Shares whose wait quantiles are shown, such as 0.9. */
  readonly quantiles: readonly number[]
  /** Waits for which the share served within them is shown. */
  readonly limits: readonly number[]
  /** The event loop for every model, the recursion for the plain ones, or whichever is faster. */
  readonly method: 'fastest' | 'events'
}

/** What one replication gives. */
export type ReplicationFigures = {
  readonly all: Figures
  readonly stations: readonly Figures[]
  readonly classes: readonly Figures[]
  readonly method: 'events' | 'recursion'
  readonly unfinished: number
}

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

/** One replication, by its number. Every replication has streams of its own, so their order is of no matter. */
export const simulateReplication = (request: SimulateRequest, replication: number): ReplicationFigures => {
  const { model, quantiles, limits } = request
  const show = (gathered: Gathered) => figuresOf(gathered, quantiles, limits)
  const plain = request.method === 'fastest' ? runRecursion(model, replication) : null
  if (plain !== null) {
    const all = show(plain)
    return { all, stations: [all], classes: [], method: 'recursion', unfinished: 0 }
  }
  const run = runSystem(model, replication)
  return {
    all: show(run.isNetwork ? contactsOf(run) : (run.stations[0]?.gathered ?? openGathered())),
    stations: run.stations.map(station => show(station.gathered)),
    classes: run.byClassToo ? run.byClass.map(show) : [],
    method: 'events',
    unfinished: run.unfinished,
  }
}

const contactsOf = (run: SystemRun): Gathered => {
  const sum = (pick: (gathered: Gathered) => number) =>
    run.stations.reduce((total, station) => total + pick(station.gathered), 0)
  return {
    ...run.contacts,
    late: 0,
    left: sum(g => g.left),
    blocked: sum(g => g.blocked),
    offered: run.model.customers - run.model.warmUp,
    queueArea: sum(g => g.queueArea),
    busyArea: sum(g => g.busyArea),
    staffArea: sum(g => g.staffArea),
    span: run.windowTo - run.windowFrom,
  }
}

/** Puts the replications together, in their order. */
export const summariseReplications = (
  request: SimulateRequest,
  runs: readonly ReplicationFigures[],
): SimulateResult => {
  const { model, quantiles, limits } = request
  const show = (figures: readonly (Figures | undefined)[]) =>
    resultOf(
      figures.filter(f => f !== undefined),
      quantiles,
      limits,
    )
  return {
    ...show(runs.map(run => run.all)),
    stations: Object.fromEntries(
      model.stations.map((s, at) => [s.id, show(runs.map(run => run.stations[at]))]),
    ),
    classes: Object.fromEntries(
      model.classes.length < 2
        ? []
        : model.classes.map((c, at) => [c.id, show(runs.map(run => run.classes[at]))]),
    ),
    littlesLaw: Object.fromEntries(
      model.stations.map((s, at) => [
        s.id,
        littlesLawOf(runs.map(run => run.stations[at]).filter(f => f !== undefined)),
      ]),
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
export const simulate = (request: SimulateRequest): SimulateResult => {
  const runs: ReplicationFigures[] = []
  for (let at = 0; at < request.replications; at++) runs.push(simulateReplication(request, at))
  return summariseReplications(request, runs)
}
