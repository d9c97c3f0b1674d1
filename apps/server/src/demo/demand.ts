import {
  addDays,
  addMinutes,
  endOfDay,
  helsinkiDate,
  isWeekday,
  type PlainDate,
  weekdayOf,
} from '@yhdella/kernel'
import { serviceById, unitForResident } from '../modules/catalogue/index.ts'
import type { StaffMember } from '../modules/organisation/index.ts'
import { type Chance, chanceOf, countOf } from './chance.ts'
import type { Population } from './persons.ts'
import type { ContactEnd, Source, ToldContact, ToldPerson, World } from './story.ts'
import { flagsIn, wordsOf } from './words/bank.ts'
import { deskTimeAfter, momentOn } from './working-time.ts'

/** Mondays are the busiest; the mean of the five is one. */
const weekdayLoad = [1.3, 1.1, 0.95, 0.9, 0.75]
/** On a day off people write on the web only. */
const dayOffLoad = 0.12

/** Hours 7-21, how many in a hundred contacts of the web come in each. */
const webHours = [6, 11, 13, 11, 9, 7, 7, 7, 6, 5, 4, 4, 4, 3, 3]
const sources: readonly Source[] = ['web', 'phone', 'desk', 'paper']

/** The web's part has grown by the year, from 45 to 64 in a hundred: an assumption. */
const sourceWeights = (on: PlainDate): readonly number[] => {
  const web = 45 + 5 * Math.min(4, Math.max(0, Number(on.slice(0, 4)) - 2023)) + (on > '2024-06-30' ? 4 : 0)
  return [web, 91 - web, 7, 2]
}

export type Forced = { readonly municipalityCode: string; readonly serviceId: string }

const townOf = (world: World, chance: Chance): string => {
  const towns = world.county.municipalities
  return towns[chance.weighted(towns.map(({ population }) => population))]?.code ?? ''
}

/**
 * Some come back again and again: low numbers are drawn more often than high ones. Reported queues are told by
 * town, and a protected place is in no town: so nobody whose place is protected is met before the simulated time.
 */
const someoneOf = (population: Population, code: string, open: boolean, chance: Chance): ToldPerson => {
  let number = Math.floor(chance.next() ** 1.5 * population.sizeOf(code))
  while (!open && population.personOf(code, number).placeProtected) number++
  const person = population.personOf(code, number)
  return chance.yes(0.03) && person.subject !== null ? population.unidentified(person) : person
}

const serviceOf = (world: World, chance: Chance): string | null => {
  const { demand } = world.history
  const rest = 1 - demand.reduce((sum, { share }) => sum + share, 0)
  return demand[chance.weighted([...demand.map(({ share }) => share), rest])]?.serviceId ?? null
}

const minutesOf = (source: Source, workday: boolean, chance: Chance): number => {
  if (source === 'web' && workday) return (7 + chance.weighted(webHours)) * 60 + chance.whole(0, 59)
  if (source === 'web') return chance.whole(9 * 60, 21 * 60)
  // Calls and visits at the desk come in office hours, most of them in the morning.
  return 8 * 60 + 5 + Math.floor(chance.next() ** 1.4 * 450)
}

/** Minutes of the desk's time until someone has assessed it; a caller is assessed while on the line. */
const assessingMinutes = (source: Source, urgent: boolean, chance: Chance): number => {
  if (source === 'phone' || source === 'desk') return chance.whole(4, 18)
  if (urgent) return chance.whole(3, 25)
  if (chance.yes(0.02)) return chance.whole(500, 640)
  return Math.round(12 - 95 * Math.log(1 - chance.next() * 0.96))
}

const desk = (world: World): readonly StaffMember[] =>
  world.county.people.professionals.filter(
    ({ profession, unitIds }) => profession === 'nurse' && unitIds.includes(world.county.contact.unitId),
  )

const urgencyOf = (chance: Chance, redFlag: boolean): number =>
  redFlag ? chance.whole(1, 2) : 2 + chance.weighted([4, 26, 52, 18])

