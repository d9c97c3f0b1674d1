import { type County, county, type Service } from '../organisation/index.ts'

export const serviceById = (serviceId: string, of: County = county()): Service | undefined =>
  of.services.find(service => service.id === serviceId)

/** Services that contacts are routed to and times are given for. */
export const offeredServices = (of: County = county()): readonly Service[] =>
  of.services.filter(service => service.offered)

/** What people of the profession give, at one unit or anywhere. */
export const servicesForProfession = (
  profession: string,
  unitId?: string,
  of: County = county(),
): readonly Service[] =>
  offeredServices(of).filter(
    service =>
      service.professions.includes(profession) && (unitId === undefined || service.unitIds.includes(unitId)),
  )

export const servicesOfUnit = (unitId: string, of: County = county()): readonly Service[] =>
  offeredServices(of).filter(service => service.unitIds.includes(unitId))

/** The unit of the service nearest to a resident: in her own municipality, else the first that the county names. */
export const unitForResident = (
  service: Service,
  municipalityCode: string | null,
  of: County = county(),
): string | undefined => {
  const own = service.unitIds.find(
    unitId => of.units.find(unit => unit.id === unitId)?.municipalityCode === municipalityCode,
  )
  return own ?? service.unitIds[0]
}
