import { done } from '@yhdella/kernel'
import { county } from '../organisation/index.ts'

/** What the public may know of the county: no invented people, no red-flag words, no rules of the simulation. */
export const readCounty = async () => {
  const { id, name, languages, helpPhone, helpHours, officeHours, units, professions, services, ...rest } =
    county()
  return done({
    id,
    name,
    languages,
    helpPhone,
    helpHours,
    officeHours,
    municipalities: rest.municipalities.map(municipality => ({
      code: municipality.code,
      name: municipality.name,
    })),
    units,
    professions,
    services,
    demonstration: rest.demonstration,
  })
}
