import type { appointmentRoutes, Output } from '@yhdella/contract'
import {
  addDays,
  helsinkiDate,
  helsinkiTime,
  instant,
  type PlainDate,
  plainDate,
  weekdayOf,
} from '@yhdella/kernel'

export type Book = Output<typeof appointmentRoutes.listBook>
export type Slot = Book['slots'][number]
export type FreeTime = Output<typeof appointmentRoutes.listFreeTimes>['times'][number]
export type Booking = Output<typeof appointmentRoutes.listCaseBookings>['bookings'][number]

export type PersonColumn = {
  readonly professionalId: string
  readonly professional: string
  readonly profession: string
  readonly slots: readonly Slot[]
}

const byStart = (a: { readonly startsAt: string }, b: { readonly startsAt: string }): number =>
  Date.parse(a.startsAt) - Date.parse(b.startsAt)

const dayOf = (at: string): PlainDate => helsinkiDate(instant(at))

/** The slots of one day in the order of the clock. */
export const slotsOn = (slots: readonly Slot[], day: string): Slot[] =>
  slots.filter(({ startsAt }) => dayOf(startsAt) === day).toSorted(byStart)

/** A column a person: the reader's own first, then those of one profession side by side. */
export const personColumns = (slots: readonly Slot[], meId?: string): PersonColumn[] => {
  const columns = new Map<string, PersonColumn & { slots: Slot[] }>()
  for (const slot of slots.toSorted(byStart)) {
    const { professionalId, professional, profession } = slot
    const column = columns.get(professionalId) ?? { professionalId, professional, profession, slots: [] }
    column.slots.push(slot)
    columns.set(professionalId, column)
  }
  const others = ({ professionalId }: PersonColumn): number => (professionalId === meId ? 0 : 1)
  return [...columns.values()].toSorted(
    (a, b) =>
      others(a) - others(b) ||
      a.profession.localeCompare(b.profession) ||
      a.professional.localeCompare(b.professional),
  )
}

/** The grain of the book's rows. Minutes. */
const grainMinutes = 5

const minuteOf = (at: string): number => {
  const [hours = 0, minutes = 0] = helsinkiTime(instant(at)).split(':').map(Number)
  return hours * 60 + minutes
}

export type RowPlace = { readonly row: number; readonly rows: number }

/** The lines of one day's book: from the whole hour before its first time to the end of its last. */
export type DayFrame = {
  readonly firstMinute: number
  readonly lines: number
  /** Whole hours, each with the line where it begins. */
  readonly hours: readonly { readonly hour: number; readonly row: number }[]
}

const minutesPerHour = 60
const linesPerHour = minutesPerHour / grainMinutes

const lastMinuteOf = ({ startsAt, endsAt }: Slot): number =>
  minuteOf(startsAt) + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000

export const dayFrame = (slots: readonly Slot[]): DayFrame => {
  const firstHour = Math.floor(Math.min(...slots.map(({ startsAt }) => minuteOf(startsAt))) / minutesPerHour)
  const lastHour = Math.ceil(Math.max(...slots.map(lastMinuteOf)) / minutesPerHour)
  const hours = Array.from({ length: lastHour - firstHour }, (_, at) => ({
    hour: firstHour + at,
    row: at * linesPerHour + 1,
  }))
  return { firstMinute: firstHour * minutesPerHour, lines: hours.length * linesPerHour, hours }
}

/** Where a slot stands beside the others of its day: equal times stand on the same line in every column. */
export const rowPlace = (slot: Pick<Slot, 'startsAt' | 'endsAt'>, { firstMinute }: DayFrame): RowPlace => ({
  row: Math.floor((minuteOf(slot.startsAt) - firstMinute) / grainMinutes) + 1,
  rows: Math.max(
    1,
    Math.round((Date.parse(slot.endsAt) - Date.parse(slot.startsAt)) / (grainMinutes * 60_000)),
  ),
})

/** The days that the book shows: one, or the week from its Monday. */
export const shownDays = (from: string, days: number): PlainDate[] => {
  const day = plainDate(from)
  const first = days === 1 ? day : addDays(day, 1 - weekdayOf(day))
  return Array.from({ length: days }, (_, at) => addDays(first, at))
}

/** Free times with those nearest to the one that was lost first. */
export const nearestTimes = (times: readonly FreeTime[], wantedAt: string | undefined): FreeTime[] => {
  const wanted = wantedAt === undefined ? Number.NaN : Date.parse(wantedAt)
  if (Number.isNaN(wanted)) return [...times]
  const distance = ({ startsAt }: FreeTime): number => Math.abs(Date.parse(startsAt) - wanted)
  return times.toSorted((a, b) => distance(a) - distance(b))
}

/** A radio's value carries the time's start too: if it is lost, the nearest are looked for from there. */
export const choiceOfTime = ({ slotId, startsAt }: Pick<FreeTime, 'slotId' | 'startsAt'>): string =>
  `${slotId} ${startsAt}`

export const timeOfChoice = (
  choice: string,
): { readonly slotId: string; readonly startsAt: string | undefined } => {
  const [slotId = '', startsAt] = choice.split(' ')
  return { slotId, startsAt }
}
