import { municipalityOn } from '@yhdella/access-law'
import type { Language, PlainDate } from '@yhdella/kernel'
import { type County, county } from './county.ts'
import type { Municipality, Unit } from './county-data.ts'

export const unitById = (unitId: string, of: County = county()): Unit | undefined =>
  of.units.find(unit => unit.id === unitId)

export const unitsOfMunicipality = (code: string, of: County = county()): readonly Unit[] =>
  of.units.filter(unit => unit.municipalityCode === code)

export const municipalityByCode = (code: string, of: County = county()): Municipality | undefined =>
  of.municipalities.find(municipality => municipality.code === code)

/** What a municipality is called: the county's own as its data says, any other as it is called on the day. */
export const municipalityName = (
  code: string,
  on: PlainDate,
  of: County = county(),
): Readonly<Record<Language, string>> => {
  const own = municipalityByCode(code, of)?.name
  const name = municipalityOn(code, on)?.name ?? { fi: code, sv: code }
  // Names of municipalities are not translated into English.
  return own ?? { ...name, en: name.fi }
}
