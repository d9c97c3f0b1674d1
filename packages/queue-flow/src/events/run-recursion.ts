import { cellOf } from '../figures/wait-histogram.ts'
import { type Distribution, fillDraws } from '../random/distribution.ts'
import { openStream } from '../random/stream.ts'
import { fillExponentialDraws } from '../random/ziggurat.ts'
import { PURPOSE } from './draw-block.ts'
import { type Gathered, openGathered } from './system-figures.ts'
import type { SystemModel } from './system-model.ts'

/**
 * The plain case, one class first come first served by `c` like servers without limit or leaving, without an
 * event list: customer n begins at the later of her arrival and the time the first server is free (Kiefer and
 * Wolfowitz 1955). The draws are those of the event loop, so both give the same waits.
 */
export const runRecursion = (model: SystemModel, replication: number): Gathered | null => {
  const plain = plainCase(model)
  if (plain === null) return null
  const work = openWork(model, plain, replication)
  advance(work, model.warmUp)
  const atOpening = standing(work)
  const opened = work.cells[NOW] ?? 0
  work.gathered.waits.cells.fill(0)
  work.gathered.waits.zero = 0
  work.cells.fill(0, WAITS)
  advance(work, model.customers - model.warmUp)
  const atClosing = standing(work)
  return atOpening === null || atClosing === null
    ? null
    : finish(work, model, (work.cells[NOW] ?? 0) - opened, atOpening, atClosing)
}

type Plain = { readonly servers: number; readonly interval: Distribution; readonly service: Distribution }

// Above this many servers the sorted row of free times loses to the event loop's heap.
const MOST_SERVERS = 32

/** The servers, interval and service of a model that the recursion can run; null for all others. */
export const plainCase = (model: SystemModel): Plain | null => {
  const [station, ...others] = model.stations
  const [only, ...classes] = model.classes
  const [group, ...groups] = station?.groups ?? []
  const service = station?.service[0]
  if (!station || !only?.arrivals || !group || !service) return null
  const single = others.length + classes.length + groups.length === 0 && station.routes.length === 0
  const patient = only.patience === null && only.arrivals.profile === null && station.noShow === 0
  const open = station.capacity === Number.POSITIVE_INFINITY && station.discipline !== 'earliest-due'
  const { servers } = group
  if (!single || !patient || !open || typeof servers !== 'number' || servers > MOST_SERVERS) return null
  return only.due === Number.POSITIVE_INFINITY ? { servers, interval: only.arrivals.interval, service } : null
}

// Running numbers, kept in one typed array so that the loop writes no boxed numbers.
const NOW = 0
const WAITS = 1
const SERVICES = 2

// Start times of the latest customers, for counting those that wait at the edge of the window.
const RECENT = 65_536

type Work = {
  readonly free: Float64Array
  readonly cells: Float64Array
  readonly recent: Float64Array
  readonly intervals: Float64Array
  readonly services: Float64Array
  readonly fillIntervals: () => void
  readonly fillServices: () => void
  readonly gathered: Gathered
  customers: number
  at: number
}

const BLOCK = 256

const openWork = (model: SystemModel, plain: Plain, replication: number): Work => {
  const intervals = new Float64Array(BLOCK)
  const services = new Float64Array(BLOCK)
  const arrivalStream = openStream(model.seed, replication, PURPOSE.arrival, 0)
  const serviceStream = openStream(model.seed, replication, PURPOSE.service, 0)
  const filler = (d: Distribution, stream: Int32Array, block: Float64Array) =>
    d.distribution === 'exponential'
      ? () => fillExponentialDraws(d.mean, stream, block)
      : () => fillDraws(d, stream, block)
  return {
    free: new Float64Array(plain.servers),
    cells: new Float64Array(3),
    recent: new Float64Array(RECENT),
    intervals,
    services,
    fillIntervals: filler(plain.interval, arrivalStream, intervals),
    fillServices: filler(plain.service, serviceStream, services),
    gathered: openGathered(),
    customers: 0,
    at: BLOCK,
  }
}

const advance = (work: Work, customers: number): void => {
  let left = customers
  while (left > 0) {
    if (work.at === BLOCK) {
      work.fillIntervals()
      work.fillServices()
      work.at = 0
    }
    const steps = Math.min(left, BLOCK - work.at)
    advanceBlock(work, work.at, work.at + steps)
    work.at += steps
    left -= steps
  }
}

const advanceBlock = (work: Work, from: number, to: number): void => {
  const { free, cells, recent, intervals, services } = work
  const { waits } = work.gathered
  const histogram = waits.cells
  const last = free.length - 1
  let now = cells[NOW] ?? 0
  let waitSum = cells[WAITS] ?? 0
  let serviceSum = cells[SERVICES] ?? 0
  let customer = work.customers
  for (let at = from; at < to; at++) {
    now += intervals[at] ?? 0
    const service = services[at] ?? 0
    const firstFree = free[0] ?? 0
    let start = now
    if (firstFree > now) {
      start = firstFree
      const wait = start - now
      waitSum += wait
      const cell = cellOf(wait)
      histogram[cell] = (histogram[cell] ?? 0) + 1
    } else waits.zero++
    serviceSum += service
    recent[customer++ & (RECENT - 1)] = start
    const end = start + service
    let place = 0
    while (place < last && (free[place + 1] ?? 0) < end) {
      free[place] = free[place + 1] ?? 0
      place++
    }
    free[place] = end
  }
  cells[NOW] = now
  cells[WAITS] = waitSum
  cells[SERVICES] = serviceSum
  work.customers = customer
}

type Standing = { readonly waiting: number; readonly work: number }

/**
 * What still stands undone now: the remaining waits of those who wait and the unfinished work of the servers.
 * Null when more wait than are remembered; the event loop then does the run.
 */
const standing = (work: Work): Standing | null => {
  const now = work.cells[NOW] ?? 0
  let waiting = 0
  const remembered = Math.min(work.customers, RECENT)
  for (let back = 1; back <= remembered; back++) {
    const over = (work.recent[(work.customers - back) & (RECENT - 1)] ?? 0) - now
    if (over <= 0) return { waiting, work: unfinishedWork(work.free, now) }
    waiting += over
  }
  return work.customers > RECENT ? null : { waiting, work: unfinishedWork(work.free, now) }
}

const unfinishedWork = (free: Float64Array, now: number): number =>
  free.reduce((sum, until) => sum + Math.max(0, until - now), 0)

const finish = (work: Work, model: SystemModel, span: number, from: Standing, to: Standing): Gathered => {
  const { gathered, cells } = work
  const customers = model.customers - model.warmUp
  const waitSum = cells[WAITS] ?? 0
  const services = cells[SERVICES] ?? 0
  gathered.waits.total = customers
  return Object.assign(gathered, {
    waitSum,
    timeSum: waitSum + services,
    visits: customers,
    offered: customers,
    queueArea: waitSum + from.waiting - to.waiting,
    busyArea: services + from.work - to.work,
    staffArea: span * work.free.length,
    span,
  })
}
