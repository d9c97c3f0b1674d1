/** The course of each wait: the times it was given, what became of them, and how it ended. */
import {
  addDays,
  addMinutes,
  addWeekdays,
  helsinkiDate,
  type Instant,
  onOrNextWeekday,
  type PlainDate,
  startOfDay,
} from '@yhdella/kernel'
import { type AppointmentBook, type BookTime, openedWeeks } from './appointment-book.ts'
import { type Chance, chanceOf } from './chance.ts'
import type { ToldWait, World } from './story.ts'
import { deskTimeAfter, momentOn } from './working-time.ts'

export type VisitMode = 'onSite' | 'phone' | 'video' | 'message'

export type ToldBooking = {
  readonly key: string
  readonly time: BookTime
  readonly mode: VisitMode
  readonly bookedAt: Instant
  readonly bookedBy: 'resident' | 'professional'
  readonly end: {
    readonly at: Instant
    readonly state: 'kept' | 'noShow' | 'moved' | 'cancelled'
    /** Who moved or cancelled it; what it is to the wait. */
    readonly by: 'patient' | 'provider'
  }
}

export type Course = {
  readonly wait: ToldWait
  readonly bookings: readonly ToldBooking[]
  readonly end: {
    readonly at: Instant
    readonly disposition:
      | 'served'
      | 'patientWithdrew'
      | 'needResolved'
      | 'movedAway'
      | 'died'
      | 'referredElsewhere'
    /** The visit that ended it, where one did. */
    readonly visit: { readonly mode: VisitMode; readonly by: BookTime['staff'] } | null
  }
}

/** How many working days a time is looked for, at her own unit and then anywhere. */
const nearDays = 8
const lookedDays = 90

/** How many in a hundred waits go which way; those that a reported evening binds are simply served. */
const turns = [
  ['kept', 868],
  ['moved', 40],
  ['noShow', 30],
  ['providerCancelled', 16],
  ['patientWithdrew', 24],
  ['needResolved', 12],
  ['referredElsewhere', 6],
  ['movedAway', 3],
  ['died', 1],
] as const
type Turn = (typeof turns)[number][0]

/** Share of visits that are held remotely, by year: an assumption of the simulation, growing towards T1. */
const remoteShare = (on: PlainDate): number => Math.min(0.42, 0.2 + 0.06 * (Number(on.slice(0, 4)) - 2023))

const modeOf = (time: BookTime, chance: Chance): VisitMode => {
  const remote = (['phone', 'video'] as const).filter(mode => time.modes.includes(mode))
  if (!time.modes.includes('onSite') || (remote.length > 0 && chance.yes(remoteShare(time.on))))
    return remote.length === 2 ? (chance.yes(0.7) ? 'phone' : 'video') : (remote[0] ?? 'onSite')
  return 'onSite'
}

/** Half is booked by whoever assessed the need, half by the resident herself; never before the times are opened. */
const bookingMoment = (wait: ToldWait, time: BookTime, from: Instant, chance: Chance) => {
  const bookedBy = chance.yes(0.5) ? 'professional' : 'resident'
  const delay =
    bookedBy === 'professional'
      ? chance.whole(1, 6)
      : Math.round(25 - 900 * Math.log(1 - chance.next() * 0.95))
  const wanted = addMinutes(from, delay)
  const opens = addDays(time.on, -7 * (openedWeeks - chance.whole(1, 4)))
  const early = momentOn(onOrNextWeekday(opens), 8 * 60 + chance.whole(0, 400))
  const later = wanted > early ? wanted : early
  const last = addMinutes(time.startsAt, -chance.whole(20, 45))
  const bookedAt = later < last ? later : last
  return { bookedBy, bookedAt: bookedAt > wait.contact.assessedAt ? bookedAt : addMinutes(from, 1) } as const
}

export type Scheduler = { readonly courseOf: (wait: ToldWait) => Course }

/** Takes the times of the book one after another; tell it the waits in the order they began. */
export const schedulerOf = (world: World, book: AppointmentBook): Scheduler => {
  const taken = new Set<string>()
  const busy = new Map<string, readonly BookTime[]>()

  const isFree = (wait: ToldWait, time: BookTime): boolean => {
    if (taken.has(time.id)) return false
    const hers = busy.get(wait.contact.person.id) ?? []
    return !hers.some(other => other.startsAt < time.endsAt && time.startsAt < other.endsAt)
  }

  const timesOn = (wait: ToldWait, on: PlainDate, anyUnit: boolean, from: Instant): readonly BookTime[] =>
    book
      .staffOf(wait.service.id, anyUnit ? null : wait.unitId)
      .flatMap(staff => book.timesOf(staff, on))
      .filter(
        time =>
          time.startsAt > from &&
          (anyUnit || time.unitId === wait.unitId) &&
          time.services.some(service => service.id === wait.service.id) &&
          isFree(wait, time),
      )

  const take = (wait: ToldWait, on: PlainDate, from: Instant, chance: Chance): BookTime | undefined => {
    let day = onOrNextWeekday(on)
    for (let looked = 0; looked < lookedDays; looked++, day = addWeekdays(day, 1)) {
      if (wait.notAfter !== null && startOfDay(day) > wait.notAfter) return undefined
      const free = timesOn(wait, day, looked >= nearDays, addMinutes(from, 50))
      if (free.length === 0) continue
      const time = chance.pick(free)
      taken.add(time.id)
      const person = wait.contact.person.id
      busy.set(person, [...(busy.get(person) ?? []), time])
      return time
    }
    return undefined
  }

  return { courseOf: wait => courseOf(world, book, wait, take) }
}

