/** Who sees people where and when, which of those times are offered, and which are taken. */
import { addDays, type Id, type Instant, type PlainDate, plainDate, weekdayOf } from '@yhdella/kernel'
import { servicesForProfession, unitForResident } from '../modules/catalogue/index.ts'
import type { Service, StaffMember } from '../modules/organisation/index.ts'
import { chanceOf } from './chance.ts'
import { staffIdOf, toldId, type World } from './story.ts'
import { momentOn } from './working-time.ts'

/** One bookable time of a professional. */
export type BookTime = {
  readonly id: Id<'Slot'>
  readonly staff: StaffMember
  readonly professionalId: Id<'Professional'>
  readonly unitId: string
  readonly on: PlainDate
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly openedAt: Instant
  readonly services: readonly Service[]
  readonly modes: readonly string[]
}

export type AppointmentBook = {
  /**
   * Her times of the day that are open to first visits; the rest of the day goes to other work. Empty where she
   * does not see people then.
   */
  readonly timesOf: (staff: StaffMember, on: PlainDate) => readonly BookTime[]
  /** Times kept out of the queue's booking, for those who are to be seen soon; opened a few days before. */
  readonly keptTimesOf: (staff: StaffMember, on: PlainDate) => readonly BookTime[]
  /** Who gives the service at that unit, or anywhere where no unit is named. */
  readonly staffOf: (serviceId: string, unitId: string | null) => readonly StaffMember[]
}

/** Minutes from midnight: reception in the morning and after lunch. An assumption. */
const receptions = [
  [8 * 60 + 30, 11 * 60 + 30],
  [12 * 60 + 30, 15 * 60 + 30],
] as const

/** Times are opened for booking eight weeks ahead, in the morning. */
export const openedWeeks = 8
const openingMinutes = 6 * 60

/** Days before which a kept time opens: a Monday's on Saturday. An assumption. */
const keptDays = 2

/** Times opened above the demand, so that some stay free: three in ten. An assumption. */
const spare = 1.3

/** Until this day any time could be opened, to shorten the queues that were reported. */
export const shortenedUntil = plainDate('2023-10-31')

const servicesOf = (world: World, staff: StaffMember, unitId: string): readonly Service[] =>
  servicesForProfession(staff.profession, unitId, world.county)

const unitOn = (staff: StaffMember, on: PlainDate): string | undefined =>
  Object.entries(staff.week).find(([, weekdays]) => weekdays.includes(weekdayOf(on)))?.[0]

/** Waits a week that the demand brings to each unit of a service. */
const weeklyDemand = (world: World): ReadonlyMap<string, number> => {
  const people = world.county.municipalities.reduce((sum, { population }) => sum + population, 0)
  const waits = new Map<string, number>()
  for (const { serviceId, share } of world.history.demand) {
    const service = world.county.services.find(each => each.id === serviceId)
    for (const town of service === undefined ? [] : world.county.municipalities) {
      const unitId = service && unitForResident(service, town.code, world.county)
      const key = `${serviceId} ${unitId}`
      const weekly = (5 * world.history.contactsPerWeekday * share * town.population) / people
      waits.set(key, (waits.get(key) ?? 0) + weekly)
    }
  }
  return waits
}

/** Times a day that each professional opens at a unit, for the demand of the service there. */
const offeredTimes = (world: World): ((staff: StaffMember, unitId: string) => number) => {
  const weekly = weeklyDemand(world)
  const daysAt = (serviceId: string, unitId: string): number =>
    world.county.people.professionals
      .filter(staff => servicesOf(world, staff, unitId).some(service => service.id === serviceId))
      .reduce((sum, staff) => sum + (staff.week[unitId]?.length ?? 0), 0)
  const rates = new Map<string, number>()
  return (staff, unitId) => {
    const key = `${staff.profession} ${unitId}`
    const known =
      rates.get(key) ??
      servicesOf(world, staff, unitId).reduce(
        (sum, { id }) =>
          sum + (spare * (weekly.get(`${id} ${unitId}`) ?? 0.5)) / Math.max(1, daysAt(id, unitId)),
        0,
      )
    rates.set(key, known)
    return known
  }
}

