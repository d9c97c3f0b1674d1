import type { Language } from '@yhdella/kernel'
import type { DemoPerson } from '../../platform/composition.ts'
import { type County, county } from './county.ts'
import type { InventedResident, StaffMember } from './county-data.ts'

const born: Readonly<Record<Language, (year: string) => string>> = {
  fi: year => `asukas, syntynyt ${year}`,
  sv: year => `invånare, född ${year}`,
  en: year => `resident, born in ${year}`,
}
const protectedPlace: Readonly<Record<Language, string>> = {
  fi: 'turvakielto',
  sv: 'spärrmarkering',
  en: 'non-disclosure for personal safety',
}

const professionalOf = (of: County, { subject, name, ...person }: StaffMember): DemoPerson => {
  const profession = of.professions.find(each => each.id === person.profession)?.name[person.language]
  const [home] = Object.keys(person.week)
  const unit = of.units.find(each => each.id === home)?.name[person.language]
  const title = [profession, unit].filter(part => part !== undefined).join(', ')
  return { subject, name, title, group: 'professional' }
}

const residentOf = ({ subject, givenNames, familyName, ...person }: InventedResident): DemoPerson => {
  const age = born[person.language](person.bornOn.slice(0, 4))
  const title = person.placeProtected ? `${age}, ${protectedPlace[person.language]}` : age
  return { subject, name: `${givenNames} ${familyName}`, title, group: 'resident' }
}

/** The invented people as whom one may try the demonstration, in the order of the county's file. */
export const demoPeople = (of: County = county()): readonly DemoPerson[] => [
  ...of.people.professionals.map(person => professionalOf(of, person)),
  ...of.people.residents.map(residentOf),
]
