import { takeDraw } from './draw-block.ts'
import { beginService, enterStation, leaveSystem, stationOf } from './enter-station.ts'
import { DUE, NOW, schedule } from './event-heap.ts'
import { releasePerson, STATE } from './people.ts'
import { elapse, enterShift, type GroupRun, nextShiftAt, type StationRun } from './station-run.ts'
import { EVENT, type SystemRun } from './system-run.ts'
import { leaveLine } from './waiting-line.ts'

export const depart = (run: SystemRun, person: number): void => {
  const { people } = run
  const station = stationOf(run, people.station[person] ?? 0)
  const groupIndex = people.group[person] ?? 0
  elapse(station, run.heap.clock)
  station.inService--
  const group = station.groups[groupIndex]
  if (group !== undefined) {
    group.free++
    if (station.inQueue > 0 && group.free > 0) takeNext(run, station, group, groupIndex)
  }
  goOn(run, station, person)
}

/** Gives the group's free hands to the best of those it may serve. */
export const takeNext = (run: SystemRun, station: StationRun, group: GroupRun, groupIndex: number): void => {
  const { lines, people, classCount } = run
  let best = -1
  for (let classOf = 0; classOf < classCount; classOf++) {
    const head = lines.head[station.index * classCount + classOf] ?? -1
    if (head < 0 || !group.serves[classOf]) continue
    if (best < 0 || isBefore(run, station, head, best)) best = head
  }
  if (best < 0) return
  leaveLine(lines, people, station.index * classCount + (people.classOf[best] ?? 0), best)
  station.inQueue--
  beginService(run, station, group, groupIndex, best)
}

const isBefore = (run: SystemRun, station: StationRun, one: number, other: number): boolean => {
  const { people, model } = run
  if (station.byRank) {
    const oneRank = model.classes[people.classOf[one] ?? 0]?.rank ?? 0
    const otherRank = model.classes[people.classOf[other] ?? 0]?.rank ?? 0
    if (oneRank !== otherRank) return oneRank < otherRank
  }
  return (people.order[one] ?? 0) < (people.order[other] ?? 0)
}

const goOn = (run: SystemRun, station: StationRun, person: number): void => {
  const { people } = run
  if (people.missed[person] === 1) {
    if (takeDraw(station.showing) < station.model.noShowReturns) enterStation(run, station, person)
    else leaveSystem(run, person, false)
    return
  }
  const { routes } = station.model
  if (routes.length === 0) {
    leaveSystem(run, person, true)
    return
  }
  const chosen = drawRoute(station)
  const to = routes[chosen]?.to ?? -1
  if (to < 0) leaveSystem(run, person, true)
  else goTo(run, station, chosen, to, person)
}

// Apart from its caller: a function with a closure in it allocates each time it is entered.
const drawRoute = (station: StationRun): number => {
  let left = takeDraw(station.routing)
  return station.model.routes.findIndex(route => {
    left -= route.share
    return left < 0
  })
}

const goTo = (run: SystemRun, station: StationRun, route: number, to: number, person: number): void => {
  const delay = station.delays[route]
  run.people.station[person] = to
  if (delay) {
    run.people.state[person] = STATE.away
    const { clock } = run.heap
    clock[DUE] = (clock[NOW] ?? 0) + takeDraw(delay)
    schedule(run.heap, EVENT.returning + 8 * person)
  } else enterStation(run, stationOf(run, to), person)
}

export const losePatience = (run: SystemRun, person: number): void => {
  const { people } = run
  people.awaited[person] = 0
  if (people.state[person] === STATE.gone) releasePerson(people, person)
  if (people.state[person] !== STATE.waiting) return
  const station = stationOf(run, people.station[person] ?? 0)
  elapse(station, run.heap.clock)
  leaveLine(run.lines, people, station.index * run.classCount + (people.classOf[person] ?? 0), person)
  station.inQueue--
  if (people.counted[person] === 1) {
    station.gathered.left++
    const own = run.byClass[people.classOf[person] ?? 0]
    if (own !== undefined) own.left++
  }
  leaveSystem(run, person, false)
}

export const changeShift = (run: SystemRun, index: number): void => {
  const shift = run.shifts[index]
  const station = stationOf(run, shift?.station ?? 0)
  const groupIndex = shift?.group ?? 0
  const group = station.groups[groupIndex]
  if (!group?.cycle) return
  elapse(station, run.heap.clock)
  station.staff += enterShift(group, group.cycle)
  run.heap.clock[DUE] = nextShiftAt(group, group.cycle)
  schedule(run.heap, EVENT.shift + 8 * index)
  let before = -1
  while (group.free > 0 && station.inQueue !== before && station.inQueue > 0) {
    before = station.inQueue
    takeNext(run, station, group, groupIndex)
  }
}
