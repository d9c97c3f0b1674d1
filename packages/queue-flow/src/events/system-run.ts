import { type ArrivalClock, nextArrival, openArrivals } from './arrival-clock.ts'
import { type DrawBlock, openDraws, openUniforms, PURPOSE } from './draw-block.ts'
import { DUE, type EventHeap, openHeap, schedule } from './event-heap.ts'
import { openPeople, type People } from './people.ts'
import { nextShiftAt, openStation, type StationRun } from './station-run.ts'
import { type Gathered, openGathered } from './system-figures.ts'
import type { SystemModel } from './system-model.ts'
import { openLines, type WaitingLines } from './waiting-line.ts'

/** One replication of a system at work. */
export type SystemRun = {
  readonly model: SystemModel
  readonly heap: EventHeap
  readonly people: People
  readonly lines: WaitingLines
  readonly stations: readonly StationRun[]
  readonly clocks: readonly (ArrivalClock | null)[]
  readonly patience: readonly (DrawBlock | null)[]
  readonly entering: DrawBlock
  readonly mixing: DrawBlock
  readonly shifts: readonly { readonly station: number; readonly group: number }[]
  /** Figures over whole contacts, all stations taken together; only kept where they differ from the station's. */
  readonly contacts: Gathered
  readonly byClass: readonly Gathered[]
  readonly isNetwork: boolean
  readonly byClassToo: boolean
  readonly classCount: number
  arrivals: number
  unfinished: number
  events: number
  windowFrom: number
  windowTo: number
}

export const EVENT = { arrival: 0, departure: 1, patience: 2, returning: 3, shift: 4 }

export const openRun = (model: SystemModel, run: number): SystemRun => {
  const stations = model.stations.map((_, index) => openStation(model, index, run))
  const { classes, seed } = model
  const opened: SystemRun = {
    model,
    heap: openHeap(),
    people: openPeople(),
    lines: openLines(stations.length * classes.length),
    stations,
    clocks: classes.map((c, at) => (c.arrivals === null ? null : openArrivals(c.arrivals, seed, run, at))),
    patience: classes.map((c, at) =>
      c.patience === null ? null : openDraws(c.patience, seed, run, PURPOSE.patience, at),
    ),
    entering: openUniforms(seed, run, PURPOSE.entry, 0),
    mixing: openUniforms(seed, run, PURPOSE.mix, 0),
    shifts: stations.flatMap((s, station) => s.groups.map((_, group) => ({ station, group }))),
    contacts: openGathered(),
    byClass: classes.map(openGathered),
    isNetwork: stations.length > 1 || stations.some(station => station.model.routes.length > 0),
    byClassToo: classes.length > 1,
    classCount: classes.length,
    arrivals: 0,
    unfinished: 0,
    events: 0,
    windowFrom: 0,
    windowTo: 0,
  }
  scheduleFirst(opened)
  return opened
}

/** Draws the next arrival of a source and puts it into the row. */
export const scheduleArrival = (heap: EventHeap, clock: ArrivalClock, source: number): void => {
  nextArrival(clock)
  heap.clock[DUE] = clock.at[0] ?? 0
  schedule(heap, EVENT.arrival + 8 * source)
}

const scheduleFirst = (run: SystemRun): void => {
  run.clocks.forEach((clock, at) => {
    if (clock !== null) scheduleArrival(run.heap, clock, at)
  })
  run.shifts.forEach(({ station, group }, at) => {
    const found = run.stations[station]?.groups[group]
    if (!found?.cycle) return
    run.heap.clock[DUE] = nextShiftAt(found, found.cycle)
    schedule(run.heap, EVENT.shift + 8 * at)
  })
}
