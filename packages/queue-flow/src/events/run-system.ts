import { takeDraw } from './draw-block.ts'
import { enterStation, entryStation, stationOf } from './enter-station.ts'
import { closeTop, DUE, NOW, schedule } from './event-heap.ts'
import { changeShift, depart, losePatience } from './leave-station.ts'
import { STATE, seatPerson } from './people.ts'
import { AREA, elapse } from './station-run.ts'
import type { SystemModel } from './system-model.ts'
import { EVENT, openRun, type SystemRun, scheduleArrival } from './system-run.ts'

/** Runs one replication by its events and gives the finished run. */
export const runSystem = (model: SystemModel, replication: number): SystemRun => {
  const run = openRun(model, replication)
  // People counted may still wait when the last arrival has come; they are followed for as long again.
  const mostArrivals = 2 * model.customers
  if (model.warmUp === 0) openWindow(run)
  while (run.arrivals < model.customers || (run.unfinished > 0 && run.arrivals < mostArrivals))
    handleNext(run)
  return run
}

const handleNext = (run: SystemRun): void => {
  const { heap } = run
  const code = heap.code[0] ?? 0
  const index = code >> 3
  heap.clock[NOW] = heap.time[0] ?? 0
  run.events++
  heap.open = true
  const kind = code & 7
  if (kind === EVENT.departure) depart(run, index)
  else if (kind === EVENT.arrival) arrive(run, index)
  else if (kind === EVENT.patience) losePatience(run, index)
  else if (kind === EVENT.returning) enterStation(run, stationOf(run, run.people.station[index] ?? 0), index)
  else changeShift(run, index)
  if (heap.open) closeTop(heap)
}

const arrive = (run: SystemRun, source: number): void => {
  const { people, model, heap } = run
  const comings = run.clocks[source]
  if (comings) scheduleArrival(heap, comings, source)
  const classOf = model.mix === null ? source : drawClass(run, model.mix)
  const number = run.arrivals++
  if (run.arrivals === model.warmUp) openWindow(run)
  if (run.arrivals === model.customers) closeWindow(run)
  const person = seatPerson(people)
  const counted = number >= model.warmUp && number < model.customers
  people.contactAt[person] = heap.clock[NOW] ?? 0
  people.enteredAt[person] = heap.clock[NOW] ?? 0
  people.waited[person] = 0
  people.classOf[person] = classOf
  people.missed[person] = 0
  people.counted[person] = counted ? 1 : 0
  if (counted) run.unfinished++
  enterStation(run, entryStation(run, classOf), person)
  waitForPatience(run, classOf, person)
}

const drawClass = (run: SystemRun, mix: readonly number[]): number => {
  let left = takeDraw(run.mixing)
  const last = mix.length - 1
  for (let classOf = 0; classOf < last; classOf++) {
    left -= mix[classOf] ?? 0
    if (left < 0) return classOf
  }
  return last
}

const waitForPatience = (run: SystemRun, classOf: number, person: number): void => {
  const patience = run.patience[classOf]
  if (!patience || run.people.state[person] !== STATE.waiting) return
  run.people.awaited[person] = 1
  const { clock } = run.heap
  clock[DUE] = (clock[NOW] ?? 0) + takeDraw(patience)
  schedule(run.heap, EVENT.patience + 8 * person)
}

const openWindow = (run: SystemRun): void => {
  run.windowFrom = run.heap.clock[NOW] ?? 0
  for (const station of run.stations) {
    elapse(station, run.heap.clock)
    station.areas.fill(0, AREA.queue)
  }
}

const closeWindow = (run: SystemRun): void => {
  run.windowTo = run.heap.clock[NOW] ?? 0
  for (const station of run.stations) {
    elapse(station, run.heap.clock)
    const { gathered } = station
    gathered.queueArea = station.areas[AREA.queue] ?? 0
    gathered.busyArea = station.areas[AREA.busy] ?? 0
    gathered.staffArea = station.areas[AREA.staff] ?? 0
    gathered.span = run.windowTo - run.windowFrom
  }
}
