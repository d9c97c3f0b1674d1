/** The whole history of the demonstration as rows, from the beginning of the records to `now`. */
import { addDays, helsinkiDate, type Instant } from '@yhdella/kernel'
import type { County } from '../modules/organisation/index.ts'
import {
  type AppointmentBook,
  appointmentBookOf,
  type BookTime,
  openedWeeks,
  shortenedUntil,
} from './appointment-book.ts'
import { type Course, schedulerOf } from './course.ts'
import { populationOf } from './persons.ts'
import { inTheOrderOf, noRows, type Row, type Rows, tables } from './rows.ts'
import { caseIdOf, type ToldContact, type World } from './story.ts'
import { type ToldMatterEnd, tellContact } from './tell-contact.ts'
import { summaryOf } from './tell-matter.ts'
import { tellWait } from './tell-wait.ts'
import { demandUntil } from './waits.ts'
import { weekdaysOf } from './working-time.ts'

/** The same seed tells the same history. */
export const demonstrationSeed = 20230901

const personRow = ({ person, receivedAt }: ToldContact): Row => ({
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

/** Each person once, from her first contact on. */
const tellPersons = (rows: Rows, contacts: readonly ToldContact[]): void => {
  const first = new Map<string, ToldContact>()
  for (const contact of contacts) if (!first.has(contact.person.id)) first.set(contact.person.id, contact)
  rows['resident.person'].push(...[...first.values()].map(personRow))
}

/** Every offered time up to eight weeks ahead, and before the simulated time those that someone was given. */
const tellSlots = (rows: Rows, world: World, book: AppointmentBook, courses: Iterable<Course>): void => {
  const given = new Set<string>()
  for (const { bookings } of courses)
    for (const { time, bookedAt } of bookings) if (bookedAt <= world.now) given.add(time.id)
  const last = addDays(helsinkiDate(world.now), 7 * openedWeeks)
  for (const on of weekdaysOf(world.history.recordsFrom, last))
    for (const staff of world.county.people.professionals)
      for (const time of [...book.timesOf(staff, on), ...book.keptTimesOf(staff, on)]) {
        const isOpen = time.openedAt <= world.now && on > shortenedUntil
        if (isOpen || given.has(time.id)) rows['appointment.slot'].push(slotRow(time))
      }
}

const slotRow = (time: BookTime): Row => ({
  id: time.id,
  professional_id: time.professionalId,
  profession: time.staff.profession,
  unit_id: time.unitId,
  service_ids: time.services.map(({ id }) => id),
  modes: time.modes,
  starts_at: time.startsAt,
  ends_at: time.endsAt,
  opened_at: time.openedAt,
  withdrawn_at: null,
})

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

const inTime = (rows: Rows): Rows => {
  for (const table of tables) {
    const column = inTheOrderOf[table]
    if (column !== undefined) rows[table].sort((a, b) => compare(String(a[column]), String(b[column])))
  }
  return rows
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** A history that the county's data asks for; undefined where it asks for none. */
export const worldOf = (county: County, now: Instant, seed = demonstrationSeed): World | undefined =>
  county.history === null ? undefined : { county, history: county.history, seed, now }

/** Contacts of one part: its rows are some ten megabytes. */
const partSize = 1500

/**
 * Tells the history part by part: first the persons and the times of the appointment books, then contact by
 * contact what came of it. Each part refers only to itself and the first one.
 */
export function* tellHistory(world: World): Generator<Rows> {
  const population = populationOf(world)
  const book = appointmentBookOf(world)
  const scheduler = schedulerOf(world, book)
  const { contacts, waits } = demandUntil(world, population)
  const told = contacts
    .filter(({ receivedAt }) => receivedAt <= world.now)
    .toSorted((a, b) => compare(a.receivedAt, b.receivedAt))
  const inTurn = waits.toSorted((a, b) => compare(a.contact.assessedAt, b.contact.assessedAt))
  const courses = new Map(inTurn.map(wait => [wait.contact, scheduler.courseOf(wait)]))
  const ground = noRows()
  tellPersons(ground, told)
  tellSlots(ground, world, book, courses.values())
  yield ground
  for (let from = 0; from < told.length; from += partSize) {
    const rows = noRows()
    for (const contact of told.slice(from, from + partSize)) {
      const course = courses.get(contact)
      const end = tellContact(rows, world, contact)
      tellMatter(rows, contact, course === undefined ? end : tellWait(rows, world, course))
    }
    yield inTime(rows)
  }
}

/** All parts together: to compare two tellings. */
export const historyOf = (world: World): Rows => {
  const whole = noRows()
  for (const part of tellHistory(world))
    for (const table of tables) for (const row of part[table]) whole[table].push(row)
  return whole
}
