/** The whole history of the demonstration as rows, from the beginning of the records to `now`. */
import { addDays, helsinkiDate, type Instant } from '@yhdella/kernel'
import type { County } from '../modules/organisation/index.ts'
import { type AppointmentBook, appointmentBookOf, openedWeeks, shortenedUntil } from './appointment-book.ts'
import { schedulerOf } from './course.ts'
import { populationOf } from './persons.ts'
import { inTheOrderOf, noRows, type Row, type Rows, tables } from './rows.ts'
import type { ToldContact, World } from './story.ts'
import { caseIdOf, summaryOf, type ToldMatterEnd, tellContact } from './tell-contact.ts'
import { tellWait } from './tell-wait.ts'
import { demandUntil } from './waits.ts'
import { weekdaysOf } from './working-time.ts'

/** The same seed tells the same history. */
export const demonstrationSeed = 20230901

const tellPersons = (rows: Rows, contacts: readonly ToldContact[]): void => {
  const told = new Set<string>()
  for (const { person, receivedAt } of contacts) {
    if (told.has(person.id)) continue
    told.add(person.id)
    rows['resident.person'].push({
      id: person.id,
      subject: person.subject,
      family_name: person.familyName,
      given_names: person.givenNames,
      born_on: person.bornOn,
      birth_year: person.birthYear,
      phone: person.phone,
      language: person.language,
      interpreter: person.interpreter,
      municipality_code: person.municipalityCode,
      place_protected: person.placeProtected,
      created_at: receivedAt,
    })
  }
}

/** Every offered time up to eight weeks ahead, and the others that someone was given. */
const tellSlots = (rows: Rows, world: World, book: AppointmentBook): void => {
  const given = new Set(rows['appointment.booking'].map(({ slot_id }) => slot_id))
  const last = addDays(helsinkiDate(world.now), 7 * openedWeeks)
  for (const on of weekdaysOf(world.history.recordsFrom, last))
    for (const staff of world.county.people.professionals)
      for (const time of book.timesOf(staff, on)) {
        const isOpen = time.offered && time.openedAt <= world.now && on > shortenedUntil
        if (!isOpen && !given.has(time.id)) continue
        rows['appointment.slot'].push({
          id: time.id,
          professional_id: time.professionalId,
          profession: staff.profession,
          unit_id: time.unitId,
          service_ids: time.services.map(({ id }) => id),
          modes: time.modes,
          starts_at: time.startsAt,
          ends_at: time.endsAt,
          opened_at: time.openedAt,
          withdrawn_at: null,
        })
      }
}

const tellMatter = (rows: Rows, contact: ToldContact, end: ToldMatterEnd): void => {
  rows['case.matter'].push({
    id: caseIdOf(contact),
    person_id: contact.person.id,
    municipality_code: contact.person.municipalityCode,
    summary: summaryOf(contact.words),
    opened_at: contact.receivedAt,
    closed_at: end?.closedAt ?? null,
    disposition: end?.disposition ?? null,
    merged_into: null,
  })
}

const byTime =
  (column: string) =>
  (a: Row, b: Row): number => {
    const [one, other] = [String(a[column]), String(b[column])]
    return one < other ? -1 : one > other ? 1 : 0
  }

const byComing = (a: ToldContact, b: ToldContact): number =>
  a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : 0

/** A history that the county's data asks for; undefined where it asks for none. */
export const worldOf = (county: County, now: Instant, seed = demonstrationSeed): World | undefined =>
  county.history === null ? undefined : { county, history: county.history, seed, now }

export const historyOf = (world: World): Rows => {
  const rows = noRows()
  const population = populationOf(world)
  const book = appointmentBookOf(world)
  const scheduler = schedulerOf(world, book)
  const { contacts, waits } = demandUntil(world, population)
  const told = contacts.filter(({ receivedAt }) => receivedAt <= world.now).toSorted(byComing)
  const waitOf = new Map(waits.map(wait => [wait.contact, wait]))
  const inTurn = waits.toSorted((a, b) => (a.contact.assessedAt < b.contact.assessedAt ? -1 : 1))
  const courses = new Map(inTurn.map(wait => [wait.key, scheduler.courseOf(wait)]))
  tellPersons(rows, told)
  for (const contact of told) {
    const end = tellContact(rows, world, contact)
    const wait = waitOf.get(contact)
    const course = wait && courses.get(wait.key)
    tellMatter(rows, contact, course === undefined ? end : tellWait(rows, world, course))
  }
  tellSlots(rows, world, book)
  for (const table of tables) {
    const column = inTheOrderOf[table]
    if (column !== undefined) rows[table].sort(byTime(column))
  }
  return rows
}
