import { takeDraw } from './draw-block.ts'
import { DUE, NOW, schedule } from './event-heap.ts'
import { releasePerson, STATE } from './people.ts'
import { elapse, type GroupRun, type StationRun } from './station-run.ts'
import { gatherWait } from './system-figures.ts'
import { EVENT, type SystemRun } from './system-run.ts'
import { joinLine } from './waiting-line.ts'

export const stationOf = (run: SystemRun, index: number): StationRun => {
  const station = run.stations[index]
  if (station === undefined) throw new RangeError(`No station ${index}`)
  return station
}

export const entryStation = (run: SystemRun, classOf: number): StationRun => {
  const asked = run.model.classes[classOf]
  if (asked === undefined || asked.entry.length === 1) return stationOf(run, asked?.entry[0] ?? 0)
  return asked.entryShares === null
    ? leastLoaded(run, asked.entry)
    : drawEntry(run, asked.entry, asked.entryShares)
}

// Apart from its caller: a function with a closure in it allocates each time it is entered.
const drawEntry = (run: SystemRun, entry: readonly number[], shares: readonly number[]): StationRun => {
  let left = takeDraw(run.entering)
  const chosen = entry.find((_, at) => {
    left -= shares[at] ?? 0
    return left < 0
  })
  return stationOf(run, chosen ?? entry[entry.length - 1] ?? 0)
}

const leastLoaded = (run: SystemRun, entry: readonly number[]): StationRun => {
  let best = stationOf(run, entry[0] ?? 0)
  for (const index of entry) {
    const station = stationOf(run, index)
    const load = (station.inQueue + station.inService) / Math.max(1, station.staff)
    if (load < (best.inQueue + best.inService) / Math.max(1, best.staff)) best = station
  }
  return best
}

export const enterStation = (run: SystemRun, station: StationRun, person: number): void => {
  const { people } = run
  const { clock } = run.heap
  elapse(station, clock)
  const counted = people.counted[person] === 1
  const own = counted && run.byClassToo ? run.byClass[people.classOf[person] ?? 0] : undefined
  if (counted) station.gathered.offered++
  if (own !== undefined) own.offered++
  people.station[person] = station.index
  if (station.inQueue + station.inService >= station.model.capacity) {
    if (counted) station.gathered.blocked++
    if (own !== undefined) own.blocked++
    leaveSystem(run, person, false)
    return
  }
  const classOf = people.classOf[person] ?? 0
  if (people.missed[person] === 0) people.enteredAt[person] = clock[NOW] ?? 0
  const { groups } = station
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at]
    if (group !== undefined && group.free > 0 && group.serves[classOf]) {
      beginService(run, station, group, at, person)
      return
    }
  }
  putInOrder(run, station, person, classOf)
  people.state[person] = STATE.waiting
  joinLine(run.lines, people, station.index * run.classCount + classOf, person)
  station.inQueue++
}

const putInOrder = (run: SystemRun, station: StationRun, person: number, classOf: number): void => {
  const { discipline } = station.model
  const { order, contactAt, enteredAt } = run.people
  if (discipline === 'longest-waiting') order[person] = contactAt[person] ?? 0
  else if (discipline === 'earliest-due')
    order[person] = (contactAt[person] ?? 0) + (run.model.classes[classOf]?.due ?? 0)
  else order[person] = enteredAt[person] ?? 0
}

export const beginService = (
  run: SystemRun,
  station: StationRun,
  group: GroupRun,
  groupIndex: number,
  person: number,
): void => {
  const { people, heap } = run
  const { model } = station
  const classOf = people.classOf[person] ?? 0
  const block = station.services[classOf]
  const service = block === undefined ? 0 : takeDraw(block)
  const missed = model.noShow > 0 && takeDraw(station.showing) < model.noShow
  const taken = missed ? service * model.noShowTakes : service
  people.missed[person] = missed ? 1 : 0
  people.state[person] = STATE.served
  people.group[person] = groupIndex
  group.free--
  station.inService++
  if (people.counted[person] === 1 && !missed) countVisit(run, station, person, classOf, service)
  heap.clock[DUE] = (heap.clock[NOW] ?? 0) + taken
  schedule(heap, EVENT.departure + 8 * person)
}

const countVisit = (
  run: SystemRun,
  station: StationRun,
  person: number,
  classOf: number,
  service: number,
): void => {
  const now = run.heap.clock[NOW] ?? 0
  const wait = now - (run.people.enteredAt[person] ?? 0)
  const due = run.model.classes[classOf]?.due ?? 0
  const late = now - (run.people.contactAt[person] ?? 0) > due
  gatherWait(station.gathered, wait, wait + service, late)
  if (run.byClassToo) {
    const gathered = run.byClass[classOf]
    if (gathered !== undefined) gatherWait(gathered, wait, wait + service, late)
  }
  if (run.isNetwork) run.people.waited[person] = (run.people.waited[person] ?? 0) + wait
}

export const leaveSystem = (run: SystemRun, person: number, served: boolean): void => {
  const { people } = run
  if (people.counted[person] === 1) {
    run.unfinished--
    const time = (run.heap.clock[NOW] ?? 0) - (people.contactAt[person] ?? 0)
    if (run.isNetwork && served) gatherWait(run.contacts, people.waited[person] ?? 0, time, false)
  }
  releasePerson(people, person)
}
