/**
 * The county of the demonstration with two places more, each of one person only: where a protected person waits, and
 * where one waits whose place may be told. Their words stand nowhere else, so wherever they stand beside her, they tell.
 */
import type { County } from '../../../apps/server/src/modules/organisation/index.ts'
import { kainuu } from '../../../apps/server/test/counties.ts'

export type Place = {
  readonly unitId: string
  readonly therapist: string
  /** Every way to write it: the unit, its street, its town, by id, code and name in each language. */
  readonly words: readonly string[]
}

type Named = { readonly fi: string; readonly sv: string; readonly en: string }

type Added = {
  readonly unitId: string
  readonly therapist: string
  readonly code: string
  readonly town: Named
  readonly unit: Named
  readonly street: string
  readonly phone: string
}

const hidden: Added = {
  unitId: 'kanariala-health-station',
  therapist: 'kaija-kanariala',
  // No municipality of Finland has these codes: the real ones are below 993 and are used one by one.
  code: '998',
  town: { fi: 'Kanariala', sv: 'Kanarieby', en: 'Canaryville' },
  unit: { fi: 'Kanarialan terveysasema', sv: 'Kanarieby hälsostation', en: 'Canaryville health station' },
  street: 'Häkkipolku 17',
  phone: '040 000 0917',
}

const told: Added = {
  unitId: 'verrokkila-health-station',
  therapist: 'veikko-verrokkila',
  code: '999',
  town: { fi: 'Verrokkila', sv: 'Jämförby', en: 'Controlton' },
  unit: { fi: 'Verrokkilan terveysasema', sv: 'Jämförby hälsostation', en: 'Controlton health station' },
  street: 'Vertailukuja 18',
  phone: '040 000 0918',
}

const both: readonly Added[] = [hidden, told]

const placeOf = ({ unitId, therapist, code, town, unit, street, phone }: Added): Place => ({
  ...{ unitId, therapist },
  words: [unitId, `"${code}"`, ...Object.values(town), ...Object.values(unit), street, phone],
})

export const hiddenPlace = placeOf(hidden)
export const toldPlace = placeOf(told)

/** Who lives where: her town is in the register, so that only the program keeps it hidden. */
const homes: Readonly<Record<string, string>> = {
  'sara-testisuoja': hidden.code,
  'aino-esimerkkiranta': told.code,
}

const therapistFor = ({ therapist, unitId }: Added): County['people']['professionals'][number] => {
  const model = kainuu.people.professionals.find(({ subject }) => subject === 'otso-mallila')
  if (model === undefined) throw new Error('The physiotherapist is there')
  // Her name must not tell the place: it may stand beside whom she treats.
  const name = therapist.startsWith('kaija') ? 'Kaija Testilintu' : 'Veikko Testilintu'
  return { ...model, subject: therapist, name, unitIds: [unitId], week: { [unitId]: [1, 2, 3, 4, 5] } }
}

export const canaryCounty: County = {
  ...kainuu,
  municipalities: [
    ...kainuu.municipalities,
    ...both.map(({ code, town }) => ({ code, name: town, population: 1000 })),
  ],
  units: [
    ...kainuu.units,
    ...both.map(({ unitId, unit, code, street, phone }) => ({
      ...{ id: unitId, name: unit, municipalityCode: code, address: street, phone },
    })),
  ],
  services: kainuu.services.map(service =>
    service.id === 'direct-physiotherapy'
      ? { ...service, unitIds: [...service.unitIds, ...both.map(({ unitId }) => unitId)] }
      : service,
  ),
  people: {
    professionals: [...kainuu.people.professionals, ...both.map(therapistFor)],
    residents: kainuu.people.residents.map(resident => ({
      ...resident,
      municipalityCode: homes[resident.subject] ?? resident.municipalityCode,
    })),
  },
}
