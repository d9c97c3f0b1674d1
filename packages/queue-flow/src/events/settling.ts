import { meanOf, variationOf } from '../random/distribution.ts'
import type { SystemLayout } from './system-model.ts'
import { stationLoads } from './traffic.ts'

// After this many relaxation times what is left of the empty start is below 1 % (e^-5).
const RELAXATIONS = 5

/**
 * Customers it takes until the empty start is forgotten. The relaxation time of a queue under load is near
 * (ca^2 + cs^2) / 2 services over (1 - sqrt(load))^2 a server (exact for M/M/1, Morse 1955; the variations by
 * heavy-traffic scaling), and a customer comes each service over load times servers.
 */
export const settlingCustomers = (model: SystemLayout): number => {
  const loads = stationLoads(model)
  if (loads === null) return 0
  return Math.max(...model.stations.map((_, at) => stationSettling(model, at, loads[at]?.load ?? 0)))
}

const stationSettling = (model: SystemLayout, at: number, load: number): number => {
  if (load <= 0 || load >= 1) return 0
  const services = model.stations[at]?.service ?? []
  const intervals = model.classes.flatMap(c => (c.arrivals === null ? [] : [c.arrivals.interval]))
  const coming = Math.max(...intervals.map(variationOf))
  const serving = Math.max(...services.map(variationOf))
  // Classes of unlike lengths vary more together than each alone.
  const means = services.map(meanOf)
  const unlike = (Math.max(...means) - Math.min(...means)) / Math.max(...means)
  const spread = Math.max(0.25, (coming ** 2 + serving ** 2 + unlike) / 2)
  return Math.ceil((RELAXATIONS * load * spread) / (1 - Math.sqrt(load)) ** 2)
}
