import {
  addToHistogram,
  type CutHistogram,
  cutHistogram,
  openHistogram,
  type WaitHistogram,
} from '../figures/wait-histogram.ts'
import { runRecursion } from './run-recursion.ts'
import { runSystem } from './run-system.ts'
import { type Gathered, openGathered } from './system-figures.ts'
import type { SystemModel } from './system-model.ts'
import { type Figures, figuresOf } from './system-result.ts'
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
export type ReplicationFigures = Everywhere<Figures> & {
  readonly method: 'events' | 'recursion'
  readonly unfinished: number
}

/** One thing for all, for each station and for each class. */
export type Everywhere<Thing> = {
  readonly all: Thing
  readonly stations: readonly Thing[]
  readonly classes: readonly Thing[]
}

/** The waits of a group of replications taken together. */
export type GroupWaits = Everywhere<CutHistogram> & { readonly group: number }

/** What a stretch of replications gives. */
export type SimulatePiece = {
  readonly runs: readonly ReplicationFigures[]
  readonly waits: readonly GroupWaits[]
}

// Groups for the interval of a quantile: enough for Student's t, few enough to keep in memory.
const MOST_GROUPS = 40

const groupOf = (replication: number, replications: number): number =>
  Math.floor((replication * Math.min(MOST_GROUPS, replications)) / replications)

/** Replications from `first` on. Every one has streams of its own, so who does which is of no matter. */
export const simulateStretch = (request: SimulateRequest, first: number, count: number): SimulatePiece => {
  const runs: ReplicationFigures[] = []
  const waits = new Map<number, Everywhere<WaitHistogram>>()
  for (let replication = first; replication < first + count; replication++) {
    const { figures, gathered } = simulateReplication(request, replication)
    runs.push(figures)
    const group = groupOf(replication, request.replications)
    const sum = waits.get(group) ?? everywhere(gathered, openHistogram)
    addEverywhere(sum, gathered)
    waits.set(group, sum)
  }
  const cut = [...waits].map(([group, histograms]) => ({ group, ...everywhere(histograms, cutHistogram) }))
  return { runs, waits: cut }
}

const everywhere = <From, To>(from: Everywhere<From>, turn: (one: From) => To): Everywhere<To> => ({
  all: turn(from.all),
  stations: from.stations.map(turn),
  classes: from.classes.map(turn),
})

const addEverywhere = (into: Everywhere<WaitHistogram>, from: Everywhere<Gathered>): void => {
  const add = (histogram: WaitHistogram, gathered: Gathered | undefined) => {
    if (gathered !== undefined) addToHistogram(histogram, { ...gathered.waits, first: 0 })
  }
  add(into.all, from.all)
  for (const [at, histogram] of into.stations.entries()) add(histogram, from.stations[at])
  for (const [at, histogram] of into.classes.entries()) add(histogram, from.classes[at])
}

const simulateReplication = (request: SimulateRequest, replication: number) => {
  const { model, limits } = request
  const plain = request.method === 'fastest' ? runRecursion(model, replication) : null
  const run = plain === null ? runSystem(model, replication) : null
  const gathered = run === null ? alone(plain ?? openGathered()) : gatheredOf(run)
  const figures: ReplicationFigures = {
    ...everywhere(gathered, g => figuresOf(g, limits)),
    method: run === null ? 'recursion' : 'events',
    unfinished: run?.unfinished ?? 0,
  }
  return { figures, gathered }
}

const alone = (all: Gathered): Everywhere<Gathered> => ({ all, stations: [all], classes: [] })

const gatheredOf = (run: SystemRun): Everywhere<Gathered> => {
  const stations = run.stations.map(station => station.gathered)
  return {
    all: run.isNetwork ? contactsOf(run) : (stations[0] ?? openGathered()),
    stations,
    classes: run.byClassToo ? run.byClass : [],
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