type Take = (wait: ToldWait, on: PlainDate, from: Instant, chance: Chance) => BookTime | undefined

/** When no time of the book is left before the evening that binds her, she is helped by telephone. */
const byTelephone = (book: AppointmentBook, wait: ToldWait, chance: Chance): Course => {
  const { assessedAt } = wait.contact
  const wished = momentOn(onOrNextWeekday(wait.desiredOn), chance.whole(9 * 60, 15 * 60), chance.whole(0, 59))
  const soon = deskTimeAfter(assessedAt, chance.whole(3, 30), chance)
  const at = wished > soon && (wait.notAfter === null || wished <= wait.notAfter) ? wished : soon
  const [someone] = book.staffOf(wait.service.id, null)
  const own = book.staffOf(wait.service.id, wait.unitId)
  const by = own.length > 0 ? chance.pick(own) : someone
  if (by === undefined) throw new Error(`Nobody gives the service ${wait.service.id}`)
  const clipped = wait.notAfter !== null && at > wait.notAfter ? addMinutes(assessedAt, 2) : at
  return { wait, bookings: [], end: { at: clipped, disposition: 'served', visit: { mode: 'phone', by } } }
}

const bookingOf = (
  wait: ToldWait,
  time: BookTime,
  from: Instant,
  place: number,
  chance: Chance,
): Omit<ToldBooking, 'end'> => ({
  key: `${wait.key}:${place}`,
  time,
  mode: modeOf(time, chance),
  ...bookingMoment(wait, time, from, chance),
})

const served = (
  wait: ToldWait,
  earlier: readonly ToldBooking[],
  booking: Omit<ToldBooking, 'end'>,
): Course => {
  const at = addMinutes(booking.time.endsAt, -3)
  const { mode, time } = booking
  return {
    wait,
    bookings: [...earlier, { ...booking, end: { at, state: 'kept', by: 'patient' } }],
    end: { at, disposition: 'served', visit: { mode, by: time.staff } },
  }
}

/** A moment between two, nearer to the later. */
const between = (from: Instant, to: Instant, chance: Chance): Instant => {
  const minutes = (Date.parse(to) - Date.parse(from)) / 60_000
  return addMinutes(from, Math.max(1, minutes * (0.3 + 0.6 * chance.next())))
}

const endings: Partial<Record<Turn, 'moved' | 'noShow' | 'cancelled'>> = {
  moved: 'moved',
  noShow: 'noShow',
  providerCancelled: 'cancelled',
}

const courseOf = (world: World, book: AppointmentBook, wait: ToldWait, take: Take): Course => {
  const chance = chanceOf(world.seed, 'course', wait.key)
  const { assessedAt } = wait.contact
  const bound = wait.notAfter !== null
  const turn: Turn = bound
    ? 'kept'
    : (turns[chance.weighted(turns.map(([, weight]) => weight))]?.[0] ?? 'kept')
  const notBefore = wait.notBefore === null ? null : helsinkiDate(wait.notBefore)
  const earliest = notBefore !== null && notBefore >= wait.desiredOn ? addDays(notBefore, 1) : wait.desiredOn
  const time = take(wait, earliest, assessedAt, chance)
  if (time === undefined) return byTelephone(book, wait, chance)
  const first = bookingOf(wait, time, assessedAt, 0, chance)
  if (turn === 'kept') return served(wait, [], first)
  const state = endings[turn]
  if (state === undefined) return endedEarly(wait, first, turn, chance)
  const at =
    state === 'noShow' ? addMinutes(time.startsAt, 12) : between(first.bookedAt, time.startsAt, chance)
  const by = turn === 'providerCancelled' ? 'provider' : 'patient'
  const again = take(wait, addWeekdays(time.on, turn === 'moved' ? 4 : 2), at, chance)
  if (again === undefined) return served(wait, [], first)
  const ended: ToldBooking = { ...first, end: { at, state, by } }
  const second = bookingOf(wait, again, at, 1, chance)
  return served(wait, [ended], state === 'moved' ? { ...second, bookedAt: at } : second)
}

const earlyEnds: Partial<Record<Turn, Course['end']['disposition']>> = {
  patientWithdrew: 'patientWithdrew',
  needResolved: 'needResolved',
  referredElsewhere: 'referredElsewhere',
  movedAway: 'movedAway',
  died: 'died',
}

/** The wait ends otherwise before its time comes: the time is cancelled with it. */
const endedEarly = (wait: ToldWait, first: Omit<ToldBooking, 'end'>, turn: Turn, chance: Chance): Course => {
  const from = wait.notBefore !== null && wait.notBefore > first.bookedAt ? wait.notBefore : first.bookedAt
  const at = between(from, first.time.startsAt, chance)
  const disposition = earlyEnds[turn] ?? 'needResolved'
  return {
    wait,
    bookings: [{ ...first, end: { at, state: 'cancelled', by: 'patient' } }],
    end: { at, disposition, visit: null },
  }
}
