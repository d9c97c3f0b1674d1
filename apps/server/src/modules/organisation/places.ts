import { type County, county } from './county.ts'
import type { Municipality, Unit } from './county-data.ts'

export const unitById = (unitId: string, of: County = county()): Unit | undefined =>
  of.units.find(unit => unit.id === unitId)

export const unitsOfMunicipality = (code: string, of: County = county()): readonly Unit[] =>
  of.units.filter(unit => unit.municipalityCode === code)

export const municipalityByCode = (code: string, of: County = county()): Municipality | undefined =>
  of.municipalities.find(municipality => municipality.code === code)
