/**
 * What Yhdellä does, once more and much smaller: a contact, its assessment, a wait under the law, times and visits. Written
 * from the rules of the house and the law's own words; it imports nothing of the product, so that a mistake there is not
 * made here too.
 */

/** Milliseconds since 1970. */
export type Moment = number
export type Worker = 0 | 1
export type Service = 'direct-physiotherapy' | 'reception-nurse'
export type Disposition = 'routed' | 'served' | 'needResolved' | 'patientWithdrew'

export type Entry = {
  readonly takenBy: Worker | null
  readonly leaseUntil: Moment | null
  readonly urgency: number | null
  readonly openedAt: Moment
  readonly ended: { readonly at: Moment; readonly disposition: Disposition } | null
}

export type Wait = Entry & { readonly service: Service; readonly lawDueOn: string }

export type Matter = {
  /** Who has done something of it: to them it stays open when nothing of it waits any more. */
  readonly knownTo: readonly Worker[]
  readonly contact: Entry
  readonly wait: Wait | null
  readonly closed: { readonly at: Moment; readonly disposition: Disposition } | null
}

export type BookingState = 'booked' | 'cancelled' | 'moved' | 'kept' | 'noShow'
export type Booking = { readonly matter: number; readonly slot: number; readonly state: BookingState }

export type World = {
  readonly now: Moment
  readonly matters: readonly Matter[]
  readonly bookings: readonly Booking[]
  /** When each time begins; they never overlap. */
  readonly slots: readonly Moment[]
}

const minute = 60_000
/** Minutes that an entry is kept for the one who took it, after her last act on it. */
const lease = 10 * minute

const helsinki = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' })
/** The day in Helsinki, as 2026-11-23. */
export const dayOf = (at: Moment): string => helsinki.format(at)

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 24 * 60 * minute).toISOString().slice(0, 10)

/** The day with the same number some months later, or the last one of a shorter month. */
const monthsAfter = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10)
}

/** The last day of the shorter limit for those of 23 and over (act 1326/2010 51 a §, as changed by act 1139/2023). */
const fourteenDaysUntil = '2024-12-31'

/** Of an adult, assessed on that day. Other care than general medicine: three months throughout. */
export const lawDueOn = (service: Service, assessedOn: string): string =>
  service === 'reception-nurse' && assessedOn <= fourteenDaysUntil
    ? daysAfter(assessedOn, 14)
    : monthsAfter(assessedOn, 3)

/** Whose entry it is: nobody's once the lease has run out, except that its last holder may go on. */
const standing = (entry: Entry, worker: Worker, now: Moment): 'ended' | 'mine' | 'others' | 'free' => {
  if (entry.ended !== null) return 'ended'
  if (entry.takenBy === null || entry.leaseUntil === null) return 'free'
  if (entry.takenBy === worker) return 'mine'
  return entry.leaseUntil > now ? 'others' : 'free'
}

export const newEntry = (openedAt: Moment, urgency: number | null): Entry => ({
  takenBy: null,
  leaseUntil: null,
  urgency,
  openedAt,
  ended: null,
})

const held = (entry: Entry, worker: Worker, now: Moment): Entry => ({
  ...entry,
  takenBy: worker,
  leaseUntil: now + lease,
})

/** What the holder does of an entry keeps it hers for longer. */
const touched = <Of extends Entry>(entry: Of, worker: Worker | null, now: Moment): Of =>
  worker !== null && entry.takenBy === worker ? { ...entry, leaseUntil: now + lease } : entry

const released = <Of extends Entry>(entry: Of): Of => ({ ...entry, takenBy: null, leaseUntil: null })

const endedWith = <Of extends Entry>(entry: Of, disposition: Disposition, at: Moment): Of => ({
  ...released(entry),
  ended: { at, disposition },
})

/** It waits where both of the workers work, or she has taken part in it (act 703/2023 9 §). */
export const mayOpen = ({ knownTo, contact, wait }: Matter, worker: Worker): boolean =>
  knownTo.includes(worker) || contact.ended === null || (wait !== null && wait.ended === null)

export { endedWith, held, released, standing, touched }
