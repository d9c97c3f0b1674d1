import { type DrawBlock, openDraws, openUniforms, PURPOSE } from './draw-block.ts'
import { NOW } from './event-heap.ts'
import { type Gathered, openGathered } from './system-figures.ts'
import type { Cycle, StaffGroup, StationModel, SystemModel } from './system-model.ts'

/** A group of staff at work: `free` goes below zero while a shift that has ended finishes its people. */
export type GroupRun = {
  readonly serves: readonly boolean[]
  readonly cycle: Cycle | null
  free: number
  staff: number
  period: number
  step: number
}

/** A station at work. Areas are integrals over time: people waiting, staff busy, staff present. */
export type StationRun = {
  readonly index: number
  readonly model: StationModel
  readonly groups: readonly GroupRun[]
  readonly services: readonly DrawBlock[]
  readonly routing: DrawBlock
  readonly showing: DrawBlock
  readonly delays: readonly (DrawBlock | null)[]
  readonly byRank: boolean
  readonly gathered: Gathered
  inQueue: number
  inService: number
  staff: number
  readonly areas: Float64Array
}

/** The places in `areas`: when they were last carried on, and the three areas. */
export const AREA = { last: 0, queue: 1, busy: 2, staff: 3 }

export const openStation = (model: SystemModel, index: number, run: number): StationRun => {
  const station = model.stations[index]
  if (station === undefined) throw new RangeError(`No station ${index}`)
  const groups = [...station.groups].sort((a, b) => breadth(a) - breadth(b)).map(openGroup)
  const place = index * 64
  return {
    index,
    model: station,
    groups,
    services: station.service.map((d, at) => openDraws(d, model.seed, run, PURPOSE.service, place + at)),
    routing: openUniforms(model.seed, run, PURPOSE.route, place),
    showing: openUniforms(model.seed, run, PURPOSE.noShow, place),
    delays: station.routes.map((route, at) =>
      route.delay === null ? null : openDraws(route.delay, model.seed, run, PURPOSE.delay, place + at),
    ),
    byRank: station.discipline === 'priority',
    gathered: openGathered(),
    inQueue: 0,
    inService: 0,
    staff: groups.reduce((sum, group) => sum + group.staff, 0),
    areas: new Float64Array(4),
  }
}

// The least versatile staff are used first, so that the versatile stay free for those only they can serve.
const breadth = (group: StaffGroup): number => group.serves.filter(Boolean).length

const openGroup = (group: StaffGroup): GroupRun => {
  const cycle = typeof group.servers === 'number' ? null : group.servers
  const staff = typeof group.servers === 'number' ? group.servers : (group.servers.level[0] ?? 0)
  return { serves: group.serves, cycle, free: staff, staff, period: 0, step: 0 }
}

/** When the group's number next changes. */
export const nextShiftAt = (group: GroupRun, cycle: Cycle): number =>
  group.period * cycle.period + (cycle.from[group.step + 1] ?? cycle.period)

/** Moves the group to its next shift and gives the change in staff. */
export const enterShift = (group: GroupRun, cycle: Cycle): number => {
  group.step++
  if (group.step === cycle.level.length) {
    group.step = 0
    group.period++
  }
  const staff = cycle.level[group.step] ?? 0
  const change = staff - group.staff
  group.staff = staff
  group.free += change
  return change
}

/** Carries the station's areas to the present. Called before its numbers change. */
export const elapse = (station: StationRun, clock: Float64Array): void => {
  const { areas } = station
  const now = clock[NOW] ?? 0
  const span = now - (areas[AREA.last] ?? 0)
  areas[AREA.last] = now
  areas[AREA.queue] = (areas[AREA.queue] ?? 0) + span * station.inQueue
  areas[AREA.busy] = (areas[AREA.busy] ?? 0) + span * station.inService
  areas[AREA.staff] = (areas[AREA.staff] ?? 0) + span * station.staff
}