const startsOf = (minutes: number): readonly number[] =>
  receptions.flatMap(([from, to]) =>
    Array.from({ length: Math.floor((to - from) / minutes) }, (_, place) => from + place * minutes),
  )

/** Places of the day's times that are offered, spread over the day. */
const offeredPlaces = (count: number, of: number, first: number): ReadonlySet<number> =>
  new Set(
    Array.from(
      { length: Math.min(count, of) },
      (_, place) => (first + Math.floor((place * of) / count)) % of,
    ),
  )

/** One time in six is for the telephone and video only, where the service is given so. */
const modesOf = (services: readonly Service[], remoteOnly: boolean): readonly string[] => {
  const modes = [...new Set(services.flatMap(service => service.modes))].filter(mode => mode !== 'message')
  const remote = modes.filter(mode => mode !== 'onSite')
  return remoteOnly && remote.length > 1 ? remote : modes
}

type Day = {
  readonly staff: StaffMember
  readonly on: PlainDate
  readonly unitId: string
  readonly services: readonly Service[]
  readonly minutes: number
  /** Minutes from midnight at which a visit may begin. */
  readonly starts: readonly number[]
  readonly offered: ReadonlySet<number>
}

const timeAt = (day: Day, place: number, openDays: number): BookTime => {
  const { staff, on, unitId, services, minutes } = day
  const start = day.starts[place] ?? 0
  return {
    id: toldId<'Slot'>('Slot', `${staff.subject}:${on}:${start}`),
    staff,
    professionalId: staffIdOf(staff),
    unitId,
    on,
    startsAt: momentOn(on, start),
    endsAt: momentOn(on, start + minutes),
    openedAt: momentOn(addDays(on, -openDays), openingMinutes),
    services,
    modes: modesOf(services, (place + 1) % 6 === 0),
  }
}

/** The day's last times that are not offered to the queue, so that most of a day can still lead to them. */
const keptPlaces = (day: Day, count: number): readonly number[] =>
  day.starts
    .map((_, place) => place)
    .filter(place => !day.offered.has(place))
    .slice(-count)

export const appointmentBookOf = (world: World): AppointmentBook => {
  const rate = offeredTimes(world)
  const told = new Map<string, readonly BookTime[]>()
  const dayOf = (staff: StaffMember, on: PlainDate): Day | undefined => {
    const unitId = unitOn(staff, on)
    const services = unitId === undefined ? [] : servicesOf(world, staff, unitId)
    if (unitId === undefined || services.length === 0) return undefined
    const minutes = Math.max(...services.map(service => service.visitMinutes))
    const starts = startsOf(minutes)
    const chance = chanceOf(world.seed, 'book', staff.subject, on)
    const count = Math.max(0, Math.floor(rate(staff, unitId) + chance.next()))
    const offered = offeredPlaces(count, starts.length, chance.whole(0, starts.length - 1))
    return { staff, on, unitId, services, minutes, starts, offered }
  }
  const timesOn = (staff: StaffMember, on: PlainDate): readonly BookTime[] => {
    const day = dayOf(staff, on)
    if (day === undefined) return []
    return day.starts.flatMap((_, place) =>
      on <= shortenedUntil || day.offered.has(place) ? [timeAt(day, place, 7 * openedWeeks)] : [],
    )
  }
  const staffed = new Map<string, readonly StaffMember[]>()
  return {
    timesOf: (staff, on) => {
      const key = `${staff.subject} ${on}`
      const known = told.get(key) ?? timesOn(staff, on)
      told.set(key, known)
      return known
    },
    keptTimesOf: (staff, on) => {
      const { keptTimes } = world.history
      const day = keptTimes === undefined || on < keptTimes.from ? undefined : dayOf(staff, on)
      return day === undefined || keptTimes === undefined
        ? []
        : keptPlaces(day, keptTimes.aDay).map(place => timeAt(day, place, keptDays))
    },
    staffOf: (serviceId, unitId) => {
      const key = `${serviceId} ${unitId}`
      const known =
        staffed.get(key) ??
        world.county.people.professionals.filter(staff =>
          (unitId === null ? Object.keys(staff.week) : staff.week[unitId] ? [unitId] : []).some(unit =>
            servicesOf(world, staff, unit).some(service => service.id === serviceId),
          ),
        )
      staffed.set(key, known)
      return known
    },
  }
}
