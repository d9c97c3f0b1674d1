import { meanOf } from '../random/distribution.ts'
import type { ArrivalModel, Cycle, StationModel, SystemLayout } from './system-model.ts'

/** The load of a station: work that comes in divided by the work its staff can do. 1 and above has no end. */
export type StationLoad = { readonly station: string; readonly load: number; readonly of: string }

const levelOf = (cycle: Cycle): number =>
  cycle.level.reduce((sum, level, at) => {
    const until = cycle.from[at + 1] ?? cycle.period
    return sum + level * (until - (cycle.from[at] ?? 0))
  }, 0) / cycle.period

const rateOf = (arrivals: ArrivalModel): number =>
  (arrivals.profile === null ? 1 : levelOf(arrivals.profile)) / meanOf(arrivals.interval)

const staffOf = (servers: number | Cycle): number =>
  typeof servers === 'number' ? servers : levelOf(servers)

/** Arrivals a time unit of each class. */
const classRates = (model: SystemLayout): readonly number[] => {
  const stream = model.classes[0]?.arrivals
  if (model.mix !== null) return model.mix.map(share => (stream ? share * rateOf(stream) : 0))
  return model.classes.map(c => (c.arrivals === null ? 0 : rateOf(c.arrivals)))
}

// A person is offered times until she comes or leaves: 1 / (1 - p r) offers, of which 1 - p are kept.
const offersOf = (station: StationModel): number => 1 / (1 - station.noShow * station.noShowReturns)
const passedOnOf = (station: StationModel): number => offersOf(station) * (1 - station.noShow)
const timeTakenOf = (station: StationModel): number =>
  1 - station.noShow + station.noShow * station.noShowTakes

/** People a time unit of one class at each station, from the traffic equations (Jackson 1957). */
const flowsOf = (model: SystemLayout, classOf: number, rate: number): readonly number[] => {
  const { entry = [], entryShares } = model.classes[classOf] ?? {}
  const outside = model.stations.map((_, at) =>
    entry.reduce((sum, to, place) => sum + (to === at ? rate * (entryShares?.[place] ?? 1) : 0), 0),
  )
  let flows = outside
  // Repeated substitution: it converges since some of those who circle leave; 10 000 rounds stop those who never do.
  for (let round = 0; round < 10_000; round++) {
    const next = [...outside]
    model.stations.forEach((station, from) => {
      for (const route of station.routes)
        if (route.to >= 0)
          next[route.to] = (next[route.to] ?? 0) + (flows[from] ?? 0) * passedOnOf(station) * route.share
    })
    const moved = next.some((flow, at) => Math.abs(flow - (flows[at] ?? 0)) > 1e-12 * (1 + flow))
    flows = next
    if (!moved) break
  }
  return flows
}

/**
 * The heaviest load of each station. With staff of different competences that is the largest over the sets of
 * groups that some classes depend on (Hall's condition), so a class that only one person may serve counts against
 * her alone. Null when the flows are not known beforehand: something may be blocked, leave or choose its site.
 */
export const stationLoads = (model: SystemLayout): readonly StationLoad[] | null => {
  const flowing = model.stations.every(station => station.capacity === Number.POSITIVE_INFINITY)
  const patient = model.classes.every(c => c.patience === null)
  const sited = model.classes.every(c => c.entry.length === 1 || c.entryShares !== null)
  if (!flowing || !patient || !sited) return null
  const flows = classRates(model).map((rate, classOf) => flowsOf(model, classOf, rate))
  return model.stations.map((station, at) => {
    const work = flows.map(
      (flow, classOf) =>
        (flow[at] ?? 0) * offersOf(station) * timeTakenOf(station) * serviceMean(station, classOf),
    )
    return { station: station.id, ...heaviest(model, station, work) }
  })
}

const serviceMean = (station: StationModel, classOf: number): number => {
  const service = station.service[classOf]
  return service === undefined ? 0 : meanOf(service)
}

// Subsets of groups grow as powers of two; beyond this many groups only the station as a whole is judged.
const MOST_GROUPS = 10

const heaviest = (model: SystemLayout, station: StationModel, work: readonly number[]) => {
  const { groups } = station
  const staff = groups.map(group => staffOf(group.servers))
  const everyone = 2 ** groups.length - 1
  let worst = { load: -1, of: '' }
  const first = groups.length > MOST_GROUPS ? everyone : 1
  for (let set = first; set <= everyone; set++) {
    const isIn = (group: number) => Math.floor(set / 2 ** group) % 2 === 1
    const bound = work.map((_, c) => groups.every((group, at) => isIn(at) || !group.serves[c]))
    const capacity = staff.reduce((sum, count, at) => sum + (isIn(at) ? count : 0), 0)
    const asked = work.reduce((sum, amount, c) => sum + (bound[c] ? amount : 0), 0)
    if (asked / capacity > worst.load + 1e-12) worst = { load: asked / capacity, of: namesOf(model, bound) }
  }
  return worst
}

const namesOf = (model: SystemLayout, bound: readonly boolean[]): string =>
  bound.every(Boolean)
    ? ''
    : model.classes
        .filter((_, c) => bound[c])
        .map(c => c.id)
        .join(', ')

/** Sentences on why a model has no settled state; none when it has, or when that is not known beforehand. */
export const unstableSentences = (model: SystemLayout): readonly string[] =>
  (stationLoads(model) ?? [])
    .filter(({ load }) => load >= 1)
    .map(({ station, load, of }) => {
      const place = model.stations.length > 1 ? ` of station ${station}` : ''
      const whose = of === '' ? '' : ` for class ${of}`
      return (
        `The load${place}${whose} is ${Number(load.toPrecision(4))}: as much comes in as can be served, or more, so the queue ` +
        'grows without end. Raise servers, lower arrivals or service, or set a capacity or patience.'
      )
    })