const endOf = (
  world: World,
  contact: Pick<ToldContact, 'assessedAt' | 'person' | 'redFlags'>,
  serviceId: string | null,
  town: string,
  chance: Chance,
): ContactEnd => {
  if (serviceId === null && contact.redFlags.length > 0 && chance.yes(0.7))
    return { kind: 'closed', disposition: 'referredToUrgent' }
  const service = serviceId === null ? undefined : serviceById(serviceId, world.county)
  const unitId =
    service && unitForResident(service, contact.person.placeProtected ? null : town, world.county)
  if (service !== undefined && unitId !== undefined) return { kind: 'routed', service, unitId }
  const drawn = chance.weighted([83, 9, 4, 2, 2])
  if (drawn === 1) {
    const repliedAt = addMinutes(contact.assessedAt, chance.whole(20, 700))
    return { kind: 'asked', repliedAt, settledAt: deskTimeAfter(repliedAt, chance.whole(5, 60), chance) }
  }
  if (drawn === 2) return { kind: 'closed', disposition: 'notReached' }
  if (drawn === 3) return { kind: 'closed', disposition: 'referredToUrgent' }
  return drawn === 4 ? { kind: 'closed', disposition: 'patientWithdrew' } : { kind: 'answered' }
}

/** One contact of one day. The same key gives the same contact, however many others there are. */
export const contactOf = (
  world: World,
  population: Population,
  key: string,
  on: PlainDate,
  forced?: Forced,
): ToldContact => {
  const chance = chanceOf(world.seed, 'contact', key)
  const town = forced?.municipalityCode ?? townOf(world, chance)
  const person = someoneOf(population, town, on > world.history.simulatedFrom, chance)
  const serviceId = forced?.serviceId ?? serviceOf(world, chance)
  const workday = isWeekday(on)
  const source = workday ? (sources[chance.weighted(sourceWeights(on))] ?? 'web') : 'web'
  const receivedAt = momentOn(on, minutesOf(source, workday, chance), chance.whole(0, 59))
  const alarming = serviceId === null && chance.yes(0.03)
  const words = wordsOf(person.language, alarming ? 'redFlag' : (serviceId ?? 'desk'), chance)
  const redFlags = flagsIn(words, world.county.redFlags)
  const minutes = assessingMinutes(source, redFlags.length > 0, chance)
  const assessedAt = deskTimeAfter(receivedAt, minutes, chance)
  const replyBy = (['message', 'call', 'text'] as const)[
    chance.weighted(source === 'web' ? [60, 30, 10] : [10, 75, 15])
  ]
  const told = { key, person, receivedAt, source, words, redFlags, assessedAt, replyBy: replyBy ?? 'message' }
  return {
    ...told,
    callWindow: replyBy === 'call' ? chance.pick(['any', 'morning', 'afternoon'] as const) : null,
    assessor: chance.pick(desk(world)),
    urgency: urgencyOf(chance, redFlags.length > 0),
    end: endOf(world, told, serviceId, town, chance),
  }
}

const seasonOf = (on: PlainDate): number => {
  const month = on.slice(5, 7)
  if (month === '07') return 0.72
  return month === '01' || month === '02' || month === '11' ? 1.1 : 1
}

export const contactsOfDay = (
  world: World,
  population: Population,
  on: PlainDate,
): readonly ToldContact[] => {
  const load = isWeekday(on) ? (weekdayLoad[weekdayOf(on) - 1] ?? 1) : dayOffLoad
  const mean = world.history.contactsPerWeekday * load * seasonOf(on)
  // Counted from smaller parts, since the counter is exact for small means only.
  const chance = chanceOf(world.seed, 'day', on)
  const count = Array.from({ length: 8 }, () => countOf(chance, mean / 8)).reduce(
    (sum, each) => sum + each,
    0,
  )
  return Array.from({ length: count }, (_, index) => contactOf(world, population, `${on}:${index}`, on))
}

/** Every contact from the beginning of the records to the end of the day of `now`. */
export const contactsUntil = (world: World, population: Population): readonly ToldContact[] => {
  const contacts: ToldContact[] = []
  const last = helsinkiDate(world.now)
  for (let on = world.history.recordsFrom; on <= last; on = addDays(on, 1))
    contacts.push(...contactsOfDay(world, population, on))
  return contacts.filter(({ receivedAt }) => receivedAt <= world.now && receivedAt <= endOfDay(last))
}
