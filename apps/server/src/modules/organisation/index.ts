/** The county that this process serves, its units and professions, and the people who work there. */
export { type County, clocksOfService, county, type ServiceClock, useCounty } from './county.ts'
export type {
  Demonstration,
  InventedResident,
  MeasuredTarget,
  Municipality,
  Profession,
  RedFlag,
  Service,
  StaffMember,
  Unit,
} from './county-data.ts'
export { demoPeople } from './demo-people.ts'
export * as countyField from './field-data.ts'
export { applyStaffChange, type StaffChange, staffChange } from './import-staff.ts'
export { loadCounty, problemLine, readCountyFolder } from './load-county.ts'
export { mayFollow } from './may-follow.ts'
export { organisationBound } from './organisation.routes.ts'
export { municipalityByCode, municipalityName, unitById, unitsOfMunicipality } from './places.ts'
export type { Professional } from './professional.queries.ts'
export {
  actorOfSubject,
  keepProfessionals,
  professionalIdOf,
  professionalsOf,
  staff,
} from './professionals.ts'
export {
  type CountyFile,
  type CountyProblem,
  type Path,
  type Reading,
  readCountyFile,
} from './read-county-file.ts'
export { readStaffFile, type StaffRow } from './staff-file.ts'
