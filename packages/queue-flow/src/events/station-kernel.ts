import { cellOf, type WaitHistogram } from '../figures/wait-histogram.ts'
import { type ArrivalClock, nextArrival, openArrivals } from './arrival-clock.ts'
import { type DrawBlock, openDraws, openUniforms, PURPOSE, takeDrawInto } from './draw-block.ts'
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
  /** Of those counted, by class and last of all: waits and times in the station together, visits, and who was late. */
  readonly waitSums: Float64Array
  readonly timeSums: Float64Array
  readonly visits: Int32Array
  readonly late: Int32Array
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
export const CELL = {
  now: 0,
  next: 1,
  last: 2,
  queue: 3,
  busy: 4,
  from: 5,
  arrived: 6,
  wait: 7,
  service: 8,
  end: 9,
  until: 10,
}

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
    cells: new Float64Array(11),
    waitSums: new Float64Array(classes.length + 1),
    timeSums: new Float64Array(classes.length + 1),
    visits: new Int32Array(classes.length + 1),
    late: new Int32Array(classes.length + 1),
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

/** Begins a service with a free server: `cells[arrived]` says when the person came. */
export const serve = (kernel: Kernel, classOf: number, counted: boolean): void => {
  const { ends, endsCounted, cells } = kernel
  begin(kernel, classOf, counted)
  const end = cells[CELL.end] ?? 0
  let place = kernel.busy++
  while (place > 0 && (ends[place - 1] ?? 0) > end) {
    ends[place] = ends[place - 1] ?? 0
    endsCounted[place] = endsCounted[place - 1] ?? 0
    place--
  }
  ends[place] = end
  endsCounted[place] = counted ? 1 : 0
}

/** Begins a service with the server who has just become free, the first of the row: one pass instead of two. */
export const serveNext = (kernel: Kernel, classOf: number, counted: boolean): void => {
  const { ends, endsCounted, cells } = kernel
  begin(kernel, classOf, counted)
  const end = cells[CELL.end] ?? 0
  const last = kernel.busy - 1
  let place = 0
  while (place < last && (ends[place + 1] ?? 0) < end) {
    ends[place] = ends[place + 1] ?? 0
    endsCounted[place] = endsCounted[place + 1] ?? 0
    place++
  }
  ends[place] = end
  endsCounted[place] = counted ? 1 : 0
}

/** Draws the service, counts the visit, and puts into the cells when it ends. */
const begin = (kernel: Kernel, classOf: number, counted: boolean): void => {
  const { cells } = kernel
  const block = kernel.services[classOf]
  if (block !== undefined) takeDrawInto(block, cells, CELL.service)
  const now = cells[CELL.now] ?? 0
  cells[CELL.end] = now + (cells[CELL.service] ?? 0)
  if (!counted) return
  cells[CELL.wait] = now - (cells[CELL.arrived] ?? 0)
  count(kernel, classOf)
}

/** Counts the visit whose wait and service stand in the cells. */
const count = (kernel: Kernel, classOf: number): void => {
  const { cells, waitSums, timeSums, visits, late, byClass } = kernel
  const wait = cells[CELL.wait] ?? 0
  const cell = wait > 0 ? cellOf(wait) : -1
  const isLate = wait > (kernel.due[classOf] ?? 0) ? 1 : 0
  const time = wait + (cells[CELL.service] ?? 0)
  const all = byClass.length
  waitSums[all] = (waitSums[all] ?? 0) + wait
  timeSums[all] = (timeSums[all] ?? 0) + time
  visits[all] = (visits[all] ?? 0) + 1
  late[all] = (late[all] ?? 0) + isLate
  countCell(kernel.all.waits, cell)
  if (!kernel.classesToo) return
  waitSums[classOf] = (waitSums[classOf] ?? 0) + wait
  timeSums[classOf] = (timeSums[classOf] ?? 0) + time
  visits[classOf] = (visits[classOf] ?? 0) + 1
  late[classOf] = (late[classOf] ?? 0) + isLate
  const own = byClass[classOf]
  if (own !== undefined) countCell(own.waits, cell)
}

const countCell = (waits: WaitHistogram, cell: number): void => {
  if (cell >= 0) waits.cells[cell] = (waits.cells[cell] ?? 0) + 1
  else waits.zero++
}

/** Hands over what was counted: to all, and to each class where there are several. */
export const gatherCounted = (kernel: Kernel): void => {
  const { waitSums, timeSums, visits, late, byClass } = kernel
  const hand = (gathered: Gathered, at: number) => {
    gathered.waits.total = visits[at] ?? 0
    gathered.waitSum = waitSums[at] ?? 0
    gathered.timeSum = timeSums[at] ?? 0
    gathered.visits = visits[at] ?? 0
    gathered.late = late[at] ?? 0
  }
  hand(kernel.all, byClass.length)
  if (kernel.classesToo) byClass.forEach(hand)
}
