/** What no single file can tell: names that must exist in another file, and things that may be said only once. */
import { looserClocks } from './check-clocks.ts'
import type { Complaint } from './complaint.ts'
import type { CountyData } from './county-data.ts'
import type { Path } from './read-county-file.ts'

const once = <Field extends string>(
  file: keyof CountyData,
  list: string,
  field: Field,
  items: readonly Readonly<Record<Field, string>>[],
): readonly Complaint[] => {
  const values = items.map(item => item[field])
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ file, path: [list, index, field], what: `${field} '${value}' is already taken; write another` }],
  )
}

/** `where` is the file that has the known names, as people know it. */
const known = (
  file: keyof CountyData,
  path: Path,
  value: string,
  names: readonly string[],
  where: string,
): readonly Complaint[] => {
  if (names.includes(value)) return []
  const field = String(path.findLast(part => typeof part === 'string' && part !== value))
  return [{ file, path, what: `${field} '${value}' is not in ${where}; write one of ${names.join(', ')}` }]
}

type Names = Readonly<Record<'codes' | 'units' | 'professions' | 'services', readonly string[]>>

const namesOf = (data: CountyData): Names => ({
  codes: data.county.municipalities.map(each => each.code),
  units: data.units.units.map(each => each.id),
  professions: data.professions.professions.map(each => each.id),
  services: data.services.services.map(each => each.id),
})

const uniqueness = (data: CountyData): readonly Complaint[] => [
  ...once('county', 'municipalities', 'code', data.county.municipalities),
  ...once('units', 'units', 'id', data.units.units),
  ...once('professions', 'professions', 'id', data.professions.professions),
  ...once('professions', 'professions', 'key', data.professions.professions),
  ...once('services', 'services', 'id', data.services.services),
  ...once('services', 'services', 'key', data.services.services),
  ...once('clocks', 'clocks', 'id', data.clocks.clocks),
  ...once('redFlags', 'redFlags', 'id', data.redFlags.redFlags),
  ...once('people', 'professionals', 'subject', data.people.professionals),
  ...once('people', 'residents', 'subject', data.people.residents),
]

const contactDesk = ({ county, services }: CountyData, names: Names): readonly Complaint[] => {
  const { serviceId, unitId, serviceClass } = county.contact
  const desk = services.services.find(each => each.id === serviceId)
  const complaints = [
    ...known('county', ['contact', 'serviceId'], serviceId, names.services, 'services.yaml'),
    ...known('county', ['contact', 'unitId'], unitId, names.units, 'units.yaml'),
  ]
  if (!desk || desk.serviceClass === serviceClass) return complaints
  const what = `contact.serviceClass is not that of the service ${serviceId}; write ${desk.serviceClass}`
  return [...complaints, { file: 'county', path: ['contact', 'serviceClass'], what }]
}

const ofServices = ({ services }: CountyData, names: Names): readonly Complaint[] =>
  services.services.flatMap((service, index) => [
    ...service.professions.flatMap((id, place) =>
      known('services', ['services', index, 'professions', place], id, names.professions, 'professions.yaml'),
    ),
    ...service.unitIds.flatMap((id, place) =>
      known('services', ['services', index, 'unitIds', place], id, names.units, 'units.yaml'),
    ),
  ])

const ofUnitsAndClocks = ({ units, clocks }: CountyData, names: Names): readonly Complaint[] => [
  ...units.units.flatMap((unit, index) =>
    known('units', ['units', index, 'municipalityCode'], unit.municipalityCode, names.codes, 'county.yaml'),
  ),
  ...clocks.clocks.flatMap((clock, index) =>
    clock.serviceIds.flatMap((id, place) =>
      known('clocks', ['clocks', index, 'serviceIds', place], id, names.services, 'services.yaml'),
    ),
  ),
]

const ofPeople = ({ people }: CountyData, names: Names): readonly Complaint[] => [
  ...people.professionals.flatMap((person, index) => [
    ...known(
      'people',
      ['professionals', index, 'profession'],
      person.profession,
      names.professions,
      'professions.yaml',
    ),
    ...person.unitIds.flatMap((id, place) =>
      known('people', ['professionals', index, 'unitIds', place], id, names.units, 'units.yaml'),
    ),
    ...Object.keys(person.week).flatMap(id =>
      known('people', ['professionals', index, 'week', id], id, person.unitIds, 'her unitIds'),
    ),
  ]),
  ...people.residents.flatMap((person, index) =>
    person.municipalityCode === null
      ? []
      : known(
          'people',
          ['residents', index, 'municipalityCode'],
          person.municipalityCode,
          names.codes,
          'county.yaml',
        ),
  ),
]

const ofDemonstration = ({ demonstration }: CountyData, names: Names): readonly Complaint[] =>
  (demonstration?.reported ?? []).flatMap(({ queues }, day) =>
    queues.flatMap((queue, index) => {
      const path: Path = ['reported', day, 'queues', index]
      return [
        ...known('demonstration', [...path, 'serviceId'], queue.serviceId, names.services, 'services.yaml'),
        ...known(
          'demonstration',
          [...path, 'municipalityCode'],
          queue.municipalityCode,
          names.codes,
          'county.yaml',
        ),
      ]
    }),
  )

/** Everything wrong between the files, in the order of the files. */
export const checkReferences = (data: CountyData): readonly Complaint[] => {
  const names = namesOf(data)
  return [
    ...uniqueness(data),
    ...contactDesk(data, names),
    ...ofUnitsAndClocks(data, names),
    ...ofServices(data, names),
    ...ofPeople(data, names),
    ...ofDemonstration(data, names),
    ...looserClocks(data),
  ]
}
