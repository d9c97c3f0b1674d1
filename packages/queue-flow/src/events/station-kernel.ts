import { cellOf } from '../figures/wait-histogram.ts'
import { type ArrivalClock, nextArrival, openArrivals } from './arrival-clock.ts'
import { type DrawBlock, openDraws, openUniforms, PURPOSE, takeDraw } from './draw-block.ts'
import { type Gathered, openGathered } from './system-figures.ts'
import type { SystemModel } from './system-model.ts'

/** The people of one class who wait: when each came and her number, in a ring that grows by doubling. */
type Ring = { at: Float64Array; number: Float64Array; head: number; size: number }

/**
 * One station with like servers, at work: classes, priorities, due dates and a limit, but no leaving, no shifts and no
 * way on. Numbers with fractions live in typed arrays throughout, since handed on they would be boxed.
 */
export type Kernel = {
  readonly model: SystemModel
  readonly servers: number
  readonly capacity: number
  readonly byRank: boolean
  readonly byDue: boolean
  readonly clocks: readonly ArrivalClock[]
  readonly sources: readonly number[]
  readonly services: readonly DrawBlock[]
  readonly mixing: DrawBlock
  readonly rings: readonly Ring[]
  readonly rank: Int32Array
  readonly due: Float64Array
  /** When those in service will have been served, soonest first, and whether each counts. */
  readonly ends: Float64Array
  readonly endsCounted: Uint8Array
  readonly cells: Float64Array
  readonly all: Gathered
  readonly byClass: readonly Gathered[]
  readonly classesToo: boolean
  busy: number
  waiting: number
  arrivals: number
  unfinished: number
  source: number
}

/** The places in `cells`. */
export const CELL = { now: 0, next: 1, last: 2, queue: 3, busy: 4, from: 5, arrived: 6 }

export const openKernel = (model: SystemModel, replication: number, servers: number): Kernel | null => {
  const [station] = model.stations
  if (station === undefined) return null
  const { classes, seed } = model
  const sources = classes.flatMap((c, at) => (c.arrivals === null ? [] : [at]))
  const kernel: Kernel = {
    model,
    servers,
    capacity: station.capacity,
    byRank: station.discipline === 'priority',
    byDue: station.discipline === 'earliest-due',
    clocks: classes.flatMap((c, at) =>
      c.arrivals === null ? [] : [openArrivals(c.arrivals, seed, replication, at)],
    ),
    sources,
    services: station.service.map((d, at) => openDraws(d, seed, replication, PURPOSE.service, at)),
    mixing: openUniforms(seed, replication, PURPOSE.mix, 0),
    rings: classes.map(() => ({ at: new Float64Array(64), number: new Float64Array(64), head: 0, size: 0 })),
    rank: Int32Array.from(classes, c => c.rank),
    due: Float64Array.from(classes, c => c.due),
    ends: new Float64Array(servers),
    endsCounted: new Uint8Array(servers),
    cells: new Float64Array(7),
    all: openGathered(),
    byClass: classes.map(openGathered),
    classesToo: classes.length > 1,
    busy: 0,
    waiting: 0,
    arrivals: 0,
    unfinished: 0,
    source: 0,
  }
  for (const clock of kernel.clocks) nextArrival(clock)
  findNext(kernel)
  return kernel
}

/** Finds the source whose arrival comes first. */
export const findNext = (kernel: Kernel): void => {
  const { clocks, cells } = kernel
  let next = clocks[0]?.at[0] ?? Number.POSITIVE_INFINITY
  kernel.source = 0
  for (let source = 1; source < clocks.length; source++) {
    const at = clocks[source]?.at[0] ?? Number.POSITIVE_INFINITY
    if (at < next) {
      next = at
      kernel.source = source
    }
  }
  cells[CELL.next] = next
}

/** Puts a person at the end of her class's line. */
export const lineUp = (kernel: Kernel, classOf: number, number: number): void => {
  const ring = kernel.rings[classOf]
  if (ring === undefined) return
  if (ring.size === ring.at.length) growRing(ring)
  const place = (ring.head + ring.size) & (ring.at.length - 1)
  ring.at[place] = kernel.cells[CELL.now] ?? 0
  ring.number[place] = number
  ring.size++
  kernel.waiting++
}

// As many as the event loop allows at once.
const MOST_WAITING = 16_777_216

const growRing = (ring: Ring): void => {
  const room = ring.at.length
  if (room >= MOST_WAITING)
    throw new RangeError(`More than ${MOST_WAITING} people wait at once: the queue has no end`)
  const [at, number] = [new Float64Array(2 * room), new Float64Array(2 * room)]
  for (let place = 0; place < room; place++) {
    const from = (ring.head + place) & (room - 1)
    at[place] = ring.at[from] ?? 0
    number[place] = ring.number[from] ?? 0
  }
  Object.assign(ring, { at, number, head: 0 })
}

/** The class whose first person is to be taken next. */
export const nextClass = (kernel: Kernel): number => {
  const { rings } = kernel
  let best = -1
  for (let classOf = 0; classOf < rings.length; classOf++) {
    const ring = rings[classOf]
    if (ring !== undefined && ring.size > 0 && (best < 0 || goesBefore(kernel, classOf, best))) best = classOf
  }
  return best
}

const goesBefore = (kernel: Kernel, one: number, other: number): boolean => {
  const { rank, due, rings } = kernel
  if (kernel.byRank && rank[one] !== rank[other]) return (rank[one] ?? 0) < (rank[other] ?? 0)
  const oneRing = rings[one]
  const otherRing = rings[other]
  const oneAt = oneRing?.at[oneRing.head] ?? 0
  const otherAt = otherRing?.at[otherRing.head] ?? 0
  if (kernel.byDue) return oneAt + (due[one] ?? 0) < otherAt + (due[other] ?? 0)
  return oneAt < otherAt
}

/** Begins a service: `cells[arrived]` says when the person came. */
export const serve = (kernel: Kernel, classOf: number, counted: boolean): void => {
  const { cells, ends, endsCounted } = kernel
  const block = kernel.services[classOf]
  const service = block === undefined ? 0 : takeDraw(block)
  const now = cells[CELL.now] ?? 0
  if (counted) {
    const wait = now - (cells[CELL.arrived] ?? 0)
    const late = wait > (kernel.due[classOf] ?? 0) ? 1 : 0
    const cell = wait > 0 ? cellOf(wait) : -1
    count(kernel.all, wait, service, cell, late)
    const own = kernel.byClass[classOf]
    if (kernel.classesToo && own !== undefined) count(own, wait, service, cell, late)
  }
  const end = now + service
  let place = kernel.busy++
  while (place > 0 && (ends[place - 1] ?? 0) > end) {
    ends[place] = ends[place - 1] ?? 0
    endsCounted[place] = endsCounted[place - 1] ?? 0
    place--
  }
  ends[place] = end
  endsCounted[place] = counted ? 1 : 0
}

const count = (gathered: Gathered, wait: number, service: number, cell: number, late: number): void => {
  const { waits } = gathered
  waits.total++
  if (cell >= 0) waits.cells[cell] = (waits.cells[cell] ?? 0) + 1
  else waits.zero++
  gathered.waitSum += wait
  gathered.timeSum += wait + service
  gathered.visits++
  gathered.late += late
}
