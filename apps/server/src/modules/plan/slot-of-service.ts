import type { Output, planRoutes } from '@yhdella/contract'
import { serviceById } from '../catalogue/index.ts'
import { county, unitById } from '../organisation/index.ts'
import { costOfWork } from './scenario.rules.ts'

type Slot = Output<(typeof planRoutes)['foretellQueue']>['slot']

/** What one slot of a service takes and costs: as asked, else by an hour of the work of whoever first gives it. */
export const slotOf = (serviceId: string, askedCents: number | undefined): Slot => {
  const service = serviceById(serviceId)
  if (service === undefined) throw new Error(`No service ${serviceId}`)
  const minutes = service.visitMinutes
  if (askedCents !== undefined) return { cents: askedCents, minutes, assumed: false }
  const profession = county().professions.find(({ id }) => id === service.professions[0])
  const hour = profession?.hourCost
  if (hour === undefined) return { cents: null, minutes, assumed: false }
  return { cents: costOfWork(minutes, hour.cents), minutes, assumed: hour.assumption }
}

/** The units that could open slots for a queue: those of its municipality, or where it has none every unit's. */
export const unitsOfQueue = (serviceId: string, municipalityCode: string | undefined): readonly string[] => {
  const unitIds = serviceById(serviceId)?.unitIds ?? []
  const own = unitIds.filter(unitId => unitById(unitId)?.municipalityCode === municipalityCode)
  return own.length > 0 ? own : unitIds
}
