import { nextArrival } from './arrival-clock.ts'
import { takeDraw } from './draw-block.ts'
import {
  CELL,
  findNext,
  gatherCounted,
  type Kernel,
  lineUp,
  nextClass,
  openKernel,
  serve,
  serveNext,
} from './station-kernel.ts'
import type { Gathered } from './system-figures.ts'
import type { SystemModel } from './system-model.ts'

// Above this many servers keeping their ends in order loses to the event loop's heap.
const MOST_SERVERS = 32

/** The servers of a model that is one station with like staff and people who stay; null for all others. */
export const lonelyStation = (model: SystemModel): number | null => {
  const [station, ...others] = model.stations
  const [group, ...groups] = station?.groups ?? []
  if (!station || !group || others.length + groups.length + station.routes.length > 0) return null
  const plain = model.classes.every(
    c => c.patience === null && (c.arrivals === null || c.arrivals.profile === null),
  )
  const { servers } = group
  const fits = typeof servers === 'number' && servers <= MOST_SERVERS && group.serves.every(Boolean)
  return plain && fits && station.noShow === 0 ? servers : null
}

/** What one station gathered in a replication. */
export type StationFigures = {
  readonly all: Gathered
  readonly classes: readonly Gathered[]
  readonly unfinished: number
}

/**
 * One station by its events, without the event loop's generality: the next arrival, the row of those in service and a
 * line a class. The draws are those of the event loop, so both give the same waits.
 */
export const runStation = (model: SystemModel, replication: number): StationFigures | null => {
  const servers = lonelyStation(model)
  const kernel = servers === null ? null : openKernel(model, replication, servers)
  if (kernel === null) return null
  const { customers, warmUp } = model
  liveUntil(kernel, warmUp, false)
  openWindow(kernel)
  liveUntil(kernel, customers, false)
  closeWindow(kernel)
  // People counted may still wait when the last arrival has come; they are followed for as long again.
  liveUntil(kernel, 2 * customers, true)
  gatherCounted(kernel)
  return { all: kernel.all, classes: kernel.classesToo ? kernel.byClass : [], unfinished: kernel.unfinished }
}

/** Lives until so many have come, or, when told so, until everyone counted has left. */
const liveUntil = (kernel: Kernel, arrivals: number, stopWhenFinished: boolean): void => {
  const { cells, ends } = kernel
  while (kernel.arrivals < arrivals) {
    if (stopWhenFinished && kernel.unfinished === 0) return
    if (kernel.busy > 0 && (ends[0] ?? 0) <= (cells[CELL.next] ?? 0)) depart(kernel)
    else arrive(kernel)
  }
}

const arrive = (kernel: Kernel): void => {
  const { cells, model } = kernel
  cells[CELL.until] = cells[CELL.next] ?? 0
  elapse(kernel)
  const classOf = model.mix === null ? (kernel.sources[kernel.source] ?? 0) : drawClass(kernel, model.mix)
  const clock = kernel.clocks[kernel.source]
  if (clock !== undefined) nextArrival(clock)
  if (kernel.clocks.length === 1) cells[CELL.next] = clock?.at[0] ?? 0
  else findNext(kernel)
  const number = kernel.arrivals++
  const counted = number >= model.warmUp && number < model.customers
  const isFull = kernel.waiting + kernel.busy >= kernel.capacity
  if (counted) countOffered(kernel, classOf, isFull)
  if (isFull) return
  if (kernel.busy === kernel.servers) {
    lineUp(kernel, classOf, number)
    return
  }
  cells[CELL.arrived] = cells[CELL.now] ?? 0
  serve(kernel, classOf, counted)
}

const countOffered = (kernel: Kernel, classOf: number, isFull: boolean): void => {
  const own = kernel.byClass[classOf]
  kernel.all.offered++
  if (own !== undefined) own.offered++
  if (!isFull) {
    kernel.unfinished++
    return
  }
  kernel.all.blocked++
  if (own !== undefined) own.blocked++
}

const drawClass = (kernel: Kernel, mix: readonly number[]): number => {
  let left = takeDraw(kernel.mixing)
  const last = mix.length - 1
  for (let classOf = 0; classOf < last; classOf++) {
    left -= mix[classOf] ?? 0
    if (left < 0) return classOf
  }
  return last
}

const depart = (kernel: Kernel): void => {
  const { ends, endsCounted, cells, model } = kernel
  cells[CELL.until] = ends[0] ?? 0
  elapse(kernel)
  if (endsCounted[0] === 1) kernel.unfinished--
  if (kernel.waiting === 0) {
    kernel.busy--
    for (let place = 0; place < kernel.busy; place++) {
      ends[place] = ends[place + 1] ?? 0
      endsCounted[place] = endsCounted[place + 1] ?? 0
    }
    return
  }
  const classOf = kernel.classesToo ? nextClass(kernel) : 0
  const ring = kernel.rings[classOf]
  if (ring === undefined) return
  cells[CELL.arrived] = ring.at[ring.head] ?? 0
  const number = ring.number[ring.head] ?? 0
  ring.head = (ring.head + 1) & (ring.at.length - 1)
  ring.size--
  kernel.waiting--
  serveNext(kernel, classOf, number >= model.warmUp && number < model.customers)
}

/** Time goes on to `cells[until]`. */
const elapse = (kernel: Kernel): void => {
  const { cells } = kernel
  const now = cells[CELL.until] ?? 0
  const span = now - (cells[CELL.now] ?? 0)
  cells[CELL.now] = now
  cells[CELL.queue] = (cells[CELL.queue] ?? 0) + span * kernel.waiting
  cells[CELL.busy] = (cells[CELL.busy] ?? 0) + span * kernel.busy
}

const openWindow = (kernel: Kernel): void => {
  const { cells } = kernel
  cells[CELL.from] = cells[CELL.now] ?? 0
  cells[CELL.queue] = 0
  cells[CELL.busy] = 0
}

const closeWindow = ({ all, cells, servers }: Kernel): void => {
  all.queueArea = cells[CELL.queue] ?? 0
  all.busyArea = cells[CELL.busy] ?? 0
  all.span = (cells[CELL.now] ?? 0) - (cells[CELL.from] ?? 0)
  all.staffArea = all.span * servers
}
