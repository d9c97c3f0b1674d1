import {
  addToHistogram,
  type CutHistogram,
  cutHistogram,
  openHistogram,
  type WaitHistogram,
} from '../figures/wait-histogram.ts'
import { runRecursion } from './run-recursion.ts'
import { runStation } from './run-station.ts'
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
  const { gathered, ...how } =
    (request.method === 'fastest' ? runKernel(model, replication) : null) ?? runLoop(model, replication)
  const figures: ReplicationFigures = { ...everywhere(gathered, g => figuresOf(g, limits)), ...how }
  return { figures, gathered }
}

type Ran = Pick<ReplicationFigures, 'method' | 'unfinished'> & { readonly gathered: Everywhere<Gathered> }

/** The plain cases: the recursion where order is all, else a lonely station's own loop. */
const runKernel = (model: SystemModel, replication: number): Ran | null => {
  const plain = runRecursion(model, replication)
  if (plain !== null)
    return { gathered: { all: plain, stations: [plain], classes: [] }, method: 'recursion', unfinished: 0 }
  const station = runStation(model, replication)
  if (station === null) return null
  const { all, classes, unfinished } = station
  return {
    gathered: { all, stations: [all], classes: classes.map(each => areasOf(each, all)) },
    method: 'events',
    unfinished,
  }
}

const runLoop = (model: SystemModel, replication: number): Ran => {
  const run = runSystem(model, replication)
  const stations = run.stations.map(station => station.gathered)
  const all = run.isNetwork ? contactsOf(run) : (stations[0] ?? openGathered())
  const classes = run.byClassToo ? run.byClass.map(each => areasOf(each, all)) : []
  return { gathered: { all, stations, classes }, method: 'events', unfinished: run.unfinished }
}

// A class has no area of its own kept: by Little's law its queue is its rate times its wait.
const areasOf = (own: Gathered, { span, staffArea }: Gathered): Gathered =>
  Object.assign(own, { span, staffArea, queueArea: own.waitSum, busyArea: own.timeSum - own.waitSum })

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
